import { describe, expect, it } from 'vitest'
import { readUnitAt, readUnitList } from './index.ts'

/** Text, its part before the list ends at "|"; then the units, then the word that ends the list. */
const lists: readonly (readonly [string, readonly string[], string])[] = [
  [
    'phối hợp với |Sở Ngoại vụ, Công an tỉnh và các cơ quan liên quan xây dựng kế hoạch',
    ['Sở Ngoại vụ', 'Công an tỉnh', 'các cơ quan liên quan'],
    'xây',
  ],
  [
    'phối hợp với |Sở Văn hóa, Thể thao và Du lịch, Sở Công Thương tổ chức hội chợ',
    ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Công Thương'],
    'tổ',
  ],
  ['phối hợp |các cơ quan báo chí thông tin nhanh nhạy', ['các cơ quan báo chí'], 'thông'],
  ['phối hợp với |Ban Tuyên giáo Tỉnh ủy chỉ đạo, định hướng', ['Ban Tuyên giáo Tỉnh ủy'], 'chỉ'],
  ['phối hợp |Sở Văn hóa Thể thao và Du lịch triển khai', ['Sở Văn hóa Thể thao và Du lịch'], 'triển'],
  ['phối hợp với |các đơn vị liên quan cung cấp thông tin', ['các đơn vị liên quan'], 'cung'],
  [
    'phối hợp với |các sở, ban, ngành tỉnh, UBND các huyện, thành phố biên giới tổ chức',
    ['các sở, ban, ngành tỉnh', 'UBND các huyện, thành phố biên giới'],
    'tổ',
  ],
  [
    'phối hợp với |Bộ Chỉ huy Bộ đội Biên phòng tỉnh quản lý cửa khẩu',
    ['Bộ Chỉ huy Bộ đội Biên phòng tỉnh'],
    'quản',
  ],
  [
    'phối hợp với |Sở Tài chính, Sở Nội vụ, Sở Tư pháp và UBND các xã, phường, đặc khu rà soát',
    ['Sở Tài chính', 'Sở Nội vụ', 'Sở Tư pháp', 'UBND các xã, phường, đặc khu'],
    'rà',
  ],
  [
    'phối hợp với |Phòng Văn hóa - Xã hội, Công an xã, Ban Chỉ huy Quân sự xã tuyên truyền',
    ['Phòng Văn hóa - Xã hội', 'Công an xã', 'Ban Chỉ huy Quân sự xã'],
    'tuyên',
  ],
  [
    'phối hợp với |Phòng Văn hóa và Thông tin, Trung tâm Văn hóa - Thể thao huyện; UBND các xã, thị trấn thực hiện',
    ['Phòng Văn hóa và Thông tin', 'Trung tâm Văn hóa - Thể thao huyện', 'UBND các xã, thị trấn'],
    'thực',
  ],
  ['phối hợp với |phòng Văn hóa - Xã hội xã tham mưu UBND xã', ['phòng Văn hóa - Xã hội xã'], 'tham'],
  [
    'phối hợp với |Văn phòng HĐND và UBND huyện, Phòng Nội vụ theo dõi',
    ['Văn phòng HĐND và UBND huyện', 'Phòng Nội vụ'],
    'theo',
  ],
  [
    'phối hợp với |Ủy ban Mặt trận Tổ quốc Việt Nam và các đoàn thể chính trị - xã hội tỉnh vận động',
    ['Ủy ban Mặt trận Tổ quốc Việt Nam', 'các đoàn thể chính trị - xã hội tỉnh'],
    'vận',
  ],
  [
    'phối hợp với |Báo và phát thanh, truyền hình tỉnh, Cổng Thông tin điện tử tỉnh đăng tải',
    ['Báo và phát thanh, truyền hình tỉnh', 'Cổng Thông tin điện tử tỉnh'],
    'đăng',
  ],
  [
    'phối hợp với |Đài Phát thanh và Truyền hình tỉnh, Báo Hà Tĩnh xây dựng chuyên mục',
    ['Đài Phát thanh và Truyền hình tỉnh', 'Báo Hà Tĩnh'],
    'xây',
  ],
  [
    'phối hợp với |Cục Thông tin cơ sở và Thông tin đối ngoại (Bộ Văn hóa, Thể thao và Du lịch) tổ chức',
    ['Cục Thông tin cơ sở và Thông tin đối ngoại (Bộ Văn hóa, Thể thao và Du lịch)'],
    'tổ',
  ],
  [
    'phối hợp với |Cục Báo chí, Cục Thông tin đối ngoại thuộc Bộ Thông tin và Truyền thông mở lớp',
    ['Cục Báo chí', 'Cục Thông tin đối ngoại thuộc Bộ Thông tin và Truyền thông'],
    'mở',
  ],
  [
    'phối hợp với |Bộ Ngoại giao, Ban Tuyên giáo Trung ương, Ban Đối ngoại Trung ương cung cấp',
    ['Bộ Ngoại giao', 'Ban Tuyên giáo Trung ương', 'Ban Đối ngoại Trung ương'],
    'cung',
  ],
  [
    'phối hợp với |các cơ quan đại diện Việt Nam ở nước ngoài quảng bá',
    ['các cơ quan đại diện Việt Nam ở nước ngoài'],
    'quảng',
  ],
  [
    'phối hợp với |Thông tấn xã Việt Nam, Đài Truyền hình Việt Nam, Đài Tiếng nói Việt Nam sản xuất',
    ['Thông tấn xã Việt Nam', 'Đài Truyền hình Việt Nam', 'Đài Tiếng nói Việt Nam'],
    'sản',
  ],
  [
    'phối hợp với |Sở Thông tin và truyền thông, Công an tỉnh xử lý',
    ['Sở Thông tin và truyền thông', 'Công an tỉnh'],
    'xử',
  ],
  [
    'phối hợp với |Sở TT&TT, Sở VHTT&DL và các sở, ngành liên quan triển khai',
    ['Sở TT&TT', 'Sở VHTT&DL', 'các sở, ngành liên quan'],
    'triển',
  ],
  [
    'phối hợp với |Sở Ngoại vụ và các đơn vị có liên quan trong việc quản lý đoàn',
    ['Sở Ngoại vụ', 'các đơn vị có liên quan'],
    'trong',
  ],
  [
    'phối hợp với |UBND thành phố Đồng Hới, UBND huyện Bố Trạch lắp đặt',
    ['UBND thành phố Đồng Hới', 'UBND huyện Bố Trạch'],
    'lắp',
  ],
  [
    'phối hợp với |Hội Liên hiệp Phụ nữ, Hội Nông dân, Hội Cựu chiến binh, Đoàn Thanh niên xã tuyên truyền',
    ['Hội Liên hiệp Phụ nữ', 'Hội Nông dân', 'Hội Cựu chiến binh', 'Đoàn Thanh niên xã'],
    'tuyên',
  ],
  [
    'phối hợp với |Đồn Biên phòng Ba Nang, Công an xã và các trường học trên địa bàn xã tổ chức',
    ['Đồn Biên phòng Ba Nang', 'Công an xã', 'các trường học trên địa bàn xã'],
    'tổ',
  ],
  [
    'phối hợp với |các thôn, bản, tổ công nghệ số cộng đồng hướng dẫn người dân',
    ['các thôn, bản', 'tổ công nghệ số cộng đồng'],
    'hướng',
  ],
  [
    'phối hợp với |các cơ quan, đơn vị, địa phương liên quan tham mưu Ủy ban nhân dân tỉnh',
    ['các cơ quan, đơn vị, địa phương liên quan'],
    'tham',
  ],
  [
    'phối hợp với |các doanh nghiệp du lịch, Hiệp hội Du lịch tỉnh giới thiệu',
    ['các doanh nghiệp du lịch', 'Hiệp hội Du lịch tỉnh'],
    'giới',
  ],
  [
    'phối hợp với |các phòng, ban, đơn vị huyện và Ủy ban nhân dân xã - thị trấn phổ biến',
    ['các phòng, ban, đơn vị huyện', 'Ủy ban nhân dân xã - thị trấn'],
    'phổ',
  ],
  [
    'phối hợp với |Trung tâm Chuyển đổi số và Truyền thông, VNPT Hà Giang, Viettel Hà Giang bảo đảm hạ tầng',
    ['Trung tâm Chuyển đổi số và Truyền thông', 'VNPT Hà Giang', 'Viettel Hà Giang'],
    'bảo',
  ],
  [
    'phối hợp với |Văn phòng Tỉnh ủy, Ban Nội chính Tỉnh ủy, Đảng ủy Công an tỉnh nắm tình hình',
    ['Văn phòng Tỉnh ủy', 'Ban Nội chính Tỉnh ủy', 'Đảng ủy Công an tỉnh'],
    'nắm',
  ],
  [
    'phối hợp với |Ban Tuyên giáo và Dân vận Tỉnh ủy, Đảng ủy UBND tỉnh tham mưu',
    ['Ban Tuyên giáo và Dân vận Tỉnh ủy', 'Đảng ủy UBND tỉnh'],
    'tham',
  ],
  ['Giao |Sở Khoa học và Công nghệ chủ trì', ['Sở Khoa học và Công nghệ'], 'chủ'],
  ['gửi |Sở Tài chính thẩm định', ['Sở Tài chính'], 'thẩm'],
  ['về |Sở Thông tin và Truyền thông trước ngày 15/6', ['Sở Thông tin và Truyền thông'], 'trước'],
  ['về |UBND tỉnh (qua Sở Ngoại vụ) để tổng hợp', ['UBND tỉnh'], '('],
  [
    'báo cáo |Ủy ban nhân dân tỉnh, Bộ Văn hóa, Thể thao và Du lịch theo quy định',
    ['Ủy ban nhân dân tỉnh', 'Bộ Văn hóa, Thể thao và Du lịch'],
    'theo',
  ],
  [
    'báo cáo |Thường trực Tỉnh ủy, Thường trực HĐND tỉnh, UBND tỉnh kết quả',
    ['Thường trực Tỉnh ủy', 'Thường trực HĐND tỉnh', 'UBND tỉnh'],
    'kết',
  ],
  ['của |Công an các đơn vị, địa phương', ['Công an các đơn vị, địa phương'], ''],
  [
    'phối hợp với |Trường Cao đẳng Cộng đồng Hậu Giang, Trường Chính trị tỉnh mở lớp',
    ['Trường Cao đẳng Cộng đồng Hậu Giang', 'Trường Chính trị tỉnh'],
    'mở',
  ],
  [
    'phối hợp với |Bưu điện tỉnh, Điện lực tỉnh, Kho bạc Nhà nước khu vực VI bảo đảm',
    ['Bưu điện tỉnh', 'Điện lực tỉnh', 'Kho bạc Nhà nước khu vực VI'],
    'bảo',
  ],
  [
    'phối hợp với |Tổng Lãnh sự quán Việt Nam tại Luông Pha Băng tổ chức',
    ['Tổng Lãnh sự quán Việt Nam tại Luông Pha Băng'],
    'tổ',
  ],
  [
    'phối hợp với |Sở Giáo dục và Đào tạo, Tỉnh đoàn phát động cuộc thi',
    ['Sở Giáo dục và Đào tạo', 'Tỉnh đoàn'],
    'phát',
  ],
  ['phối hợp với |Sở Xây dựng xây dựng phương án', ['Sở Xây dựng'], 'xây'],
  ['phối hợp với |Sở Kế hoạch và Đầu tư đầu tư hạ tầng', ['Sở Kế hoạch và Đầu tư'], 'đầu'],
  ['phối hợp với |Ban Tổ chức Tỉnh ủy tổ chức lớp', ['Ban Tổ chức Tỉnh ủy'], 'tổ'],
  [
    'phối hợp với |Sở Thông tin và Truyền thông thông tin kịp thời',
    ['Sở Thông tin và Truyền thông'],
    'thông',
  ],
  ['phối hợp với |các địa phương trong và ngoài tỉnh kết nối', ['các địa phương trong và ngoài tỉnh'], 'kết'],
  [
    'phối hợp với |lực lượng Công an, Bộ đội Biên phòng tuần tra',
    ['lực lượng Công an', 'Bộ đội Biên phòng'],
    'tuần',
  ],
  ['phối hợp với |Sở Y tế (cơ quan thường trực), Công an tỉnh kiểm tra', ['Sở Y tế', 'Công an tỉnh'], 'kiểm'],
  [
    'phối hợp với |Quân khu 7, Bộ Tư lệnh Vùng 3 Hải quân tuyên truyền',
    ['Quân khu 7', 'Bộ Tư lệnh Vùng 3 Hải quân'],
    'tuyên',
  ],
  [
    'phối hợp với |Hội Nhà báo tỉnh, Hội Văn học - Nghệ thuật tỉnh phát động',
    ['Hội Nhà báo tỉnh', 'Hội Văn học - Nghệ thuật tỉnh'],
    'phát',
  ],
  [
    'phối hợp với |Thanh tra tỉnh, Tòa án nhân dân tỉnh, Viện Kiểm sát nhân dân tỉnh thực hiện',
    ['Thanh tra tỉnh', 'Tòa án nhân dân tỉnh', 'Viện Kiểm sát nhân dân tỉnh'],
    'thực',
  ],
]

