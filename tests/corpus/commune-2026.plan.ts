/** A commune after the districts ended: short body, task table with lead, partner, time and output columns. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const social = 'Phòng Văn hóa - Xã hội'
const service = 'Trung tâm Phục vụ hành chính công xã'
const supply = 'Trung tâm Dịch vụ tổng hợp xã'

export const plan: Plan = {
  name: 'commune-2026',
  form: { text: 'txt', tables: 'lines', merged: 'repeat', spaced: true, numbering: 'manual', headingStyles: false },
  document: {
    type: 'Kế hoạch',
    symbol: '12/KH-UBND',
    issuer: 'Ủy ban nhân dân xã Yên Khê',
    place: 'Yên Khê',
    issuedOn: '2026-01-22',
    title: 'Triển khai công tác thông tin cơ sở và thông tin đối ngoại năm 2026 trên địa bàn xã Yên Khê',
    signer: { name: 'Hà Thị Miên', position: 'PHÓ CHỦ TỊCH', onBehalfOf: 'TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH' },
    recipients: [
      'Sở VHTTDL (báo cáo)',
      'TT Đảng ủy, TT HĐND xã',
      'Các phòng, đơn vị thuộc UBND xã',
      'Trưởng các thôn, bản',
      'Lưu: VT, VHXH',
    ],
  },
  period: { from: '2026', to: '2026' },
  references: [
    w.basis('72/2025/QH15', 'Luật', '2025-06-16', null),
    w.basis('150/2025/NĐ-CP', 'Nghị định', '2025-06-12', 'Chính phủ'),
    w.basis('9/KH-UBND', 'Kế hoạch', '2026-01-08', 'Ủy ban nhân dân tỉnh'),
    w.mention('04-CTr/ĐU', 'Chương trình', '2025-10-30', 'Đảng ủy xã'),
  ],
  parts: [
    w.masthead(
      ['ỦY BAN NHÂN DÂN', 'XÃ YÊN KHÊ', 'Số: 12/KH-UBND'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Yên Khê, ngày 22 tháng 01 năm 2026'],
    ),
    w.title('KẾ HOẠCH', 'Triển khai công tác thông tin cơ sở và thông tin đối ngoại năm 2026', 'trên địa bàn xã Yên Khê'),
    w.line('Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;'),
    w.line('Căn cứ Nghị định số 150/2025/NĐ-CP ngày 12/6/2025 của Chính phủ quy định tổ chức các cơ quan chuyên môn thuộc Ủy ban nhân dân cấp tỉnh và cấp xã;'),
    w.line('Căn cứ Kế hoạch số 9/KH-UBND ngày 08/01/2026 của Ủy ban nhân dân tỉnh về công tác thông tin đối ngoại năm 2026;'),
    w.line('Ủy ban nhân dân xã Yên Khê ban hành Kế hoạch triển khai như sau:'),
    w.heading(1, 'I.', 'MỤC ĐÍCH, YÊU CẦU'),
    w.item('1.', 'Đưa thông tin chính thống đến từng hộ dân; giới thiệu hình ảnh xã Yên Khê an toàn, nghĩa tình với du khách trong và ngoài nước.'),
    w.item('2.', 'Tận dụng hạ tầng truyền thanh, mạng xã hội sẵn có; không phát sinh biên chế.'),
    w.heading(1, 'II.', 'NỘI DUNG THỰC HIỆN'),
    w.item('1.', 'Kiện toàn Tổ công nghệ số cộng đồng, đội ngũ tuyên truyền viên cơ sở ở 14 thôn, bản; hoàn thành trước ngày 28/02/2026.', w.measure('II.1', [], { when: w.onDates('trước ngày 28/02/2026', '2026-02-28') })),
    w.item('2.', 'Tuyên truyền Chương trình số 04-CTr/ĐU ngày 30/10/2025 của Đảng ủy xã về phát triển du lịch cộng đồng; các sự kiện chính trị, văn hóa lớn của tỉnh và của đất nước.', w.measure('II.2')),
    w.item('3.', 'Nâng cao chất lượng 28 cụm loa truyền thanh ứng dụng công nghệ thông tin; mở chuyên mục song ngữ phục vụ khách lưu trú.', w.measure('II.3')),
    w.item('4.', 'Phối hợp với Đồn Biên phòng Nà Hiêng, trường học trên địa bàn tổ chức ngày hội “Biên cương Tổ quốc”.', w.measure('II.4', w.partner('Đồn Biên phòng Nà Hiêng', 'trường học trên địa bàn*'))),
    w.item('5.', 'Phát hiện, xử lý kịp thời tin giả, tin xấu độc; không để hình thành điểm nóng về dư luận.', w.measure('II.5')),
    w.line('(Nhiệm vụ cụ thể có Phụ lục kèm theo)'),
    w.heading(1, 'III.', 'KINH PHÍ THỰC HIỆN'),
    w.line('Kinh phí thực hiện từ dự toán chi thường xuyên năm 2026 của xã là 85.000.000 đồng và nguồn xã hội hóa.', w.funding(85_000_000)),
    w.heading(1, 'IV.', 'TỔ CHỨC THỰC HIỆN'),
    w.heading(2, '1.', social),
    w.item('-', 'Là cơ quan đầu mối tham mưu UBND xã triển khai Kế hoạch; tổng hợp, báo cáo UBND xã trước ngày 05/12/2026.', w.both(
      w.assignment('IV.1.(1)', w.lead(social), { neutral: ['schedule'] }),
      w.report([social], ['UBND xã'], ['2026-12-05']),
    )),
    w.item('-', `Phối hợp với ${service} và Trưởng các thôn, bản cập nhật thông tin trên Trang thông tin điện tử xã.`, w.assignment('IV.1.(2)', [...w.partner(social), ...w.partner(service, 'Trưởng các thôn, bản*')])),
    w.heading(2, '2.', 'Phòng Kinh tế'),
    w.item('-', 'Tham mưu bố trí kinh phí; hướng dẫn các hợp tác xã xây dựng câu chuyện sản phẩm bằng tiếng Việt và tiếng Anh.', w.assignment('IV.2.(1)', w.adviser('Phòng Kinh tế'))),
    w.heading(2, '3.', 'Văn phòng HĐND và UBND xã'),
    w.item('-', 'Công khai họ tên, số điện thoại của người phát ngôn; theo dõi thông tin báo chí phản ánh về địa phương.', w.assignment('IV.3.(1)', w.assigned('Văn phòng HĐND và UBND xã'))),
    w.heading(2, '4.', service),
    w.item('-', 'Bố trí màn hình, tờ gấp giới thiệu địa phương tại khu vực tiếp công dân.', w.assignment('IV.4.(1)', w.assigned(service))),
    w.heading(2, '5.', 'Công an xã, Ban Chỉ huy Quân sự xã'),
    w.item('-', `Quản lý người nước ngoài lưu trú; phối hợp ${social} xác minh thông tin sai sự thật trên mạng.`, w.assignment('IV.5.(1)', [...w.assigned('Công an xã', 'Ban Chỉ huy Quân sự xã'), ...w.partner(social)])),
    w.heading(2, '6.', 'Đề nghị Ủy ban MTTQ Việt Nam xã và các tổ chức chính trị - xã hội'),
    w.item('-', 'Vận động đoàn viên, hội viên thực hiện nếp sống văn minh, thân thiện với du khách.', w.assignment('IV.6.(1)', w.assigned('Ủy ban MTTQ Việt Nam xã', 'các tổ chức chính trị - xã hội*'))),
    w.line('Trên đây là Kế hoạch triển khai công tác thông tin cơ sở và thông tin đối ngoại năm 2026 trên địa bàn xã; đề nghị các cơ quan, đơn vị, thôn, bản phối hợp thực hiện./.'),
    w.tail(
      ['Nơi nhận:', '- Sở VHTTDL (báo cáo);', '- TT Đảng ủy, TT HĐND xã;', '- Các phòng, đơn vị thuộc UBND xã;', '- Trưởng các thôn, bản;', '- Lưu: VT, VHXH.'],
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Hà Thị Miên'],
    ),
    w.annex('PL', ['PHỤ LỤC', 'PHÂN CÔNG NHIỆM VỤ THỰC HIỆN NĂM 2026'], 'PHÂN CÔNG NHIỆM VỤ THỰC HIỆN NĂM 2026', '(Ban hành kèm theo Kế hoạch số 12/KH-UBND ngày 22 tháng 01 năm 2026 của UBND xã Yên Khê)'),
    w.table(['STT', 'Nội dung công việc', 'Đơn vị thực hiện', 'Đơn vị phối hợp', 'Thời hạn hoàn thành', 'Kết quả'], 1, [
      w.row(['1', 'Ban hành danh sách người phát ngôn và đầu mối cung cấp thông tin', 'Văn phòng HĐND và UBND xã', social, 'Trước 10/02/2026', 'Quyết định'], w.assignment('PL.1', [...w.lead('Văn phòng HĐND và UBND xã'), ...w.partner(social)], { when: w.onDates('Trước 10/02/2026', '2026-02-10'), output: 'Quyết định' })),
      w.row(['2', 'Phát thanh chuyên mục “Yên Khê chào bạn” trên hệ thống loa và nền tảng số', social, `${supply}; Đoàn Thanh niên xã`, 'Hằng tháng', '02 số/tháng'], w.assignment('PL.2', [...w.lead(social), ...w.partner(supply, 'Đoàn Thanh niên xã')], { when: w.monthly('Hằng tháng'), output: '02 số/tháng' })),
      w.row(['3', 'Lắp đặt bảng chỉ dẫn song ngữ tại các điểm du lịch cộng đồng', 'Phòng Kinh tế', 'Trưởng các thôn, bản', 'Quý II/2026', '20 bảng'], w.assignment('PL.3', [...w.lead('Phòng Kinh tế'), ...w.partner('Trưởng các thôn, bản*')], { when: w.period('2026-04', '2026-06', 'Quý II/2026'), output: '20 bảng' })),
      w.row(['4', 'Tập huấn kỹ năng đón tiếp, giao tiếp với khách nước ngoài cho các hộ kinh doanh lưu trú', social, 'Hội Liên hiệp Phụ nữ xã; Hội Nông dân xã', 'Tháng 5/2026', '01 lớp, 40 người'], w.assignment('PL.4', [...w.lead(social), ...w.partner('Hội Liên hiệp Phụ nữ xã', 'Hội Nông dân xã')], { when: w.period('2026-05', '2026-05', 'Tháng 5/2026'), output: '01 lớp, 40 người' })),
      w.row(['5', 'Rà soát, gỡ bỏ nội dung quảng cáo sai sự thật về dịch vụ du lịch của xã', 'Công an xã', social, 'Thường xuyên', 'Báo cáo'], w.assignment('PL.5', [...w.lead('Công an xã'), ...w.partner(social)], { when: w.ongoing('Thường xuyên'), output: 'Báo cáo' })),
      w.row(['6', 'Tổng kết, khen thưởng tập thể, cá nhân làm tốt công tác thông tin', social, 'Các đơn vị liên quan', 'Tháng⏎12/2026', 'Hội nghị'], w.assignment('PL.6', [...w.lead(social), ...w.partner('Các đơn vị liên quan*')], { when: w.period('2026-12', '2026-12', 'Tháng 12/2026'), output: 'Hội nghị' })),
    ]),
  ],
}
