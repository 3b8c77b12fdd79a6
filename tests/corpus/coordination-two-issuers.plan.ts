/** A programme of coordination of two bodies: duties of each party, duties of both, two signatures. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const information = 'Sở Thông tin và Truyền thông'
const guard = 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh'

export const plan: Plan = {
  name: 'coordination-two-issuers',
  form: { text: 'txt', tables: 'tabs', merged: 'repeat', spaced: false, numbering: 'manual', headingStyles: true },
  document: {
    type: 'Chương trình',
    symbol: '512/CTr-STTTT-BCHBĐBP',
    issuer: 'Sở Thông tin và Truyền thông - Bộ Chỉ huy Bộ đội Biên phòng tỉnh Vân Trấn',
    place: 'Vân Trấn',
    issuedOn: '2022-05-16',
    title: 'Phối hợp công tác thông tin, truyền thông và thông tin đối ngoại khu vực biên giới tỉnh Vân Trấn giai đoạn 2022 - 2030',
    signer: { name: 'Lương Đức Hậu', position: 'GIÁM ĐỐC', onBehalfOf: 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG' },
    recipients: [
      'Bộ TT&TT; BTL BĐBP (b/c)',
      'Thường trực Tỉnh ủy, UBND tỉnh (b/c)',
      'UBND các huyện biên giới (p/h)',
      'Các phòng, đơn vị thuộc Sở; các đồn Biên phòng',
      'Lưu: VT, STTTT, BCHBĐBP',
    ],
  },
  period: { from: '2022', to: '2030' },
  references: [
    w.basis('66/2020/QH14', 'Luật', '2020-11-11', null),
    w.basis('5115/CTr-BTTTT-BTLBP', 'Chương trình', '2021-12-17', 'Bộ Thông tin và Truyền thông, Bộ Tư lệnh Bộ đội Biên phòng'),
    w.mention('153/KH-UBND', 'Kế hoạch', '2021-05-07', 'UBND tỉnh'),
  ],
  parts: [
    w.masthead(
      ['SỞ THÔNG TIN VÀ TRUYỀN THÔNG -', 'BỘ CHỈ HUY BỘ ĐỘI BIÊN PHÒNG', 'TỈNH VÂN TRẤN', 'Số: 512/CTr-STTTT-BCHBĐBP'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Vân Trấn, ngày 16 tháng 5 năm 2022'],
    ),
    w.title('CHƯƠNG TRÌNH', 'Phối hợp công tác thông tin, truyền thông và thông tin đối ngoại', 'khu vực biên giới tỉnh Vân Trấn giai đoạn 2022 - 2030'),
    w.line('Căn cứ Luật Biên phòng Việt Nam số 66/2020/QH14 ngày 11/11/2020;'),
    w.line('Căn cứ Chương trình phối hợp số 5115/CTr-BTTTT-BTLBP ngày 17/12/2021 của Bộ Thông tin và Truyền thông và Bộ Tư lệnh Bộ đội Biên phòng về công tác thông tin, truyền thông và thông tin đối ngoại khu vực biên giới giai đoạn 2021 - 2030;'),
    w.line('Căn cứ chức năng, nhiệm vụ của mỗi bên, Sở Thông tin và Truyền thông và Bộ Chỉ huy Bộ đội Biên phòng tỉnh (sau đây gọi tắt là hai bên) thống nhất ban hành Chương trình phối hợp với các nội dung sau:'),
    w.heading(1, 'I.', 'MỤC ĐÍCH, NGUYÊN TẮC PHỐI HỢP'),
    w.item('1.', 'Phát huy thế mạnh của mỗi bên, nâng cao hiệu quả công tác thông tin, tuyên truyền tại 21 xã biên giới; góp phần xây dựng biên giới hòa bình, hữu nghị, hợp tác.'),
    w.item('2.', 'Việc phối hợp được thực hiện thường xuyên, trên cơ sở tôn trọng chức năng, nhiệm vụ, quyền hạn của mỗi bên; bảo đảm bí mật nhà nước.'),
    w.heading(1, 'II.', 'NỘI DUNG PHỐI HỢP'),
    w.heading(2, '1.', 'Phối hợp tuyên truyền'),
    w.item('a)', 'Tuyên truyền chủ trương của Đảng, chính sách, pháp luật của Nhà nước về biên giới quốc gia; kết quả phân giới cắm mốc; gương người tốt, việc tốt trong phong trào tự quản đường biên, cột mốc.', w.measure('II.1.a')),
    w.item('b)', 'Hằng năm tổ chức ít nhất 02 đợt truyền thông lưu động bằng tiếng Việt, tiếng Mông, tiếng Dao tại các chợ phiên vùng biên.', w.measure('II.1.b', [], { when: w.yearly('Hằng năm') })),
    w.heading(2, '2.', 'Phối hợp phát triển hạ tầng thông tin'),
    w.item('a)', 'Triển khai các cụm thông tin đối ngoại tại cửa khẩu theo Kế hoạch số 153/KH-UBND ngày 07/5/2021 của UBND tỉnh.', w.measure('II.2.a')),
    w.item('b)', 'Phủ sóng thông tin di động tại các chốt, trạm, tổ công tác Biên phòng; hoàn thành trước ngày 31/12/2024.', w.measure('II.2.b', [], { when: w.onDates('trước ngày 31/12/2024', '2024-12-31') })),
    w.heading(2, '3.', 'Phối hợp bồi dưỡng, tập huấn'),
    w.line('Mở các lớp bồi dưỡng kỹ năng viết tin, chụp ảnh, sử dụng mạng xã hội cho cán bộ, chiến sĩ và công chức văn hóa - xã hội các xã biên giới.', w.measure('II.3.(1)')),
    w.heading(1, 'III.', 'TRÁCH NHIỆM CỦA MỖI BÊN'),
    w.heading(2, '1.', information),
    w.item('a)', `Chủ trì, phối hợp với ${guard}, UBND các huyện biên giới xây dựng kế hoạch phối hợp hằng năm.`, w.assignment('III.1.a', [...w.lead(information), ...w.partner(guard, 'UBND các huyện biên giới*')], { neutral: ['schedule'] })),
    w.item('b)', 'Cung cấp tài liệu, ấn phẩm; hướng dẫn nghiệp vụ thông tin cơ sở, thông tin đối ngoại.', w.assignment('III.1.b', w.assigned(information))),
    w.item('c)', 'Chỉ đạo các doanh nghiệp viễn thông trên địa bàn ưu tiên phát triển hạ tầng ở khu vực biên giới.', w.assignment('III.1.c', w.assigned(information))),
    w.heading(2, '2.', guard),
    w.item('a)', 'Chủ trì tổ chức các hoạt động tuyên truyền tại thôn, bản giáp biên; duy trì Tổ tuyên truyền văn hóa Biên phòng.', w.assignment('III.2.a', w.lead(guard))),
    w.item('b)', `Phối hợp với ${information}, Đài Phát thanh - Truyền hình tỉnh và các cơ quan báo chí xây dựng chuyên mục “Biên cương xanh”.`, w.assignment('III.2.b', [...w.partner(guard), ...w.partner(information, 'Đài Phát thanh - Truyền hình tỉnh', 'các cơ quan báo chí*')])),
    w.item('c)', 'Trao đổi với Công an tỉnh về tình hình an ninh thông tin; hỗ trợ phóng viên tác nghiệp tại khu vực biên giới.', w.assignment('III.2.c', w.assigned(guard))),
    w.heading(1, 'IV.', 'TỔ CHỨC THỰC HIỆN'),
    w.item('1.', `Giao Phòng Thông tin - Báo chí - Xuất bản (${information}) và Phòng Chính trị (${guard}) là cơ quan đầu mối, tham mưu lãnh đạo hai bên triển khai Chương trình.`, w.assignment('IV.1', w.lead('Phòng Thông tin - Báo chí - Xuất bản', 'Phòng Chính trị'), { neutral: ['roles'] })),
    w.item('2.', 'Hai bên luân phiên chủ trì tổ chức sơ kết hằng năm, 5 năm; tổng kết vào năm 2030.', w.assignment('IV.2', w.assigned('Hai bên*'), { neutral: ['roles', 'schedule'] })),
    w.item('3.', `Các phòng, đơn vị thuộc Sở, các đồn Biên phòng báo cáo kết quả về cơ quan đầu mối trước ngày 25/11 hằng năm để tổng hợp, báo cáo lãnh đạo hai bên.`, w.both(
      w.assignment('IV.3', w.assigned('Các phòng, đơn vị thuộc Sở*', 'các đồn Biên phòng*'), { neutral: ['schedule'] }),
      w.report(['Các phòng, đơn vị thuộc Sở', 'các đồn Biên phòng'], ['cơ quan đầu mối'], ['--11-25']),
    )),
    w.line('Chương trình phối hợp này có hiệu lực kể từ ngày ký. Trong quá trình thực hiện, nếu có vấn đề phát sinh, hai bên trao đổi, thống nhất để sửa đổi, bổ sung cho phù hợp./.', w.neutral),
    w.tail(
      ['Nơi nhận:', '- Bộ TT&TT; BTL BĐBP (b/c);', '- Thường trực Tỉnh ủy, UBND tỉnh (b/c);', '- UBND các huyện biên giới (p/h);', '- Các phòng, đơn vị thuộc Sở; các đồn Biên phòng;', '- Lưu: VT, STTTT, BCHBĐBP.'],
      ['SỞ THÔNG TIN VÀ TRUYỀN THÔNG', 'GIÁM ĐỐC', '', 'Lương Đức Hậu', '', 'BỘ CHỈ HUY BỘ ĐỘI BIÊN PHÒNG TỈNH', 'CHỈ HUY TRƯỞNG', '', 'Đại tá Mã Văn Khiêm'],
    ),
  ],
}
