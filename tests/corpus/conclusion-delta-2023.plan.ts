/** A delta district carries out a Party conclusion: "A/" over "1/" over bullets, nothing bold, no end, one report a year. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const culture = 'Phòng Văn hóa - Thông tin huyện'
const radio = 'Đài Truyền thanh huyện'
const communes = 'UBND các xã, thị trấn'

export const plan: Plan = {
  name: 'conclusion-delta-2023',
  form: { text: 'txt', tables: 'lines', merged: 'repeat', spaced: true, numbering: 'manual', headingStyles: false, plainHeadings: true },
  document: {
    type: 'Kế hoạch',
    symbol: '119/KH-UBND',
    issuer: 'Ủy ban nhân dân huyện Giao Hà',
    place: 'Giao Hà',
    issuedOn: '2023-10-18',
    title: 'Triển khai thực hiện Kết luận số 57-KL/TW của Bộ Chính trị về tiếp tục nâng cao chất lượng, hiệu quả công tác thông tin đối ngoại trong tình hình mới',
    signer: { name: 'Vũ Đình Thuyết', position: 'CHỦ TỊCH', onBehalfOf: 'TM. ỦY BAN NHÂN DÂN' },
    recipients: [
      'UBND tỉnh',
      'Sở TT&TT',
      'TT HU, TT HĐND huyện',
      'Lãnh đạo UBND huyện',
      'Các phòng, ban, ngành, đoàn thể huyện',
      'UBND các xã, thị trấn',
      'Lưu: VP, VHTT',
    ],
  },
  period: null,
  references: [
    w.basis('57-KL/TW', 'Kết luận', '2023-06-15', 'Bộ Chính trị'),
    w.basis('642/UBND-VP7', 'Công văn', '2023-09-19', 'UBND tỉnh'),
    w.mention('37-CT/TW', 'Chỉ thị', '2014-09-02', null),
    w.mention('188/KH-UBND', 'Kế hoạch', '2022-12-28', 'UBND tỉnh'),
  ],
  parts: [
    w.masthead(
      ['ỦY BAN NHÂN DÂN', 'HUYỆN GIAO HÀ', 'Số: 119/KH-UBND'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Giao Hà, ngày 18 tháng 10 năm 2023'],
    ),
    w.title('KẾ HOẠCH', 'Triển khai thực hiện Kết luận số 57-KL/TW của Bộ Chính trị', 'về tiếp tục nâng cao chất lượng, hiệu quả công tác thông tin đối ngoại', 'trong tình hình mới'),
    w.line('Thực hiện chỉ đạo của UBND tỉnh tại Văn bản số 642/UBND-VP7 ngày 19/9/2023 về việc triển khai thực hiện Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị về tiếp tục nâng cao chất lượng, hiệu quả công tác thông tin đối ngoại trong tình hình mới (sau đây gọi tắt là Kết luận số 57-KL/TW), UBND huyện xây dựng Kế hoạch triển khai thực hiện như sau:'),
    w.heading(1, 'A/', 'MỤC ĐÍCH, YÊU CẦU'),
    w.item('1/', 'Tổ chức quán triệt, triển khai nghiêm túc, đầy đủ các nội dung của Kết luận số 57-KL/TW tới các phòng, ban, ngành, đoàn thể, các xã, thị trấn và các tầng lớp nhân dân trong huyện, tạo sự thống nhất về nhận thức và hành động.'),
    w.item('2/', 'Xác định rõ nhiệm vụ, trách nhiệm của từng cơ quan, đơn vị; phát huy sức mạnh tổng hợp của cả hệ thống chính trị, của nhân dân trong huyện và con em quê hương Giao Hà đang sinh sống, học tập, làm việc ở nước ngoài.'),
    w.heading(1, 'B/', 'NỘI DUNG, GIẢI PHÁP THỰC HIỆN'),
    w.heading(2, '1/', 'Công tác lãnh đạo, chỉ đạo'),
    w.item('-', 'Cấp ủy, chính quyền các cấp đưa nhiệm vụ thông tin đối ngoại vào chương trình công tác; gắn với thực hiện Chỉ thị số 37-CT/TW ngày 02/9/2014 và Kế hoạch số 188/KH-UBND ngày 28/12/2022 của UBND tỉnh.', w.measure('B.1.(1)', w.assigned('Cấp ủy, chính quyền các cấp*'), { neutral: ['roles'] })),
    w.item('-', 'Đề cao trách nhiệm của người đứng đầu cơ quan, đơn vị, địa phương trong việc phát ngôn, cung cấp thông tin cho báo chí.', w.measure('B.1.(2)')),
    w.heading(2, '2/', 'Đổi mới nội dung, phương thức thông tin đối ngoại'),
    w.item('-', 'Tập trung tuyên truyền thành tựu xây dựng nông thôn mới nâng cao, nông thôn mới kiểu mẫu; nghề chạm bạc, nghề đúc đồng, hát chèo; tiềm năng phát triển công nghiệp, dịch vụ vùng ven biển.', w.measure('B.2.(1)')),
    w.item('-', 'Đẩy mạnh ứng dụng công nghệ số, mạng xã hội; xây dựng sản phẩm thông tin ngắn gọn, sinh động, bằng tiếng Việt và tiếng nước ngoài.', w.measure('B.2.(2)')),
    w.item('-', 'Định kỳ hàng năm, tổ chức gặp mặt kiều bào, người Giao Hà xa quê nhân dịp Tết Nguyên đán.', w.measure('B.2.(3)', [], { when: w.yearly('hàng năm') })),
    w.heading(2, '3/', 'Chủ động đấu tranh, phản bác thông tin sai trái'),
    w.item('-', 'Công an huyện phối hợp với Ban Chỉ huy Quân sự huyện, Đồn Biên phòng Cồn Vọp rà soát, phát hiện thông tin xấu độc liên quan đến địa bàn; kiên quyết xử lý theo quy định của pháp luật.', w.measure('B.3.(1)', [...w.assigned('Công an huyện'), ...w.partner('Ban Chỉ huy Quân sự huyện', 'Đồn Biên phòng Cồn Vọp')])),
    w.item('-', 'Kịp thời cung cấp thông tin chính thống về các vụ việc phức tạp, nhạy cảm, không để các thế lực xấu lợi dụng.', w.measure('B.3.(2)')),
    w.heading(2, '4/', 'Nâng cao năng lực đội ngũ cán bộ'),
    w.line('Rà soát, bố trí đủ cán bộ làm công tác thông tin đối ngoại ở huyện và cơ sở. Quan tâm bồi dưỡng ngoại ngữ, kỹ năng truyền thông số.', w.measure('B.4.(1)')),
    w.heading(1, 'C/', 'TỔ CHỨC THỰC HIỆN'),
    w.heading(2, '1/', `${culture}`, ':'),
    w.item('-', 'Là cơ quan thường trực, chủ trì tham mưu UBND huyện chỉ đạo, hướng dẫn, đôn đốc việc thực hiện Kế hoạch.', w.assignment('C.1.(1)', w.lead(culture))),
    w.item('-', `Chủ trì phối hợp với ${radio}, Trung tâm Văn hóa - Thể thao huyện tuyên truyền trực quan, cổ động tại các trục đường chính, khu du lịch.`, w.assignment('C.1.(2)', [...w.lead(culture), ...w.partner(radio, 'Trung tâm Văn hóa - Thể thao huyện')])),
    w.item('-', 'Tổng hợp kết quả thực hiện, định kỳ hàng năm báo cáo UBND huyện, Sở Thông tin và Truyền thông trước ngày 10 tháng 12.', w.both(
      w.assignment('C.1.(3)', w.assigned(culture), { neutral: ['schedule'] }),
      w.report([culture], ['UBND huyện', 'Sở Thông tin và Truyền thông'], ['--12-10']),
    )),
    w.heading(2, '2/', `${radio}`, ':'),
    w.line('Xây dựng chuyên mục, bố trí thời lượng phát sóng phù hợp; cộng tác tin, bài với Báo và Đài Phát thanh - Truyền hình tỉnh; biên tập nội dung cho đài truyền thanh các xã, thị trấn.', w.assignment('C.2.(1)', w.assigned(radio))),
    w.heading(2, '3/', 'Phòng Nội vụ, Phòng Giáo dục và Đào tạo', ':'),
    w.item('-', 'Hướng dẫn các cơ sở tôn giáo, cơ sở giáo dục cung cấp thông tin đúng định hướng trong các hoạt động giao lưu có yếu tố nước ngoài.', w.assignment('C.3.(1)', w.assigned('Phòng Nội vụ', 'Phòng Giáo dục và Đào tạo'))),
    w.item('-', 'Tham mưu công tác thi đua, khen thưởng đối với tập thể, cá nhân có thành tích xuất sắc.', w.assignment('C.3.(2)', w.adviser('Phòng Nội vụ', 'Phòng Giáo dục và Đào tạo'))),
    w.heading(2, '4/', 'Phòng Tài chính - Kế hoạch huyện', ':'),
    w.line('Hàng năm, căn cứ khả năng ngân sách, tham mưu UBND huyện bố trí kinh phí thực hiện Kế hoạch.', w.assignment('C.4.(1)', w.assigned('Phòng Tài chính - Kế hoạch huyện'), { when: w.yearly('Hàng năm'), neutral: ['roles'] })),
    w.heading(2, '5/', 'Đề nghị UBMTTQ và các đoàn thể chính trị - xã hội huyện', ':'),
    w.item('-', 'Tuyên truyền, vận động đoàn viên, hội viên và nhân dân tích cực tham gia thông tin đối ngoại; phát huy vai trò đối ngoại nhân dân.', w.assignment('C.5.(1)', w.assigned('UBMTTQ', 'các đoàn thể chính trị - xã hội huyện*'))),
    w.item('-', 'Giám sát việc thực hiện Kết luận số 57-KL/TW ở cơ sở.', w.assignment('C.5.(2)', w.assigned('UBMTTQ', 'các đoàn thể chính trị - xã hội huyện*'))),
    w.heading(2, '6/', `Các phòng, ban, ngành của huyện; ${communes}`, ':'),
    w.item('-', 'Xây dựng kế hoạch triển khai thực hiện của cơ quan, đơn vị, địa phương, hoàn thành trong tháng 11/2023.', w.assignment('C.6.(1)', w.assigned('Các phòng, ban, ngành của huyện*', `${communes}*`), { neutral: ['schedule'] })),
    w.item('-', `Định kỳ hàng năm, báo cáo kết quả thực hiện về UBND huyện (qua ${culture}) trước ngày 30 tháng 11.`, w.both(
      w.assignment('C.6.(2)', w.assigned('Các phòng, ban, ngành của huyện*', `${communes}*`), { neutral: ['schedule'] }),
      w.report(['Các phòng, ban, ngành của huyện', communes], ['UBND huyện'], ['--11-30']),
    )),
    w.line(`Trong quá trình tổ chức thực hiện nếu có khó khăn, vướng mắc, các đơn vị phản ánh về UBND huyện (qua ${culture}) để được hướng dẫn, giải quyết./.`),
    w.tail(
      ['Nơi nhận:', '- UBND tỉnh;', '- Sở TT&TT;', '- TT HU, TT HĐND huyện;', '- Lãnh đạo UBND huyện;', '- Các phòng, ban, ngành, đoàn thể huyện;', '- UBND các xã, thị trấn;', '- Lưu: VP, VHTT.'],
      ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', 'Vũ Đình Thuyết'],
    ),
  ],
}
