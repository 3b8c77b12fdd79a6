import { describe, expect, it } from 'vitest'
import { findUnits, readUnitList, splitUnits } from './index.ts'

/** Cells that are one name each. */
const cells: readonly string[] = [
  'Tổ trưởng các tổ dân phố',
  'Tổ trưởng Tổ dân phố',
  'Trưởng các khu phố',
  'Trưởng thôn, bản',
  'Công chức Tài chính - Kế toán',
  'Công chức Tư pháp - Hộ tịch',
  'Cán bộ Đài truyền thanh',
  'Các hãng hàng không',
  'Các hãng lữ hành',
  'Ủy ban nhân dân các tỉnh, thành phố có cửa khẩu quốc tế',
  'UBND các xã biên giới, hải đảo',
  'Các địa phương có biển',
  'Các huyện có đường biên giới',
  'Ban Quản lý Khu du lịch Suối khoáng Mường Vang',
  'Các sở cấp tỉnh',
  'Các đồn biên phòng trên tuyến',
]

/** Lists after "|", and the names in them; each ends before the verb. */
const lists: readonly (readonly [string, readonly string[]])[] = [
  // Offices held over many places.
  ['|Tổ trưởng các tổ dân phố triển khai đến từng hộ', ['Tổ trưởng các tổ dân phố']],
  ['|Tổ trưởng tổ dân phố số 5 vận động', ['Tổ trưởng tổ dân phố số 5']],
  ['|Trưởng khu phố 3, Trưởng khu phố 4 vận động', ['Trưởng khu phố 3', 'Trưởng khu phố 4']],
  ['|Bí thư chi bộ, tổ trưởng các tổ dân phố tuyên truyền', ['Bí thư chi bộ', 'tổ trưởng các tổ dân phố']],
  ['|Trưởng thôn, bản phối hợp', ['Trưởng thôn, bản']],
  ['|Trưởng các ấp, khóm vận động', ['Trưởng các ấp, khóm']],
  ['|Tổ trưởng Tổ công nghệ số cộng đồng hướng dẫn', ['Tổ trưởng Tổ công nghệ số cộng đồng']],
  ['|Trưởng ban Công tác Mặt trận các khu phố vận động', ['Trưởng ban Công tác Mặt trận các khu phố']],
  ['|Đồn trưởng Đồn Biên phòng Hòn Gạc chỉ đạo', ['Đồn trưởng Đồn Biên phòng Hòn Gạc']],
  ['|Trạm trưởng Trạm Y tế phường tuyên truyền', ['Trạm trưởng Trạm Y tế phường']],
  // Posts of communes.
  ['Giao |Công chức Tài chính - Kế toán tham mưu kinh phí', ['Công chức Tài chính - Kế toán']],
  [
    'Giao |Công chức Tư pháp - Hộ tịch, Công chức Tài chính - Kế toán và Công an xã rà soát',
    ['Công chức Tư pháp - Hộ tịch', 'Công chức Tài chính - Kế toán', 'Công an xã'],
  ],
  [
    '|Công chức Địa chính - Nông nghiệp - Xây dựng và Môi trường rà soát',
    ['Công chức Địa chính - Nông nghiệp - Xây dựng và Môi trường'],
  ],
  [
    '|cán bộ Văn hóa - Xã hội, cán bộ Đài truyền thanh xã thực hiện',
    ['cán bộ Văn hóa - Xã hội', 'cán bộ Đài truyền thanh xã'],
  ],
  ['|cán bộ văn hóa - xã hội xã thực hiện', ['cán bộ văn hóa - xã hội xã']],
  [
    '|Nhân viên Bưu điện văn hóa xã, cán bộ Trạm Y tế xã phát tờ rơi',
    ['Nhân viên Bưu điện văn hóa xã', 'cán bộ Trạm Y tế xã'],
  ],
  ['|Cán bộ, công chức, viên chức thực hiện', []],
  ['|cán bộ tuyên truyền, cán bộ tham mưu thực hiện', []],
  // Carriers and their like.
  [
    '|Hiệp hội Du lịch Việt Nam, các hãng hàng không tổ chức',
    ['Hiệp hội Du lịch Việt Nam', 'các hãng hàng không'],
  ],
  ['|các hãng hàng không, hãng lữ hành quốc tế mở tuyến', ['các hãng hàng không', 'hãng lữ hành quốc tế']],
  ['|các hãng tàu biển, các hãng taxi quảng bá', ['các hãng tàu biển', 'các hãng taxi']],
  ['|các hãng thông tấn nước ngoài đưa tin', ['các hãng thông tấn nước ngoài']],
  [
    '|Hãng hàng không Quốc gia Việt Nam, Hãng hàng không Cánh Sen quảng bá',
    ['Hãng hàng không Quốc gia Việt Nam', 'Hãng hàng không Cánh Sen'],
  ],
  ['|các nhà xuất bản tổ chức', ['các nhà xuất bản']],
  ['|các doanh nghiệp, hiệp hội ngành hàng quảng bá', ['các doanh nghiệp, hiệp hội ngành hàng']],
  // Clauses that say which places.
  [
    '|Ủy ban nhân dân các tỉnh, thành phố có cửa khẩu quốc tế chỉ đạo',
    ['Ủy ban nhân dân các tỉnh, thành phố có cửa khẩu quốc tế'],
  ],
  ['|UBND các huyện có đường biên giới, cửa khẩu chỉ đạo', ['UBND các huyện có đường biên giới, cửa khẩu']],
  [
    '|các địa phương có đông người đi lao động, học tập ở nước ngoài lập danh sách',
    ['các địa phương có đông người đi lao động, học tập ở nước ngoài'],
  ],
  [
    '|UBND các xã, phường có đông đồng bào dân tộc thiểu số tuyên truyền',
    ['UBND các xã, phường có đông đồng bào dân tộc thiểu số'],
  ],
  [
    '|các tỉnh có đường biên giới với nước bạn Lào trao đổi',
    ['các tỉnh có đường biên giới với nước bạn Lào'],
  ],
  ['|các địa phương có thế mạnh về du lịch chủ động', ['các địa phương có thế mạnh về du lịch']],
  ['|UBND các xã có tuyến đường sắt đi qua tuyên truyền', ['UBND các xã có tuyến đường sắt đi qua']],
  ['|các xã có cửa khẩu và Công an tỉnh tổ chức', ['các xã có cửa khẩu', 'Công an tỉnh']],
  [
    '|các xã có đường biên giới, Đồn Biên phòng Hòn Gạc tổ chức',
    ['các xã có đường biên giới', 'Đồn Biên phòng Hòn Gạc'],
  ],
  ['|các địa phương có kế hoạch tuyên truyền', ['các địa phương']],
  ['|UBND các xã có trách nhiệm triển khai', ['UBND các xã']],
  ['|UBND các xã có văn bản gửi Sở', ['UBND các xã']],
  ['|UBND các xã, thị trấn có thể lồng ghép', ['UBND các xã, thị trấn']],
  ['|các cơ quan, đơn vị có cán bộ giỏi tổ chức', ['các cơ quan, đơn vị']],
  ['|mỗi địa phương có biển tổ chức', ['mỗi địa phương']],
  // Sorts of land.
  [
    '|UBND các xã vùng cao, biên giới và hải đảo tuyên truyền',
    ['UBND các xã vùng cao, biên giới và hải đảo'],
  ],
  ['|UBND các huyện miền núi, biên giới tuyên truyền', ['UBND các huyện miền núi, biên giới']],
  ['|các địa phương ven biển, hải đảo tổ chức', ['các địa phương ven biển, hải đảo']],
  // Sites with a proper name.
  [
    '|Hạt Kiểm lâm khu vực, Ban Quản lý khu du lịch suối khoáng Mường Vang lắp đặt biển báo',
    ['Hạt Kiểm lâm khu vực', 'Ban Quản lý khu du lịch suối khoáng Mường Vang'],
  ],
  [
    '|Ban Quản lý Khu di tích lịch sử quốc gia đặc biệt Tân Trào tổ chức',
    ['Ban Quản lý Khu di tích lịch sử quốc gia đặc biệt Tân Trào'],
  ],
  [
    '|Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn, Sở Công Thương quảng bá',
    ['Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn', 'Sở Công Thương'],
  ],
  ['|Vườn quốc gia Phong Nha - Kẻ Bàng xây dựng', ['Vườn quốc gia Phong Nha - Kẻ Bàng']],
  [
    '|Ban Quản lý Khu du lịch thác Bản Giốc, UBND xã Đàm Thủy tuyên truyền',
    ['Ban Quản lý Khu du lịch thác Bản Giốc', 'UBND xã Đàm Thủy'],
  ],
  [
    '|Ban Quản lý Khu du lịch sinh thái Tràng An và Công an tỉnh tuyên truyền',
    ['Ban Quản lý Khu du lịch sinh thái Tràng An', 'Công an tỉnh'],
  ],
  ['|Trung tâm Bảo tồn Khu di tích Mỹ Sơn tổ chức', ['Trung tâm Bảo tồn Khu di tích Mỹ Sơn']],
  ['|Ban Quản lý Khu du lịch tỉnh tuyên truyền', ['Ban Quản lý Khu du lịch tỉnh']],
  ['|Ban Quản lý khu du lịch niêm yết Quy chế', ['Ban Quản lý khu du lịch']],
  // A doer and its verb.
  ['|Văn phòng Sở tổng hợp kết quả', ['Văn phòng Sở']],
  ['|Thanh tra Sở, Văn phòng Sở tổng hợp', ['Thanh tra Sở', 'Văn phòng Sở']],
  ['|Chánh Văn phòng Sở tổng hợp', ['Chánh Văn phòng Sở']],
  ['|Cơ quan thường trực Ban Chỉ đạo tổng hợp kết quả', ['Cơ quan thường trực Ban Chỉ đạo']],
  ['|Cơ quan Thường trực Ban Chỉ đạo 35 tỉnh tổng hợp', ['Cơ quan Thường trực Ban Chỉ đạo 35 tỉnh']],
  ['|Thường trực Ban Chỉ đạo theo dõi', ['Thường trực Ban Chỉ đạo']],
  ['|Phòng Tổng hợp tổng hợp kết quả', ['Phòng Tổng hợp']],
  // Tiers and stations.
  [
    '|các sở, ngành cấp tỉnh, các phòng cấp huyện triển khai',
    ['các sở, ngành cấp tỉnh', 'các phòng cấp huyện'],
  ],
  [
    '|các trạm kiểm soát biên phòng trên tuyến, các đồn biên phòng trên tuyến biên giới Việt - Lào tuần tra',
    ['các trạm kiểm soát biên phòng trên tuyến', 'các đồn biên phòng trên tuyến biên giới Việt - Lào'],
  ],
  [
    '|Bộ Tư lệnh Vùng Cảnh sát biển đóng trên địa bàn, Sở Y tế tổ chức',
    ['Bộ Tư lệnh Vùng Cảnh sát biển đóng trên địa bàn', 'Sở Y tế'],
  ],
]

