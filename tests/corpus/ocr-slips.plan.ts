/** As a scan reads: wrong diacritics in names and openings, page numbers and stamps on lines of their own, broken lines. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

export const plan: Plan = {
  name: 'ocr-slips',
  form: { text: 'txt', tables: 'lines', merged: 'repeat', spaced: true, numbering: 'manual', headingStyles: false },
  document: {
    type: 'Kế hoạch',
    symbol: '402/KH-UBND',
    issuer: 'Ủy ban nhân dân huyện Đầm Sen Thượng',
    place: 'Đầm Sen Thượng',
    issuedOn: '2022-10-14',
    title: 'Nâng cao chất lượng công tác thông tin đối ngoại huyện Đầm Sen Thượng giai đoạn 2022 - 2025',
    signer: { name: 'Lê Hoài Bão', position: 'PHÓ CHỦ TỊCH', onBehalfOf: 'TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH' },
    recipients: ['UBND tỉnh', 'TT. Huyện ủy', 'Các phòng, ban huyện', 'UBND xã, thị trấn', 'Lưu: VT'],
  },
  period: { from: '2022', to: '2025' },
  references: [
    w.basis('87/KH-UBND', 'Kế hoạch', '2022-08-30', 'UBND tỉnh'),
    w.mention('57-CTr/HU', 'Chương trình', '2022-06-01', 'Huyện ủy'),
  ],
  parts: [
    w.masthead(
      ['ỦY BAN NHÂN DÂN', 'HUYỆN ĐẦM SEN THƯỢNG', 'Số: 402/KH-UBND'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Đầm Sen Thượng, ngày 14 tháng 10 năm 2022'],
    ),
    w.title('KẾ HOẠCH', 'Nâng cao chất lượng công tác thông tin đối ngoại', 'huyện Đầm Sen Thượng giai đoạn 2022 - 2025'),
    w.line('Thực hiện Kế hoạch số 87/KH-UBND ngày 30/8/2022 của UBND tỉnh về công tác thông tin đối ngoại giai đoạn 2022 - 2025, UBND huyện xây dựng Kế hoạch như sau:'),
    w.heading(1, 'I.', 'MỤC ĐÍCH, YÊU CẦU'),
    w.line('Nâng cao nhận thức cúa các cấp, các ngành về công tác thông tin đối ngoai; phát huy sức mạnh tổng hợp của hệ thống chính trị.'),
    w.heading(1, 'II.', 'NHIỆM VỤ TRỌNG TÂM'),
    w.item('1.', 'Xây dựng chương trình giới thiệu làng sen, nghề dệt chiếu, chợ nổi trên các nền tảng số, chú trọng đối tượng là⏎⏎người Việt Nam ở nước ngoài.', w.measure('II.1')),
    w.item('2.', 'Triển khai Chương trình số 57-CTr/HU ngày 01/6/2022 của Huyện ủy; lồng ghép vào phong trào xây dựng nông thôn mới nâng cao.', w.measure('II.2')),
    w.item('3.', 'Phôi hợp với Đài Phát thanh và Truyền hình tỉnh, các doanh nghiệp du lịch trên địa bàn sản xuất chuyên đề “Về miền sen”.', w.measure('II.3', w.partner('Đài Phát thanh và Truyền hình tỉnh', 'các doanh nghiệp du lịch trên địa bàn*'))),
    w.item('4.', 'Tăng cường quản lý các trang, nhóm mạng xã hội mang tên địa phương; chấn chỉnh việc đăng tải thông tin chưa kiểm chứng.', w.measure('II.4')),
    w.heading(1, 'III.', 'TỔ CHỨC THỰC HIỆN'),
    w.heading(2, '1.', 'Phòng Văn hoá và Thông tín huyện'),
    w.item('-', 'Chủ trì, phối hợp vói Phòng Nội vụ, Phòng Kinh tế và Hạ tầng tham mưu UBND huyện triển khai Kê hoạch.', w.assignment('III.1.(1)', [...w.lead('Phòng Văn hoá và Thông tín huyện'), ...w.partner('Phòng Nội vụ', 'Phòng Kinh tế và Hạ tầng')])),
    w.item('-', 'Tổng hợp, báo cáo UBND huyện trước ngày 20/11 hàng năm.', w.both(
      w.assignment('III.1.(2)', w.assigned('Phòng Văn hoá và Thông tín huyện'), { neutral: ['schedule'] }),
      w.report(['Phòng Văn hoá và Thông tín huyện'], ['UBND huyện'], ['--11-20']),
    )),
    w.heading(2, '2.', 'Phòng Tài chinh - Kế hoạch huyện'),
    w.item('-', 'Tham mưu UBND huyên bố trí kinh phí thực hiện.', w.assignment('III.2.(1)', w.adviser('Phòng Tài chinh - Kế hoạch huyện'))),
    w.heading(2, '3.', 'Trung tâm Văn hóa - Thể thao và Truyền thanh huyện'),
    w.item('-', 'Nâng cao chất lượng tin, bài; mỗi tháng có ít nhất 02 phóng sự về⏎⏎2⏎⏎tiềm năng, thế mạnh của huyện.', w.assignment('III.3.(1)', w.assigned('Trung tâm Văn hóa - Thể thao và Truyền thanh huyện'))),
    w.heading(2, '4.', 'Uỷ ban nhân dân các xã, thị trân'),
    w.item('-', 'Tuyên truyền đến cán bộ, đảng viên và nhân dân trên địa bàn; cung cấp thông tin, hình ảnh cho Phòng Văn hóa và Thông tin huyện.', w.assignment('III.4.(1)', w.assigned('Uỷ ban nhân dân các xã, thị trân*'))),
    w.line('Trên đây là Kế hoạch nâng cao chất lượng công tác thông tin đối ngoại giai đoạn 2022 - 2025./.'),
    w.tail(
      ['Nơi nhận:', '- UBND tỉnh;', '- TT. Huyện ủy;', '- Các phòng, ban huyện;', '- UBND xã, thị trấn;', '- Lưu: VT.'],
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Lê Hoài Bão'],
    ),
  ],
}
