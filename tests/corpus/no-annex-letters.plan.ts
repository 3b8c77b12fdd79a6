/** No annex, no Roman numerals in the organisation: agencies named in front of their own sentence. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const information = 'Sở Thông tin và Truyền thông'

export const plan: Plan = {
  name: 'no-annex-letters',
  form: { text: 'txt', tables: 'tabs', merged: 'repeat', spaced: false, numbering: 'manual', headingStyles: false },
  document: {
    type: 'Kế hoạch',
    symbol: '/KH-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Sơn Trà',
    place: 'Sơn Trà',
    issuedOn: '2023',
    title: 'Nâng cao hiệu quả thông tin đối ngoại trên địa bàn tỉnh Sơn Trà',
    signer: { name: 'Mai Xuân Tấn', position: 'PHÓ CHỦ TỊCH', onBehalfOf: 'TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH' },
    recipients: ['Bộ TT&TT (Cục TTĐN)', 'TTTU, TT HĐND tỉnh', 'Các sở, ngành; UBND cấp huyện', 'Lưu: VT, PVX'],
  },
  period: null,
  references: [
    w.basis('5740/BTTTT-TTĐN', 'Công văn', '2022-11-25', 'Bộ Thông tin và Truyền thông'),
    w.mention('79/2010/QĐ-TTg', 'Quyết định', null, null),
    w.mention('72/2015/NĐ-CP', 'Nghị định', null, null),
    w.mention('12-NQ/TU', 'Nghị quyết', '2022-07-05', null),
    w.mention('66/KH-UBND', 'Kế hoạch', '2022-03-30', 'UBND tỉnh'),
  ],
  parts: [
    w.masthead(
      ['ỦY BAN NHÂN DÂN TỈNH SƠN TRÀ', 'Số:      /KH-UBND'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Sơn Trà, ngày      tháng      năm 2023'],
    ),
    w.title('KẾ HOẠCH', 'Nâng cao hiệu quả thông tin đối ngoại trên địa bàn tỉnh Sơn Trà'),
    w.line('Căn cứ Công văn số 5740/BTTTT-TTĐN ngày 25/11/2022 của Bộ Thông tin và Truyền thông về việc hướng dẫn công tác thông tin đối ngoại, Ủy ban nhân dân (UBND) tỉnh ban hành Kế hoạch nâng cao hiệu quả thông tin đối ngoại trên địa bàn, gồm những nội dung sau:'),
    w.heading(1, 'I.', 'MỤC ĐÍCH, YÊU CẦU'),
    w.item('a)', 'Khắc phục những hạn chế trong hai năm chịu tác động của dịch bệnh; nối lại các kênh thông tin với đối tác truyền thống.'),
    w.item('b)', 'Phân công cụ thể, tránh chồng chéo.'),
    w.heading(1, 'II.', 'NHIỆM VỤ'),
    w.item('a)', 'Rà soát các văn bản của tỉnh ban hành theo Quyết định số 79/2010/QĐ-TTg đã hết hiệu lực; thay thế bằng văn bản theo Nghị định số 72/2015/NĐ-CP.', w.measure('II.a')),
    w.item('b)', 'Tiếp tục triển khai Nghị quyết số 12-NQ/TU ngày 05/7/2022 về phát triển kinh tế biển và Kế hoạch số 66/KH-UBND ngày 30/3/2022 của UBND tỉnh, chú trọng giới thiệu cảng nước sâu, điện gió⏎⏎ngoài khơi và nghề cá bền vững.', w.measure('II.b')),
    w.item('c)', 'Tăng thời lượng phát sóng chương trình tiếng Anh, tiếng Khmer trên Đài Phát thanh và Truyền hình tỉnh.', w.measure('II.c')),
    w.item('d)', 'Các ngư dân, chủ tàu được cung cấp tài liệu về chống khai thác hải sản bất hợp pháp và hướng dẫn trực tiếp tại bến.', w.measure('II.d')),
    w.item('đ)', 'Mỗi huyện ven biển xây dựng ít nhất một mô hình “Ngư dân làm đại sứ hình ảnh”.', w.measure('II.đ', w.assigned('Mỗi huyện ven biển*'))),
    w.item('e)', 'Tổ chức họp báo quốc tế nhân dịp khánh thành cảng; chuẩn bị tài liệu song ngữ.', w.measure('II.e')),
    w.item('g)', 'Chú trọng ngăn chặn thông tin sai lệch về môi trường biển, sinh kế của người dân vùng dự án.', w.measure('II.g')),
    w.heading(1, 'III.', 'TỔ CHỨC THỰC HIỆN'),
    w.item('1.', `${information}: Chủ trì, phối hợp với các sở, ngành, địa phương triển khai Kế hoạch; kiểm tra, đôn đốc các đơn vị.`, w.assignment('III.1', [...w.lead(information), ...w.partner('các sở, ngành, địa phương*')])),
    w.item('2.', `Sở Ngoại vụ: Phối hợp với ${information}, Công an tỉnh hướng dẫn phóng viên nước ngoài tác nghiệp; liên hệ với các tổng lãnh sự quán để mở rộng kênh thông tin.`, w.assignment('III.2', [...w.partner('Sở Ngoại vụ'), ...w.partner(information, 'Công an tỉnh')])),
    w.item('3.', 'Sở Nông nghiệp và Phát triển nông thôn: Cung cấp số liệu, hình ảnh về thủy sản, rừng ngập mặn; tuyên truyền chống khai thác bất hợp pháp.', w.assignment('III.3', w.assigned('Sở Nông nghiệp và Phát triển nông thôn'))),
    w.item('4.', 'Sở Tài chính: Tham mưu UBND tỉnh bố trí kinh phí trong dự toán của các đơn vị.', w.assignment('III.4', w.adviser('Sở Tài chính'))),
    w.item('5.', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh: Làm đầu mối thông tin tại các đồn, trạm; hỗ trợ ngư dân tiếp cận tài liệu.', w.assignment('III.5', w.lead('Bộ Chỉ huy Bộ đội Biên phòng tỉnh'))),
    w.item('6.', `UBND các huyện, thành phố: Xây dựng kế hoạch; báo cáo ${information} trước ngày 30 tháng 11 hàng năm để tổng hợp, báo cáo UBND tỉnh.`, w.both(
      w.assignment('III.6', w.assigned('UBND các huyện, thành phố*'), { neutral: ['schedule'] }),
      w.report(['UBND các huyện, thành phố'], [information], ['--11-30']),
    )),
    w.line('Trên đây là Kế hoạch nâng cao hiệu quả thông tin đối ngoại trên địa bàn tỉnh Sơn Trà./.'),
    w.tail(
      ['Nơi nhận:', '- Bộ TT&TT (Cục TTĐN);', '- TTTU, TT HĐND tỉnh;', '- Các sở, ngành; UBND cấp huyện;', '- Lưu: VT, PVX.'],
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Mai Xuân Tấn'],
    ),
  ],
}
