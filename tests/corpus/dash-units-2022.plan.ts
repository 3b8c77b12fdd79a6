/** No numbers below the Roman ones: measures are dashes, units stand in front of their sentence after a dash. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const information = 'Sở Thông tin và Truyền thông'
const zones = 'Ban Quản lý các Khu công nghiệp tỉnh'

export const plan: Plan = {
  name: 'dash-units-2022',
  form: { text: 'txt', tables: 'tabs', merged: 'repeat', spaced: false, numbering: 'manual', headingStyles: false },
  document: {
    type: 'Kế hoạch',
    symbol: '88/KH-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Đồng Vọng',
    place: 'Đồng Vọng',
    issuedOn: '2022-03-22',
    title: 'Thông tin đối ngoại phục vụ xúc tiến đầu tư năm 2022',
    signer: { name: 'Kiều Đình Thám', position: 'CHỦ TỊCH', onBehalfOf: 'TM. ỦY BAN NHÂN DÂN' },
    recipients: ['Như mục III', 'TT. Tỉnh ủy', 'Lưu: VT, KT'],
  },
  period: { from: '2022', to: '2022' },
  references: [
    w.basis('5406/BTTTT-TTĐN', 'Công văn', '2021-12-31', 'Bộ Thông tin và Truyền thông'),
    w.mention('22/2016/TT-BTTTT', 'Thông tư', null, null),
  ],
  parts: [
    w.masthead(
      ['UBND TỈNH ĐỒNG VỌNG', 'Số: 88/KH-UBND'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Đồng Vọng, ngày 22 tháng 3 năm 2022'],
    ),
    w.title('KẾ HOẠCH', 'Thông tin đối ngoại phục vụ xúc tiến đầu tư năm 2022'),
    w.line('Theo hướng dẫn của Bộ Thông tin và Truyền thông tại Công văn số 5406/BTTTT-TTĐN ngày 31/12/2021, UBND tỉnh xây dựng Kế hoạch thông tin đối ngoại phục vụ xúc tiến đầu tư năm 2022 như sau:'),
    w.heading(1, 'I.', 'MỤC TIÊU'),
    w.item('-', 'Tăng mức độ nhận diện của Đồng Vọng trong cộng đồng nhà đầu tư Đông Bắc Á.'),
    w.item('-', 'Cung cấp thông tin minh bạch, kịp thời theo Thông tư 22/2016/TT-BTTTT.'),
    w.heading(1, 'II.', 'NỘI DUNG'),
    w.item('-', 'Thiết kế bộ tài liệu xúc tiến đầu tư bằng 05 ngôn ngữ; cập nhật hằng quý trên cổng thông tin đầu tư.', w.measure('II.(1)', [], { when: w.quarterly('hằng quý'), neutral: ['schedule'] })),
    w.item('-', 'Tổ chức tọa đàm trực tuyến với các hiệp hội doanh nghiệp nước ngoài. Hợp tác với các tham tán thương mại để giới thiệu danh mục dự án.', w.measure('II.(2)')),
    w.item('-', `${zones} phối hợp với Công ty hạ tầng khu công nghiệp Đồng Vọng I, Điện lực tỉnh công bố công khai quỹ đất, giá điện, giá nước.`, w.measure('II.(3)', [...w.assigned(zones), ...w.partner('Công ty hạ tầng khu công nghiệp Đồng Vọng I', 'Điện lực tỉnh')], { neutral: ['roles'] })),
    w.item('-', 'Xử lý khủng hoảng truyền thông liên quan đến lao động, môi trường trong các khu công nghiệp.', w.measure('II.(4)')),
    w.heading(1, 'III.', 'PHÂN CÔNG THỰC HIỆN'),
    w.item('-', 'Sở Kế hoạch và Đầu tư: Chủ trì, phối hợp với các sở, ngành liên quan triển khai Kế hoạch này.', w.assignment('III.(1)', [...w.lead('Sở Kế hoạch và Đầu tư'), ...w.partner('các sở, ngành liên quan*')])),
    w.item('-', `${information}: Phối hợp với Sở Kế hoạch và Đầu tư, Báo Đồng Vọng đẩy mạnh truyền thông trên báo chí trong và ngoài nước.`, w.assignment('III.(2)', [...w.partner(information), ...w.partner('Sở Kế hoạch và Đầu tư', 'Báo Đồng Vọng')])),
    w.item('-', 'Sở Tài nguyên và Môi trường, Sở Xây dựng: Cung cấp thông tin về quy hoạch, đất đai, thủ tục cấp phép.', w.assignment('III.(3)', w.assigned('Sở Tài nguyên và Môi trường', 'Sở Xây dựng'))),
    w.item('-', 'Sở Tài chính: Tham mưu kinh phí thực hiện.', w.assignment('III.(4)', w.adviser('Sở Tài chính'))),
    w.item('-', 'Các sở, ban, ngành, UBND các huyện, thành phố: Báo cáo kết quả về Sở Kế hoạch và Đầu tư trước ngày 30/6/2022 và 30/11/2022.', w.both(
      w.assignment('III.(5)', w.assigned('Các sở, ban, ngành*', 'UBND các huyện, thành phố*'), { neutral: ['schedule'] }),
      w.report(['Các sở, ban, ngành', 'UBND các huyện, thành phố'], ['Sở Kế hoạch và Đầu tư'], ['2022-06-30', '2022-11-30']),
    )),
    w.line('Trên đây là Kế hoạch thông tin đối ngoại phục vụ xúc tiến đầu tư năm 2022; các cơ quan, đơn vị nghiêm túc thực hiện./.'),
    w.tail(
      ['Nơi nhận:', '- Như mục III;', '- TT. Tỉnh ủy;', '- Lưu: VT, KT.'],
      ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', 'Kiều Đình Thám'],
    ),
  ],
}
