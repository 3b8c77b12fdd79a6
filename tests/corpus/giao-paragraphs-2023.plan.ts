/** The organisation section is bare paragraphs: "Giao Sở …", "Đề nghị …", "Yêu cầu các sở …", with no numbers. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const information = 'Sở Thông tin và Truyền thông'
const foreign = 'Sở Ngoại vụ'
const culture = 'Sở Văn hóa, Thể thao và Du lịch'

export const plan: Plan = {
  name: 'giao-paragraphs-2023',
  form: { text: 'txt', tables: 'lines', merged: 'repeat', spaced: true, numbering: 'manual', headingStyles: false },
  document: {
    type: 'Kế hoạch',
    symbol: '1406/KH-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Châu Sa',
    place: 'Châu Sa',
    issuedOn: '2023-04-10',
    title: 'Tuyên truyền, quảng bá hình ảnh tỉnh Châu Sa ra nước ngoài năm 2023',
    signer: { name: 'Thạch Bửu Lâm', position: 'PHÓ CHỦ TỊCH', onBehalfOf: 'TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH' },
    recipients: [
      'Bộ Ngoại giao',
      'TT Tỉnh ủy',
      'TT HĐND tỉnh',
      'CT, các PCT UBND tỉnh',
      'Như phần IV (để thực hiện)',
      'CVP, PVP (phụ trách)',
      'Lưu: VT, TH.Tr04',
    ],
  },
  period: { from: '2023', to: '2023' },
  references: [
    w.basis('34-NQ/TW', 'Nghị quyết', '2023-01-09', 'Bộ Chính trị'),
    w.basis('21/NQ-HĐND', 'Nghị quyết', '2022-12-09', 'HĐND tỉnh'),
    w.mention('2050/BNG-VHĐN', 'Công văn', '2023-03-22', 'Bộ Ngoại giao'),
  ],
  parts: [
    w.masthead(
      ['ỦY BAN NHÂN DÂN', 'TỈNH CHÂU SA', 'Số: 1406/KH-UBND'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Châu Sa, ngày 10 tháng 4 năm 2023'],
    ),
    w.title('KẾ HOẠCH', 'Tuyên truyền, quảng bá hình ảnh tỉnh Châu Sa ra nước ngoài năm 2023'),
    w.line('Thực hiện Nghị quyết số 34-NQ/TW ngày 09/01/2023 của Bộ Chính trị về một số định hướng, chủ trương lớn triển khai đường lối đối ngoại Đại hội XIII của Đảng; Nghị quyết số 21/NQ-HĐND ngày 09/12/2022 của HĐND tỉnh về nhiệm vụ phát triển kinh tế - xã hội năm 2023, UBND tỉnh ban hành Kế hoạch tuyên truyền, quảng bá hình ảnh tỉnh Châu Sa ra nước ngoài năm 2023, cụ thể:'),
    w.heading(1, 'I.', 'MỤC ĐÍCH, YÊU CẦU'),
    w.line('Giới thiệu hình ảnh Châu Sa - điểm đến an toàn, thân thiện, giàu bản sắc; thu hút khách du lịch, nhà đầu tư nước ngoài.'),
    w.line('Các hoạt động tổ chức thiết thực, hiệu quả, tránh phô trương, lãng phí.'),
    w.heading(1, 'II.', 'NỘI DUNG'),
    w.line('Tham gia Hội chợ Du lịch quốc tế, Tuần hàng Việt Nam ở nước ngoài; tổ chức không gian trưng bày gốm Châu Sa, vải thổ cẩm, trái cây đặc sản.', w.measure('II.(1)')),
    w.line('Xây dựng chương trình truyền hình bằng tiếng Khmer, tiếng Anh phát trên kênh của tỉnh và chia sẻ với các đài nước bạn.', w.measure('II.(2)')),
    w.line('Mời đoàn phóng viên nước ngoài thường trú tại Việt Nam đến khảo sát, viết bài theo hướng dẫn tại Công văn số 2050/BNG-VHĐN ngày 22/3/2023 của Bộ Ngoại giao.', w.measure('II.(3)')),
    w.line('Phối hợp với Trung tâm Báo chí nước ngoài, Cổng Thông tin điện tử Chính phủ giới thiệu các dự án kêu gọi đầu tư của tỉnh.', w.measure('II.(4)', w.partner('Trung tâm Báo chí nước ngoài', 'Cổng Thông tin điện tử Chính phủ'))),
    w.heading(1, 'III.', 'KINH PHÍ THỰC HIỆN'),
    w.line('Kinh phí thực hiện Kế hoạch từ nguồn ngân sách tỉnh giao trong dự toán năm 2023 của các đơn vị và nguồn huy động hợp pháp khác.', w.funding()),
    w.heading(1, 'IV.', 'TỔ CHỨC THỰC HIỆN'),
    w.line(`Giao ${foreign} chủ trì, phối hợp với ${information}, ${culture}, Công an tỉnh và các đơn vị có liên quan triển khai thực hiện Kế hoạch; hướng dẫn, quản lý hoạt động của phóng viên nước ngoài trên địa bàn tỉnh.`, w.assignment('IV.(1)', [...w.lead(foreign), ...w.partner(information, culture, 'Công an tỉnh', 'các đơn vị có liên quan*')])),
    w.line(`Giao ${information} chỉ đạo, định hướng các cơ quan báo chí, hệ thống thông tin cơ sở tuyên truyền; theo dõi, tổng hợp dư luận báo chí nước ngoài viết về tỉnh.`, w.assignment('IV.(2)', w.assigned(information))),
    w.line(`Giao ${culture} phối hợp với Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch chuẩn bị nội dung, hiện vật trưng bày; hoàn thành trước ngày 31/5/2023.`, w.assignment('IV.(3)', [...w.assigned(culture), ...w.partner('Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch')], { when: w.onDates('trước ngày 31/5/2023', '2023-05-31'), neutral: ['roles'] })),
    w.line('Giao Sở Tài chính tham mưu UBND tỉnh bố trí kinh phí theo quy định của Luật Ngân sách nhà nước.', w.assignment('IV.(4)', w.adviser('Sở Tài chính'), { neutral: ['roles'] })),
    w.line('Giao Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh bảo đảm an ninh, an toàn cho các sự kiện; kịp thời trao đổi với Sở Ngoại vụ những vấn đề phát sinh liên quan đến yếu tố nước ngoài.', w.assignment('IV.(5)', w.assigned('Công an tỉnh', 'Bộ Chỉ huy Quân sự tỉnh'))),
    w.line('Giao Báo Châu Sa, Đài Phát thanh và Truyền hình Châu Sa mở chuyên trang, chuyên mục; mỗi tuần có ít nhất 02 tin, bài bằng tiếng nước ngoài.', w.assignment('IV.(6)', w.assigned('Báo Châu Sa', 'Đài Phát thanh và Truyền hình Châu Sa'))),
    w.line('Đề nghị Ban Tuyên giáo Tỉnh ủy, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, Liên hiệp các tổ chức hữu nghị tỉnh phối hợp tuyên truyền, vận động kiều bào hướng về quê hương.', w.assignment('IV.(7)', w.assigned('Ban Tuyên giáo Tỉnh ủy', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'Liên hiệp các tổ chức hữu nghị tỉnh'), { neutral: ['roles'] })),
    w.line(`Yêu cầu các sở, ban, ngành tỉnh, UBND các huyện, thị xã, thành phố căn cứ Kế hoạch này và tình hình thực tế của cơ quan, địa phương tổ chức triển khai thực hiện; báo cáo kết quả về ${foreign} trước ngày 10/6/2023 (6 tháng) và ngày 10/12/2023 (năm) để tổng hợp, báo cáo UBND tỉnh.`, w.both(
      w.assignment('IV.(8)', w.assigned('các sở, ban, ngành tỉnh*', 'UBND các huyện, thị xã, thành phố*'), { neutral: ['schedule'] }),
      w.report(['các sở, ban, ngành tỉnh', 'UBND các huyện, thị xã, thành phố'], [foreign], ['2023-06-10', '2023-12-10']),
    )),
    w.line(`Trên đây là Kế hoạch tuyên truyền, quảng bá hình ảnh tỉnh Châu Sa ra nước ngoài năm 2023. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị kịp thời báo cáo UBND tỉnh (qua ${foreign}) để xem xét, chỉ đạo./.`, w.report(['các đơn vị'], ['UBND tỉnh'], [], 'Trong quá trình thực hiện')),
    w.tail(
      ['Nơi nhận:', '- Bộ Ngoại giao;', '- TT Tỉnh ủy;', '- TT HĐND tỉnh;', '- CT, các PCT UBND tỉnh;', '- Như phần IV (để thực hiện);', '- CVP, PVP (phụ trách);', '- Lưu: VT, TH.Tr04.'],
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Thạch Bửu Lâm'],
    ),
  ],
}