describe('readUnitList', () => {
  it.each(lists)('%s', (marked, expected, after) => {
    const offset = marked.indexOf('|')
    const text = marked.replace('|', '')
    const { units, end } = readUnitList(text, offset)
    expect(units.map(unit => unit.name)).toEqual(expected)
    for (const unit of units) expect(text.slice(unit.start, unit.end)).toBe(unit.name)
    expect(text.slice(end).trim().startsWith(after)).toBe(true)
  })

  it('finds nothing where no unit begins', () => {
    for (const text of [
      'chặt chẽ trong công tác',
      'tổ chức hội nghị',
      'nhân dân địa phương',
      'đẩy mạnh quảng bá',
      'công tác tuyên truyền',
      'việc thực hiện',
      'các hoạt động văn hóa',
      'số liệu thống kê',
      '',
    ]) {
      expect(readUnitList(text, 0)).toEqual({ units: [], end: 0 })
    }
  })
})

describe('readUnitAt', () => {
  const starts: readonly (readonly [string, string | null, boolean])[] = [
    ['Sở Thông tin và Truyền thông phối hợp với Bộ Chỉ huy', 'Sở Thông tin và Truyền thông', false],
    ['Các sở, ban, ngành, tổ chức chính trị - xã hội, UBND cấp huyện chủ động', 'Các sở, ban, ngành', true],
    ['UBND cấp huyện chủ động nắm bắt', 'UBND cấp huyện', true],
    ['Các cơ quan báo chí của Tỉnh tăng cường', 'Các cơ quan báo chí của Tỉnh', true],
    ['Các phòng, ban, đơn vị huyện thực hiện triển khai', 'Các phòng, ban, đơn vị huyện', true],
    ['UBND xã chỉ đạo các thôn', 'UBND xã', false],
    ['Công an tỉnh chủ động', 'Công an tỉnh', false],
    ['Tổ chức tuyên truyền', null, false],
    ['Thông tin kịp thời', null, false],
    ['Phòng, chống dịch', null, false],
    ['Xây dựng kế hoạch', null, false],
    ['Báo cáo Sở Y tế', null, false],
    ['Thanh tra, kiểm tra việc chấp hành', null, false],
    ['Hội nghị triển khai', null, false],
    ['Ban hành kế hoạch', null, false],
    ['Bộ dữ liệu số hóa', null, false],
    ['Các hoạt động', null, false],
    ['Các cấp, các ngành tăng cường', 'Các cấp', true],
    ['Quân sự, quốc phòng địa phương', null, false],
    ['Thống kê số liệu', null, false],
    ['Cấp giấy phép', null, false],
    ['Trung tâm hành chính mới của tỉnh', null, false],
  ]
  it.each(starts)('%s', (text, name, collective) => {
    const unit = readUnitAt(`  ${text}`, 0)
    expect(unit?.name ?? null).toBe(name)
    if (unit !== null) expect([unit.start, unit.collective]).toEqual([2, collective])
  })
})
