/** Thick with citations: no "số", no type, spaces in symbols, laws, joint programmes, letters, documents without a symbol. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const information = 'Sở Thông tin và Truyền thông'
const border = 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh'

export const plan: Plan = {
  name: 'references-2021',
  form: { text: 'txt', tables: 'tabs', merged: 'repeat', spaced: true, numbering: 'automatic', headingStyles: true },
  document: {
    type: 'Kế hoạch',
    symbol: '119/KH-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Cẩm Đàn',
    place: 'Cẩm Đàn',
    issuedOn: '2021-05-17',
    title: 'Triển khai thực hiện Quyết định số 1191/QĐ-TTg ngày 05/8/2020 của Thủ tướng Chính phủ trên địa bàn tỉnh Cẩm Đàn',
    signer: { name: 'Ma Thế Vinh', position: 'PHÓ CHỦ TỊCH', onBehalfOf: 'TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH' },
    recipients: [
      'Bộ Thông tin và Truyền thông',
      'TTTU, TT HĐND tỉnh',
      'Như mục IV',
      'VPUB: LĐVP, các Phòng: TH, KT, NC',
      'Lưu: VT, VX',
    ],
  },
  period: null,
  references: [
    w.basis('1191/QĐ-TTg', 'Quyết định', '2020-08-05', 'Thủ tướng Chính phủ'),
    w.basis('45/KH-BTTTT', 'Kế hoạch', '2020-12-21', 'Bộ Thông tin và Truyền thông'),
    w.basis('902/BTTTT-TTĐN', 'Công văn', '2021-03-29', 'Bộ Thông tin và Truyền thông'),
    w.mention('33-NQ/TW', 'Nghị quyết', '2018-09-28', 'Bộ Chính trị'),
    w.mention('103/2016/QH13', 'Luật', null, null),
    w.mention('66/2020/QH14', 'Luật', null, null),
    w.mention('72/2015/NĐ-CP', 'Nghị định', null, null),
    w.mention('09/2017/NĐ-CP', 'Nghị định', null, null),
    w.mention('5115/CTr-BTTTT-BTLBP', 'Chương trình', null, null),
    w.mention('118/KH-UBND', 'Kế hoạch', '2019-06-03', 'UBND tỉnh'),
    w.mention('2204/UBND-KGVX', 'Công văn', '2020-11-10', 'UBND tỉnh'),
    w.mention('15-CTr/TU', 'Chương trình', '2021-01-20', 'Tỉnh ủy'),
  ],
  parts: [
    w.masthead(
      ['ỦY BAN NHÂN DÂN', 'TỈNH CẨM ĐÀN', 'Số: 119/KH-UBND'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Cẩm Đàn, ngày 17 tháng 5 năm 2021'],
    ),
    w.title('KẾ HOẠCH', 'Triển khai thực hiện Quyết định số 1191/QĐ-TTg ngày 05/8/2020', 'của Thủ tướng Chính phủ trên địa bàn tỉnh Cẩm Đàn'),
    w.line('Căn cứ Quyết định 1191/QĐ-TTg ngày 05/8/ 2020 của Thủ tướng Chính phủ phê duyệt mục tiêu, nhiệm vụ, giải pháp đổi mới và nâng cao năng lực công tác thông tin tuyên truyền và thông tin đối ngoại góp phần xây dựng biên giới hòa bình, hữu nghị, hợp tác và phát triển; Kế hoạch số 45/KH - BTTTT ngày 21/12/2020 của Bộ Thông tin và Truyền thông; thực hiện chỉ đạo của Bộ Thông tin và Truyền thông tại Văn bản số 902/BTTTT-TTĐN ngày 29 tháng 3 năm 2021,'),
    w.line('Ủy ban nhân dân tỉnh ban hành Kế hoạch triển khai như sau:'),
    w.heading(1, 'I.', 'MỤC ĐÍCH, YÊU CẦU'),
    w.item('1.', 'Góp phần thực hiện thắng lợi Nghị quyết số 33-NQ/TW ngày 28/9/2018 của Bộ Chính trị về Chiến lược bảo vệ biên giới quốc gia và Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII.'),
    w.item('2.', 'Bảo đảm tuân thủ Luật Báo chí số 103/2016/QH13, Luật Biên phòng Việt Nam số 66/2020/QH14 và các nghị định hướng dẫn.'),
    w.heading(1, 'II.', 'NỘI DUNG'),
    w.heading(2, '1.', 'Rà soát văn bản'),
    w.item('-', 'Đánh giá việc thực hiện các Nghị định: 72/2015/NĐ-CP, 09/2017/NĐ-CP trên địa bàn các huyện biên giới.', w.measure('II.1.(1)')),
    w.item('-', 'Tiếp tục thực hiện Chương trình phối hợp số 5115/CTr-BTTTT-BTLBP giữa Bộ Thông tin và Truyền thông với Bộ Tư lệnh Bộ đội Biên phòng; Kế hoạch số 118 /KH-UBND ngày 03/6/2019 của UBND tỉnh.', w.measure('II.1.(2)')),
    w.heading(2, '2.', 'Nâng cao năng lực thông tin ở cơ sở'),
    w.item('-', 'Trên cơ sở định hướng của Trung ương, xây dựng khung chương trình tuyên truyền từng năm cho các xã, thị trấn biên giới.', w.measure('II.2.(1)')),
    w.item('-', 'Khắc phục những tồn tại đã nêu tại Công văn 2204/UBND-KGVX ngày 10/11/2020 của UBND tỉnh.', w.measure('II.2.(2)')),
    w.item('-', `${information} phối hợp với ${border} và UBND các huyện biên giới khảo sát nhu cầu thông tin của người dân. Định kỳ đánh giá mức độ hài lòng của người dân.`, w.measure('II.2.(3)', [...w.assigned(information), ...w.partner(border, 'UBND các huyện biên giới*')], { neutral: ['roles'] })),
    w.heading(2, '3.', 'Đầu tư hạ tầng'),
    w.item('-', 'Lồng ghép với Chương trình số 15 - CTr/TU ngày 20/01/2021 của Tỉnh ủy để đầu tư trạm phát lại, điểm truy nhập internet công cộng.', w.measure('II.3.(1)')),
    w.heading(1, 'III.', 'KINH PHÍ'),
    w.line('Thực hiện theo quy định của Luật Ngân sách nhà nước.', w.funding()),
    w.heading(1, 'IV.', 'TỔ CHỨC THỰC HIỆN'),
    w.heading(2, '1.', information),
    w.item('-', 'Chủ trì, phối hợp với các đơn vị liên quan triển khai Kế hoạch; tham mưu, báo cáo theo quy định.', w.assignment('IV.1.(1)', [...w.lead(information), ...w.partner('các đơn vị liên quan*')])),
    w.heading(2, '2.', border),
    w.item('-', `Phối hợp với ${information}, Tỉnh đoàn; đồng thời phối hợp với chính quyền địa phương nước bạn tổ chức giao lưu nhân dân.`, w.assignment('IV.2.(1)', [...w.partner(border), ...w.partner(information, 'Tỉnh đoàn', 'chính quyền địa phương nước bạn*')])),
    w.item('-', 'Tham mưu đề xuất khen thưởng già làng, trưởng bản, người có uy tín.', w.assignment('IV.2.(2)', w.adviser(border))),
    w.heading(2, '3.', 'Các sở, ban, ngành liên quan'),
    w.item('-', 'Theo chức năng, nhiệm vụ, lồng ghép nội dung Kế hoạch vào chương trình công tác của ngành.', w.assignment('IV.3.(1)', w.assigned('Các sở, ban, ngành liên quan*'))),
    w.heading(2, '4.', 'UBND các huyện biên giới'),
    w.item('-', `Trước ngày 15 tháng 12 hằng năm, báo cáo kết quả thực hiện gửi ${information} tổng hợp.`, w.both(
      w.assignment('IV.4.(1)', w.assigned('UBND các huyện biên giới*'), { neutral: ['schedule'] }),
      w.report(['UBND các huyện biên giới'], [information], ['--12-15']),
    )),
    w.line('Yêu cầu các cơ quan, đơn vị triển khai thực hiện./.'),
    w.tail(
      ['Nơi nhận:', '- Bộ Thông tin và Truyền thông;', '- TTTU, TT HĐND tỉnh;', '- Như mục IV;', '- VPUB: LĐVP, các Phòng: TH, KT, NC;', '- Lưu: VT, VX.'],
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Ma Thế Vinh'],
    ),
  ],
}
