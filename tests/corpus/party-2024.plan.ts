/** A provincial Party committee's plan: star line, dashes after the numbers, whole sentences under the organisation. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const propaganda = 'Ban Tuyên giáo Tỉnh ủy'

export const plan: Plan = {
  name: 'party-2024',
  form: { text: 'txt', tables: 'lines', merged: 'repeat', spaced: true, numbering: 'manual', headingStyles: false },
  document: {
    type: 'Kế hoạch',
    symbol: '211-KH/TU',
    issuer: 'Tỉnh ủy Vĩnh Sơn',
    place: 'Vĩnh Sơn',
    issuedOn: '2024-03-11',
    title: 'thực hiện Kết luận số 57-KL/TW, ngày 15/6/2023 của Bộ Chính trị về tiếp tục nâng cao chất lượng, hiệu quả công tác thông tin đối ngoại trong tình hình mới',
    signer: { name: 'Ngô Đăng Khiết', position: 'PHÓ BÍ THƯ', onBehalfOf: 'T/M BAN THƯỜNG VỤ' },
    recipients: [
      'Ban Bí thư Trung ương Đảng (báo cáo)',
      'Ban Chỉ đạo Công tác thông tin đối ngoại Trung ương',
      'Các ban đảng, ban cán sự đảng, đảng đoàn, đảng ủy trực thuộc Tỉnh ủy',
      'Các huyện ủy, thành ủy',
      'Các đồng chí Tỉnh ủy viên',
      'Lưu Văn phòng Tỉnh ủy',
    ],
  },
  period: null,
  references: [
    w.basis('57-KL/TW', 'Kết luận', '2023-06-15', 'Bộ Chính trị'),
    w.mention('34-NQ/TW', 'Nghị quyết', '2023-01-09', 'Bộ Chính trị'),
    w.mention('25-CT/TW', 'Chỉ thị', '2018-08-08', 'Ban Bí thư'),
    w.mention('35-NQ/TW', 'Nghị quyết', '2018-10-22', 'Bộ Chính trị'),
  ],
  parts: [
    w.masthead(
      ['TỈNH ỦY VĨNH SƠN', '*', 'Số 211-KH/TU'],
      ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Vĩnh Sơn, ngày 11 tháng 3 năm 2024'],
    ),
    w.title('KẾ HOẠCH', 'thực hiện Kết luận số 57-KL/TW, ngày 15/6/2023 của Bộ Chính trị', 'về tiếp tục nâng cao chất lượng, hiệu quả công tác thông tin đối ngoại', 'trong tình hình mới', '-----'),
    w.line('Thực hiện Kết luận số 57 - KL/TW, ngày 15/6/2023 của Bộ Chính trị về tiếp tục nâng cao chất lượng, hiệu quả công tác thông tin đối ngoại trong tình hình mới (gọi tắt là Kết luận 57), Ban Thường vụ Tỉnh ủy xây dựng Kế hoạch thực hiện như sau:'),
    w.heading(1, 'I-', 'MỤC ĐÍCH, YÊU CẦU'),
    w.heading(2, '1-', 'Mục đích'),
    w.line('Thống nhất nhận thức và hành động của các cấp ủy, tổ chức đảng, chính quyền, Mặt trận Tổ quốc và các đoàn thể đối với công tác thông tin đối ngoại.'),
    w.heading(2, '2-', 'Yêu cầu'),
    w.line('Cụ thể hóa đầy đủ nội dung Kết luận; phân công rõ trách nhiệm, có kiểm tra, đánh giá.'),
    w.heading(1, 'II-', 'NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU'),
    w.heading(2, '1-', 'Tăng cường sự lãnh đạo, chỉ đạo của cấp ủy'),
    w.heading(3, '1.1-', 'Công tác quán triệt'),
    w.item('+', 'Tổ chức học tập Kết luận gắn với Nghị quyết số 34-NQ/TW, ngày 09/01/2023 của Bộ Chính trị và Chỉ thị số 25 - CT/TW, ngày 08/8/2018 của Ban Bí thư.', w.measure('II.1.1.(1)')),
    w.item('+', 'Đưa nội dung thông tin đối ngoại vào sinh hoạt chi bộ thường kỳ, sinh hoạt chuyên đề.', w.measure('II.1.1.(2)')),
    w.heading(3, '1.2-', 'Công tác kiểm tra, giám sát'),
    w.item('+', 'Hằng năm, đưa việc thực hiện Kết luận vào chương trình kiểm tra, giám sát của cấp ủy các cấp.', w.measure('II.1.2.(1)', [], { when: w.yearly('Hằng năm') })),
    w.item('+', 'Biểu dương, nhân rộng điển hình; uốn nắn kịp thời biểu hiện buông lỏng lãnh đạo.', w.measure('II.1.2.(2)')),
    w.heading(2, '2-', 'Đổi mới nội dung, phương thức thông tin'),
    w.item('+', 'Tập trung thông tin về:', {}),
    w.item('*', 'Chủ trương của Đảng, pháp luật của Nhà nước về bảo đảm quyền con người, tự do tín ngưỡng, tôn giáo.', w.measure('II.2.(1)')),
    w.item('*', 'Thành tựu 25 năm tái lập tỉnh; tiềm năng kinh tế xanh, nông nghiệp hữu cơ.', w.measure('II.2.(2)')),
    w.item('*', 'Vẻ đẹp danh thắng động Thiên Cung, di sản hát ví và làng gốm cổ.', w.measure('II.2.(3)')),
    w.item('+', 'Chuyển mạnh sang truyền thông số, truyền thông đa nền tảng, sử dụng nhiều ngôn ngữ.', w.measure('II.2.(4)')),
    w.heading(2, '3-', 'Bảo vệ nền tảng tư tưởng của Đảng'),
    w.line('Thực hiện nghiêm Nghị quyết số 35-NQ/TW, ngày 22/10/2018 của Bộ Chính trị; nâng cao chất lượng hoạt động của Ban Chỉ đạo 35 các cấp.', w.measure('II.3.(1)')),
    w.line('Chủ động phát hiện từ sớm, từ xa những thông tin xuyên tạc; phối hợp với các cơ quan chức năng của Trung ương đấu tranh, ngăn chặn.', w.measure('II.3.(2)', w.partner('các cơ quan chức năng của Trung ương*'))),
    w.heading(1, 'III-', 'TỔ CHỨC THỰC HIỆN'),
    w.item('1-', 'Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy xây dựng kế hoạch thực hiện phù hợp với điều kiện của địa phương, đơn vị; hoàn thành trước ngày 30/4/2024.', w.assignment('III.1', w.assigned('Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy*'), { when: w.onDates('trước ngày 30/4/2024', '2024-04-30') })),
    w.item('2-', 'Ban Cán sự đảng Ủy ban nhân dân tỉnh lãnh đạo Ủy ban nhân dân tỉnh cụ thể hóa thành chương trình, đề án; bảo đảm nguồn lực thực hiện.', w.assignment('III.2', w.assigned('Ban Cán sự đảng Ủy ban nhân dân tỉnh'))),
    w.item('3-', 'Đảng đoàn Hội đồng nhân dân tỉnh lãnh đạo việc giám sát thực hiện chính sách, pháp luật về thông tin đối ngoại.', w.assignment('III.3', w.assigned('Đảng đoàn Hội đồng nhân dân tỉnh'))),
    w.item('4-', `${propaganda} chủ trì, phối hợp với Văn phòng Tỉnh ủy, các cơ quan liên quan hướng dẫn, đôn đốc việc thực hiện Kế hoạch; định kỳ báo cáo Ban Thường vụ Tỉnh ủy.`, w.both(
      w.assignment('III.4', [...w.lead(propaganda), ...w.partner('Văn phòng Tỉnh ủy', 'các cơ quan liên quan*')]),
      w.report([propaganda], ['Ban Thường vụ Tỉnh ủy'], []),
    )),
    w.item('5-', 'Đảng ủy Công an tỉnh, Đảng ủy Quân sự tỉnh chỉ đạo nắm chắc tình hình, không để bị động, bất ngờ.', w.assignment('III.5', w.assigned('Đảng ủy Công an tỉnh', 'Đảng ủy Quân sự tỉnh'))),
    w.item('6-', `Hằng năm, các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy báo cáo kết quả thực hiện về Ban Thường vụ Tỉnh ủy (qua ${propaganda}) trước ngày 15/11.`, w.both(
      w.report(['các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy'], ['Ban Thường vụ Tỉnh ủy'], ['--11-15']),
      w.neutral,
    )),
    w.tail(
      ['Nơi nhận:', '- Ban Bí thư Trung ương Đảng (báo cáo),', '- Ban Chỉ đạo Công tác thông tin đối ngoại Trung ương,', '- Các ban đảng, ban cán sự đảng, đảng đoàn, đảng ủy trực thuộc Tỉnh ủy,', '- Các huyện ủy, thành ủy,', '- Các đồng chí Tỉnh ủy viên,', '- Lưu Văn phòng Tỉnh ủy.'],
      ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', '', 'Ngô Đăng Khiết'],
    ),
  ],
}