/** Sentences, then every unit in them. */
const sentences: readonly (readonly [string, readonly string[]])[] = [
  [
    'Giao Tổ trưởng các tổ dân phố tuyên truyền; đề nghị các địa phương có biển, đảo phối hợp.',
    ['Tổ trưởng các tổ dân phố', 'các địa phương có biển, đảo'],
  ],
  ['Cán bộ Đài truyền thanh phát sóng bản tin.', ['Cán bộ Đài truyền thanh']],
  ['Kết quả gửi về Văn phòng Sở tổng hợp.', ['Văn phòng Sở']],
  ['Đề nghị cơ quan thường trực Ban Chỉ đạo tổng hợp, báo cáo.', ['cơ quan thường trực Ban Chỉ đạo']],
  ['Phối hợp với các hãng hàng không, các hãng lữ hành.', ['các hãng hàng không', 'các hãng lữ hành']],
  ['Hợp tác với các hãng truyền thông có tầm ảnh hưởng.', []],
  ['Nhất là các huyện có cửa khẩu và đường biên giới.', []],
  ['Phấn đấu 100% các địa phương có cửa khẩu.', ['các địa phương']],
  ['Cán bộ quản lý; cán bộ tuyên truyền, cán bộ tham mưu.', []],
]

describe('posts, places and sites', () => {
  it.each(cells)('cell: %s', cell => {
    expect(splitUnits(cell).map(unit => unit.name)).toEqual([cell])
  })

  it.each(lists)('%s', (marked, expected) => {
    const { units } = readUnitList(marked.replace('|', ''), marked.indexOf('|'))
    expect(units.map(unit => unit.name)).toEqual(expected)
  })

  it.each(sentences)('%s', (sentence, expected) => {
    expect(findUnits(sentence).map(unit => unit.name)).toEqual(expected)
  })
})
