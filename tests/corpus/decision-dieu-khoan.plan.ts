/**
 * A decision with three articles and the plan attached under its own title: number and date are the
 * decision's, kind and title the plan's.
 */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const culture = 'Sở Văn hóa và Thể thao'
const foreign = 'Sở Ngoại vụ'

export const plan: Plan = {
  name: 'decision-dieu-khoan',
  form: { text: 'txt', tables: 'lines', merged: 'repeat', spaced: true, numbering: 'manual', headingStyles: true },
  document: {
    type: 'Kế hoạch',
    symbol: '1645/QĐ-UBND',
    issuer: 'Ủy ban nhân dân thành phố Nam Cảng',
    place: 'Nam Cảng',
    issuedOn: '2025-08-18',
    title: 'Truyền thông quảng bá hình ảnh thành phố Nam Cảng ra nước ngoài giai đoạn 2025 - 2030',
    signer: { name: 'Phan Thế Ruệ', position: 'PHÓ CHỦ TỊCH', onBehalfOf: 'TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH' },
    recipients: [
      'Như Điều 3',
      'Bộ Văn hóa, Thể thao và Du lịch',
      'Thường trực Thành ủy',
      'Chủ tịch, các PCT UBND thành phố',
      'Lưu: VT, K9',
    ],
  },
  period: { from: '2025', to: '2030' },
  references: [
    w.basis('72/2025/QH15', 'Luật', '2025-06-16', null),
    w.basis('72/2015/NĐ-CP', 'Nghị định', '2015-09-07', 'Chính phủ'),
    w.basis('47/NQ-CP', 'Nghị quyết', '2024-04-15', 'Chính phủ'),
    w.basis('388/TTr-SVHTT', 'Tờ trình', '2025-08-05', culture),
    w.mention('30-NQ/TU', 'Nghị quyết', '2025-04-10', 'Ban Chấp hành Đảng bộ thành phố'),
  ],
  parts: [
    w.masthead(
      ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ NAM CẢNG', '', 'Số: 1645/QĐ-UBND'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', '', 'Nam Cảng, ngày 18 tháng 8 năm 2025'],
    ),
    w.title('QUYẾT ĐỊNH', 'Về việc ban hành Kế hoạch truyền thông quảng bá hình ảnh thành phố Nam Cảng', 'ra nước ngoài giai đoạn 2025 - 2030'),
    w.title('CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ NAM CẢNG'),
    w.line('Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;'),
    w.line('Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại;'),
    w.line('Căn cứ Nghị quyết 47/NQ-CP ngày 15 tháng 4 năm 2024 của Chính phủ về Chương trình hành động của Chính phủ về công tác thông tin đối ngoại;'),
    w.line(`Theo đề nghị của Giám đốc ${culture} tại Tờ trình số 388/TTr-SVHTT ngày 05 tháng 8 năm 2025.`),
    w.title('QUYẾT ĐỊNH:'),
    w.line('Điều 1. Ban hành kèm theo Quyết định này Kế hoạch truyền thông quảng bá hình ảnh thành phố Nam Cảng ra nước ngoài giai đoạn 2025 - 2030.', w.neutral),
    w.line('Điều 2. Quyết định này có hiệu lực kể từ ngày ký ban hành.', w.neutral),
    w.line(`Điều 3. Chánh Văn phòng Ủy ban nhân dân thành phố; Giám đốc các Sở: Văn hóa và Thể thao, Ngoại vụ, Tài chính; Chủ tịch Ủy ban nhân dân các xã, phường, đặc khu và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.`, w.neutral),
    w.tail(
      ['Nơi nhận:', '- Như Điều 3;', '- Bộ Văn hóa, Thể thao và Du lịch;', '- Thường trực Thành ủy;', '- Chủ tịch, các PCT UBND thành phố;', '- Lưu: VT, K9.'],
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Phan Thế Ruệ'],
    ),
    w.masthead(
      ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ NAM CẢNG'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    ),
    w.title('KẾ HOẠCH', 'Truyền thông quảng bá hình ảnh thành phố Nam Cảng ra nước ngoài', 'giai đoạn 2025 - 2030', '(Ban hành kèm theo Quyết định số 1645/QĐ-UBND ngày 18 tháng 8 năm 2025', 'của Chủ tịch Ủy ban nhân dân thành phố Nam Cảng)'),
    w.heading(1, 'I.', 'MỤC ĐÍCH, YÊU CẦU'),
    w.line('Nâng vị thế thương hiệu đô thị cảng Nam Cảng; phục vụ mục tiêu của Nghị quyết số 30-NQ/TU ngày 10/4/2025 của Ban Chấp hành Đảng bộ thành phố.'),
    w.line('Nội dung truyền thông nhất quán, hiện đại, có chọn lọc theo từng thị trường.'),
    w.heading(1, 'II.', 'CÁC NHIỆM VỤ TRỌNG TÂM'),
    w.heading(2, '1.', 'Xây dựng bộ nhận diện thương hiệu thành phố'),
    w.item('a)', 'Khảo sát, lựa chọn thông điệp, biểu trưng; công bố trước ngày 31/12/2025.', w.measure('II.1.a', [], { when: w.onDates('trước ngày 31/12/2025', '2025-12-31') })),
    w.item('b)', 'Ban hành sổ tay hướng dẫn sử dụng thống nhất trong các cơ quan, doanh nghiệp.', w.measure('II.1.b')),
    w.heading(2, '2.', 'Truyền thông trên các nền tảng quốc tế'),
    w.item('a)', 'Lập các kênh tiếng Anh, tiếng Nhật, tiếng Hàn; hợp tác với các hãng truyền thông có tầm ảnh hưởng.', w.measure('II.2.a')),
    w.item('b)', `${foreign} phối hợp với các cơ quan đại diện Việt Nam ở nước ngoài giới thiệu phim, ảnh tại các sự kiện ngoại giao.`, w.measure('II.2.b', [...w.assigned(foreign), ...w.partner('các cơ quan đại diện Việt Nam ở nước ngoài*')], { neutral: ['roles'] })),
    w.item('c)', 'Mời người nổi tiếng, chuyên gia quốc tế trải nghiệm và chia sẻ về thành phố.', w.measure('II.2.c')),
    w.heading(2, '3.', 'Gắn truyền thông với sự kiện'),
    w.item('a)', 'Quảng bá Lễ hội Biển, Giải đua thuyền buồm quốc tế Nam Cảng mở rộng.', w.measure('II.3.a')),
    w.item('b)', 'Tổ chức “Tuần lễ Nam Cảng” tại các thành phố kết nghĩa giai đoạn 2026 - 2028.', w.measure('II.3.b', [], { neutral: ['schedule'] })),
    w.heading(1, 'III.', 'KINH PHÍ'),
    w.line('Ngân sách thành phố bảo đảm theo phân cấp; khuyến khích xã hội hóa.', w.funding()),
    w.heading(1, 'IV.', 'TỔ CHỨC THỰC HIỆN'),
    w.heading(2, '1.', `${culture} có trách nhiệm`, ':'),
    w.item('a)', `Chủ trì, phối hợp với ${foreign}, Sở Du lịch, Báo và Đài Phát thanh - Truyền hình Nam Cảng triển khai Kế hoạch.`, w.assignment('IV.1.a', [...w.lead(culture), ...w.partner(foreign, 'Sở Du lịch', 'Báo và Đài Phát thanh - Truyền hình Nam Cảng')])),
    w.item('b)', 'Làm đầu mối tiếp nhận kiến nghị; sơ kết hằng năm, tham mưu khen thưởng.', w.assignment('IV.1.b', w.lead(culture), { neutral: ['schedule'] })),
    w.item('c)', 'Tổng hợp, báo cáo Ủy ban nhân dân thành phố trước ngày 10 tháng 12 hằng năm.', w.both(
      w.assignment('IV.1.c', w.assigned(culture), { neutral: ['schedule'] }),
      w.report([culture], ['Ủy ban nhân dân thành phố'], ['--12-10']),
    )),
    w.heading(2, '2.', foreign),
    w.item('a)', 'Tham mưu việc ký kết thỏa thuận truyền thông với các địa phương nước ngoài.', w.assignment('IV.2.a', w.adviser(foreign))),
    w.item('b)', `Phối hợp ${culture} cung cấp thông tin cho phóng viên quốc tế.`, w.assignment('IV.2.b', [...w.partner(foreign), ...w.partner(culture)])),
    w.heading(2, '3.', 'Sở Tài chính'),
    w.line('Thẩm định dự toán, trình cấp có thẩm quyền bố trí kinh phí hằng năm.', w.assignment('IV.3.(1)', w.assigned('Sở Tài chính'), { neutral: ['schedule'] })),
    w.heading(2, '4.', 'Ủy ban nhân dân các xã, phường, đặc khu'),
    w.line('Chỉnh trang cảnh quan, giới thiệu sản phẩm, điểm đến của địa phương; nâng cao văn hóa ứng xử với du khách.', w.assignment('IV.4.(1)', w.assigned('Ủy ban nhân dân các xã, phường, đặc khu*'))),
    w.line(`Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về ${culture} để tổng hợp, báo cáo Ủy ban nhân dân thành phố xem xét, quyết định./.`, w.report(['các đơn vị'], [culture], [])),
  ],
}
