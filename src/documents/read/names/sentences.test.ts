import { describe, expect, it } from 'vitest'
import { findUnits } from './index.ts'

/** Sentence, then every unit in it. */
const sentences: readonly (readonly [string, readonly string[]])[] = [
  [
    'Sở Thông tin và Truyền thông phối hợp với Bộ Chỉ huy Bộ đội Biên phòng tỉnh xây dựng chương trình.',
    ['Sở Thông tin và Truyền thông', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh'],
  ],
  [
    'Chủ trì, phối hợp với Sở Ngoại vụ, Sở Văn hóa và Thể thao và các cơ quan báo chí cung cấp thông tin.',
    ['Sở Ngoại vụ', 'Sở Văn hóa và Thể thao', 'các cơ quan báo chí'],
  ],
  ['Căn cứ Thông tư số 22/2016/TT-BTTTT của Bộ Thông tin và Truyền thông.', ['Bộ Thông tin và Truyền thông']],
  ['Căn cứ Chỉ thị số 28-CT/TU của Thành ủy Đà Nẵng về thông tin đối ngoại.', ['Thành ủy Đà Nẵng']],
  ['Thực hiện Kế hoạch số 211-KH/TU của Ban Thường vụ Tỉnh ủy Nghệ An.', ['Ban Thường vụ Tỉnh ủy Nghệ An']],
  ['Ủy ban nhân dân (UBND) tỉnh Sơn La ban hành Kế hoạch.', ['Ủy ban nhân dân (UBND) tỉnh Sơn La']],
  [
    'Theo đề nghị của Giám đốc Sở Văn hóa, Thể thao và Du lịch tại Tờ trình số 12.',
    ['Giám đốc Sở Văn hóa, Thể thao và Du lịch'],
  ],
  [
    'Ủy ban nhân dân phường Hải Châu xây dựng kế hoạch công tác thông tin đối ngoại.',
    ['Ủy ban nhân dân phường Hải Châu'],
  ],
  [
    'Giao Phòng Văn hóa - Xã hội phường tham mưu; giao Công an phường theo dõi.',
    ['Phòng Văn hóa - Xã hội phường', 'Công an phường'],
  ],
  [
    'Các cơ quan, đơn vị báo cáo về UBND xã (qua Phòng Văn hóa - Xã hội) để tổng hợp.',
    ['Các cơ quan, đơn vị', 'UBND xã', 'Phòng Văn hóa - Xã hội'],
  ],
  [
    'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã tuyên truyền đến đoàn viên, hội viên.',
    ['Ủy ban Mặt trận Tổ quốc Việt Nam xã'],
  ],
  [
    'Trung tâm Phục vụ hành chính công xã niêm yết công khai thủ tục.',
    ['Trung tâm Phục vụ hành chính công xã'],
  ],
  ['Trạm Y tế xã tuyên truyền phòng, chống dịch.', ['Trạm Y tế xã']],
  [
    'Ban Tuyên giáo và Dân vận Tỉnh ủy chủ trì, phối hợp với Đảng ủy UBND tỉnh.',
    ['Ban Tuyên giáo và Dân vận Tỉnh ủy', 'Đảng ủy UBND tỉnh'],
  ],
  ['Nghị quyết của Bộ Chính trị và Kết luận của Ban Bí thư.', ['Bộ Chính trị', 'Ban Bí thư']],
  ['Quyết định của Thủ tướng Chính phủ phê duyệt Chiến lược.', ['Thủ tướng Chính phủ']],
  ['Phối hợp với các cơ quan thuộc Bộ Ngoại giao để mở lớp.', ['các cơ quan thuộc Bộ Ngoại giao']],
  [
    'Các sở, ban, ngành, cơ quan, đơn vị thuộc tỉnh; Ủy ban nhân dân huyện, thành phố phân công lãnh đạo.',
    ['Các sở, ban, ngành, cơ quan, đơn vị thuộc tỉnh', 'Ủy ban nhân dân huyện, thành phố'],
  ],
  ['ngành công an, ngành y tế', []],
  ['Bộ dữ liệu số hóa về thông tin đối ngoại.', []],
  ['Ban hành văn bản; báo cáo kết quả; phòng, chống dịch bệnh.', []],
  ['Hai quần đảo Hoàng Sa và Trường Sa của Việt Nam.', []],
  ['Hội nghị, hội thảo, hội chợ quốc tế về hội nhập.', []],
  ['Đoàn phóng viên nước ngoài đến tác nghiệp; đoàn ra, đoàn vào.', []],
  [
    'Cán bộ Công an, cán bộ Tư pháp xã; NHIỆM VỤ THÔNG TIN ĐỐI NGOẠI; nhiệm vụ Trung ương giao; cơ sở Văn hóa.',
    [],
  ],
  [
    'Thường trực Ban Chỉ đạo công tác thông tin đối ngoại tỉnh theo dõi.',
    ['Thường trực Ban Chỉ đạo công tác thông tin đối ngoại tỉnh'],
  ],
  [
    'Hội Hữu nghị Việt - Nga tỉnh, Trung tâm Khuyến công và Tư vấn phát triển công nghiệp phối hợp.',
    ['Hội Hữu nghị Việt - Nga tỉnh', 'Trung tâm Khuyến công và Tư vấn phát triển công nghiệp'],
  ],
  [
    'Phối hợp với các đơn vị thuộc Bộ Ngoại giao, các cơ quan báo chí Trung ương thường trú tại địa phương.',
    ['các đơn vị thuộc Bộ Ngoại giao', 'các cơ quan báo chí Trung ương thường trú tại địa phương'],
  ],
  ['Thường trực HĐND, UBND tỉnh; Công văn số 123/STTTT-TTBCXB.', ['Thường trực HĐND', 'UBND tỉnh']],
  ['Cán bộ y tế, cán bộ văn hóa cơ sở được tập huấn.', []],
  ['Nâng cao chất lượng dịch vụ du lịch, cơ sở lưu trú, cơ sở giáo dục.', []],
  ['Nhiệm vụ thông tin đối ngoại; nghiệp vụ báo chí.', []],
  ['Đại hội đại biểu toàn quốc lần thứ XIV của Đảng.', []],
  ['Xây dựng bộ tiêu chí; bộ máy tinh gọn; toàn bộ hệ thống.', []],
  ['Viện trợ phi chính phủ; cục diện khu vực; thị trường Đài Loan.', []],
  ['Quảng bá thành phố Buôn Ma Thuột và Hội An.', []],
  ['An ninh công cộng, an ninh mạng, công an toàn dân cư.', []],
  ['Tăng cường thanh tra, kiểm tra, giám sát.', []],
  ['Quản lý nhà nước về thông tin đối ngoại trên địa bàn tỉnh.', []],
  ['Thông tin về kinh tế, văn hóa, xã hội của địa phương.', []],
  ['Số liệu của tỉnh; số tài khoản; số 12/KH-UBND.', []],
  ['Phong trào toàn dân bảo vệ Tổ quốc; phóng sự truyền hình.', []],
  ['Tổ chức hội nghị tại trung tâm thành phố; tổ chức Đảng vững mạnh.', []],
  ['Tuyên truyền ngày thành lập Quân đội.', []],
  ['Vụ việc phức tạp; vụ mùa; dịch vụ công.', []],
  ['Kiểm tra các cơ sở in; các bộ phận liên quan.', []],
  ['Sở thích của du khách; trụ sở làm việc.', []],
  ['CƠ QUAN CHỦ TRÌ: SỞ NGOẠI VỤ', ['SỞ NGOẠI VỤ']],
  ['- Chủ tịch, các Phó Chủ tịch UBND tỉnh;', ['Chủ tịch, các Phó Chủ tịch UBND tỉnh']],
  [
    'Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh, Sở Nội vụ, phòng, chống tội phạm.',
    ['Công an tỉnh', 'Bộ Chỉ huy Quân sự tỉnh', 'Sở Nội vụ'],
  ],
  [
    'Sở Văn hóa, Thể thao và Du lịch, Báo Bắc Ninh, Đài Phát thanh và Truyền hình tỉnh đưa tin.',
    ['Sở Văn hóa, Thể thao và Du lịch', 'Báo Bắc Ninh', 'Đài Phát thanh và Truyền hình tỉnh'],
  ],
  [
    'UBND các xã, phường tiếp tục duy trì; UBND đặc khu Lý Sơn quảng bá.',
    ['UBND các xã, phường', 'UBND đặc khu Lý Sơn'],
  ],
  [
    'Ủy ban nhân dân Quận 1 và Ủy ban nhân dân Thành phố Thủ Đức phối hợp.',
    ['Ủy ban nhân dân Quận 1', 'Ủy ban nhân dân Thành phố Thủ Đức'],
  ],
]

describe('findUnits', () => {
  it.each(sentences)('%s', (sentence, expected) => {
    const units = findUnits(sentence)
    expect(units.map(unit => unit.name)).toEqual(expected)
    for (const unit of units) expect(sentence.slice(unit.start, unit.end)).toBe(unit.name)
  })

  it('reads a long plan in time that grows with its length only', { retry: 4 }, () => {
    const paragraph = `${sentences.map(([sentence]) => sentence).join(' ')}\n`
    const time = (copies: number): number => {
      const text = paragraph.repeat(copies)
      findUnits(text)
      const runs = Array.from({ length: 7 }, () => {
        const begun = performance.now()
        findUnits(text)
        return performance.now() - begun
      })
      return Math.min(...runs)
    }
    time(4)
    // Sixteen times the text takes about sixteen times as long; a quadratic reader would take 256 times.
    expect(time(64) / time(4)).toBeLessThan(64)
  })
})
