/** A district Party committee under its provincial one: "1.1." with a dot, receivers behind "qua", a reporting item at the end. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const propaganda = 'Ban Tuyên giáo Huyện ủy'

export const plan: Plan = {
  name: 'party-district-2024',
  form: { text: 'txt', tables: 'tabs', merged: 'repeat', spaced: false, numbering: 'automatic', headingStyles: false },
  document: {
    type: 'Kế hoạch',
    symbol: '110-KH/HU',
    issuer: 'Huyện ủy Bắc Khê',
    place: 'Bắc Khê',
    issuedOn: '2024-05-06',
    title: 'thực hiện Kế hoạch số 98-KH/TU, ngày 22/02/2024 của Ban Thường vụ Tỉnh ủy về công tác thông tin đối ngoại giai đoạn 2024 - 2026',
    signer: { name: 'Triệu Thị Ghến', position: 'PHÓ BÍ THƯ THƯỜNG TRỰC', onBehalfOf: 'T/M BAN THƯỜNG VỤ' },
    recipients: ['Thường trực Tỉnh ủy (b/c)', 'Ban Tuyên giáo Tỉnh ủy (b/c)', 'Thường trực HĐND, UBND huyện', 'Các chi, đảng bộ trực thuộc Huyện ủy', 'Lưu VPHU'],
  },
  period: { from: '2024', to: '2026' },
  references: [
    w.basis('98-KH/TU', 'Kế hoạch', '2024-02-22', 'Ban Thường vụ Tỉnh ủy'),
    w.mention('57-KL/TW', 'Kết luận', '2023-06-15', 'Bộ Chính trị'),
    w.mention('30-HD/BTGTU', 'Hướng dẫn', '2024-03-15', 'Ban Tuyên giáo Tỉnh ủy'),
  ],
  parts: [
    w.masthead(
      ['ĐẢNG BỘ TỈNH LẠNG XUYÊN', 'HUYỆN ỦY BẮC KHÊ', '*', 'Số 110 - KH/HU'],
      ['ĐẢNG CỘNG SẢN VIỆT NAM', '', '', 'Bắc Khê, ngày 06 tháng 5 năm 2024'],
    ),
    w.title('KẾ HOẠCH', 'thực hiện Kế hoạch số 98-KH/TU, ngày 22/02/2024 của Ban Thường vụ Tỉnh ủy', 'về công tác thông tin đối ngoại giai đoạn 2024 - 2026', '---'),
    w.line('Thực hiện Kế hoạch số 98-KH/TU, ngày 22/02/2024 của Ban Thường vụ Tỉnh ủy về công tác thông tin đối ngoại giai đoạn 2024 - 2026, Ban Thường vụ Huyện ủy xây dựng kế hoạch thực hiện như sau:'),
    w.heading(1, 'I.', 'MỤC ĐÍCH, YÊU CẦU'),
    w.item('1.', 'Quán triệt, thực hiện nghiêm túc Kết luận số 57-KL/TW, ngày 15/6/2023 của Bộ Chính trị.'),
    w.item('2.', 'Gắn thông tin đối ngoại với công tác đối ngoại nhân dân, giao lưu kết nghĩa hai bên biên giới.'),
    w.heading(1, 'II.', 'NHIỆM VỤ, GIẢI PHÁP'),
    w.heading(2, '1.', 'Công tác lãnh đạo, chỉ đạo'),
    w.heading(3, '1.1.', 'Nâng cao trách nhiệm người đứng đầu'),
    w.item('-', 'Cấp ủy, chính quyền các cấp phân công đồng chí lãnh đạo trực tiếp phụ trách; đưa kết quả thực hiện vào đánh giá, xếp loại hằng năm.', w.measure('II.1.1.(1)', w.assigned('Cấp ủy, chính quyền các cấp*'), { neutral: ['schedule', 'roles'] })),
    w.heading(3, '1.2.', 'Kiện toàn lực lượng'),
    w.item('-', 'Củng cố đội ngũ báo cáo viên, tuyên truyền viên miệng ở cơ sở; bồi dưỡng kiến thức đối ngoại theo Hướng dẫn 30-HD/BTGTU, ngày 15/3/2024 của Ban Tuyên giáo Tỉnh ủy.', w.measure('II.1.2.(1)')),
    w.heading(2, '2.', 'Công tác tuyên truyền'),
    w.item('-', 'Tuyên truyền đậm nét các ngày lễ lớn, kỷ niệm ngày thiết lập quan hệ ngoại giao với các nước láng giềng.', w.measure('II.2.(1)')),
    w.item('-', 'Giới thiệu mô hình cặp bản kết nghĩa, chợ phiên biên giới, cây hồi, cây quế.', w.measure('II.2.(2)')),
    w.heading(1, 'III.', 'TỔ CHỨC THỰC HIỆN'),
    w.heading(2, '1.', 'Ủy ban nhân dân huyện'),
    w.item('-', 'Chỉ đạo các phòng, ban chuyên môn xây dựng kế hoạch; bố trí kinh phí thực hiện trước ngày 30/6/2024.', w.assignment('III.1.(1)', w.assigned('Ủy ban nhân dân huyện'), { when: w.onDates('trước ngày 30/6/2024', '2024-06-30') })),
    w.heading(2, '2.', propaganda),
    w.item('-', 'Chủ trì, phối hợp với Ban Dân vận Huyện ủy, Phòng Văn hóa và Thông tin, Trung tâm Văn hóa, Thể thao và Truyền thông huyện định hướng nội dung tuyên truyền.', w.assignment('III.2.(1)', [...w.lead(propaganda), ...w.partner('Ban Dân vận Huyện ủy', 'Phòng Văn hóa và Thông tin', 'Trung tâm Văn hóa, Thể thao và Truyền thông huyện')])),
    w.item('-', 'Theo dõi, đôn đốc, tổng hợp kết quả báo cáo Ban Thường vụ Huyện ủy theo định kỳ 6 tháng, năm.', w.both(
      w.assignment('III.2.(2)', w.assigned(propaganda), { neutral: ['schedule'] }),
      w.report([propaganda], ['Ban Thường vụ Huyện ủy'], []),
    )),
    w.heading(2, '3.', 'Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội huyện'),
    w.item('-', 'Đẩy mạnh hoạt động đối ngoại nhân dân; nhân rộng mô hình tự quản đường biên, cột mốc.', w.assignment('III.3.(1)', w.assigned('Ủy ban Mặt trận Tổ quốc Việt Nam', 'các tổ chức chính trị - xã hội huyện*'))),
    w.heading(2, '4.', 'Các chi, đảng bộ trực thuộc Huyện ủy'),
    w.item('-', `Xây dựng kế hoạch, tổ chức thực hiện; báo cáo Ban Thường vụ Huyện ủy (qua ${propaganda}) trước ngày 10/6 và 10/11 hằng năm.`, w.both(
      w.assignment('III.4.(1)', w.assigned('Các chi, đảng bộ trực thuộc Huyện ủy*'), { neutral: ['schedule'] }),
      w.report(['Các chi, đảng bộ trực thuộc Huyện ủy'], ['Ban Thường vụ Huyện ủy'], ['--06-10', '--11-10']),
    )),
    w.tail(
      ['Nơi nhận:', '- Thường trực Tỉnh ủy (b/c),', '- Ban Tuyên giáo Tỉnh ủy (b/c),', '- Thường trực HĐND, UBND huyện,', '- Các chi, đảng bộ trực thuộc Huyện ủy,', '- Lưu VPHU.'],
      ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ THƯỜNG TRỰC', '', 'Triệu Thị Ghến'],
    ),
  ],
}
