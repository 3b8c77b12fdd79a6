/** The demo province's plan for 2026: a body, eleven headings of units, and an annex table of dated work. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const culture = 'Sở Văn hóa, Thể thao và Du lịch'
const foreign = 'Sở Ngoại vụ'
const media = 'Báo và Phát thanh, Truyền hình Lam Giang'
const promotion = 'Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh'
const communes = 'Ủy ban nhân dân các xã, phường'
const agencies = 'các sở, ban, ngành tỉnh'

export const plan: Plan = {
  name: 'lam-giang-2026',
  form: {
    text: 'txt',
    tables: 'tabs',
    merged: 'repeat',
    spaced: true,
    numbering: 'manual',
    headingStyles: false,
  },
  document: {
    type: 'Kế hoạch',
    symbol: '18/KH-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Lam Giang',
    place: 'Lam Giang',
    issuedOn: '2026-01-16',
    title: 'Hoạt động thông tin đối ngoại tỉnh Lam Giang năm 2026',
    signer: {
      name: 'Võ Thị Ngân Hà',
      position: 'PHÓ CHỦ TỊCH',
      onBehalfOf: 'TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH',
    },
    recipients: [
      'Bộ Văn hóa, Thể thao và Du lịch',
      'Bộ Ngoại giao',
      'Thường trực Tỉnh ủy, Thường trực Hội đồng nhân dân tỉnh',
      'Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh',
      'Các sở, ban, ngành, đoàn thể tỉnh',
      'Ủy ban nhân dân các xã, phường',
      'Lưu: VT, KGVX (Thảo)',
    ],
  },
  period: { from: '2026', to: '2026' },
  references: [],
  parts: [
    w.masthead(
      ['ỦY BAN NHÂN DÂN', 'TỈNH LAM GIANG', '', 'Số: 18/KH-UBND'],
      [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        '',
        'Lam Giang, ngày 16 tháng 01 năm 2026',
      ],
    ),
    w.title('KẾ HOẠCH', 'Hoạt động thông tin đối ngoại tỉnh Lam Giang năm 2026'),
    w.line('Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;'),
    w.line(
      'Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại;',
    ),
    w.line(
      'Căn cứ Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị về tiếp tục nâng cao chất lượng, hiệu quả công tác thông tin đối ngoại trong tình hình mới;',
    ),
    w.line(
      'Thực hiện Chương trình hành động số 06-CTr/TU ngày 22/10/2025 của Ban Thường vụ Tỉnh ủy về hội nhập quốc tế giai đoạn 2025 - 2030;',
    ),
    w.line(
      'Theo đề nghị của Sở Văn hóa, Thể thao và Du lịch tại Tờ trình số 31/TTr-SVHTTDL ngày 09/01/2026,',
    ),
    w.line(
      'Ủy ban nhân dân tỉnh ban hành Kế hoạch hoạt động thông tin đối ngoại tỉnh Lam Giang năm 2026 với những nội dung chủ yếu sau:',
    ),
    w.heading(1, 'I.', 'MỤC ĐÍCH, YÊU CẦU'),
    w.heading(2, '1.', 'Mục đích'),
    w.item(
      'a)',
      'Giới thiệu đất nước, con người, tiềm năng, thế mạnh và chính sách thu hút đầu tư của Lam Giang đến bạn bè quốc tế, cộng đồng người Việt Nam ở nước ngoài và người nước ngoài đang sinh sống, làm việc tại tỉnh.',
    ),
    w.item(
      'b)',
      'Cung cấp thông tin chính thức, đầy đủ, kịp thời về tình hình của tỉnh sau khi tổ chức chính quyền địa phương hai cấp; tạo đồng thuận trong Nhân dân, tranh thủ sự ủng hộ của bạn bè quốc tế.',
    ),
    w.heading(2, '2.', 'Yêu cầu'),
    w.item(
      'a)',
      'Bám sát chủ trương của Đảng, chính sách, pháp luật của Nhà nước; thông tin chính xác, có trọng tâm, phù hợp từng địa bàn, đối tượng.',
    ),
    w.item(
      'b)',
      'Phân công rõ cơ quan, rõ việc, rõ thời gian, rõ sản phẩm; lồng ghép với các chương trình, đề án đang thực hiện để tiết kiệm nguồn lực.',
    ),
    w.heading(1, 'II.', 'NHIỆM VỤ TRỌNG TÂM'),
    w.heading(2, '1.', 'Công tác chỉ đạo, quản lý'),
    w.item(
      'a)',
      'Ban hành Quy chế quản lý hoạt động thông tin đối ngoại trên địa bàn tỉnh, thay thế Quyết định số 27/2019/QĐ-UBND ngày 12/8/2019 của Ủy ban nhân dân tỉnh; hoàn thành trước ngày 30/6/2026.',
    ),
    w.item(
      'b)',
      'Kiện toàn đội ngũ người phát ngôn, cán bộ đầu mối thông tin đối ngoại ở các sở, ban, ngành tỉnh và các xã, phường; công khai danh sách người phát ngôn trên Cổng Thông tin điện tử tỉnh trước ngày 28/02/2026.',
    ),
    w.item(
      'c)',
      'Thực hiện nghiêm việc phát ngôn và cung cấp thông tin cho báo chí theo Nghị định số 09/2017/NĐ-CP ngày 09/02/2017 của Chính phủ; chủ động thông tin về những vấn đề dư luận quan tâm.',
    ),
    w.heading(2, '2.', 'Thông tin, quảng bá hình ảnh địa phương'),
    w.item(
      'a)',
      'Xây dựng bộ dữ liệu số song ngữ Việt - Anh giới thiệu di tích, lễ hội, làng nghề, sản phẩm OCOP và các dự án mời gọi đầu tư của tỉnh.',
    ),
    w.item(
      'b)',
      'Sản xuất chuyên mục truyền hình “Lam Giang - Dòng sông kể chuyện” bằng tiếng Việt và tiếng Anh, mỗi tháng 02 số.',
    ),
    w.item(
      'c)',
      'Chia sẻ thông tin, hình ảnh của tỉnh lên nền tảng quảng bá hình ảnh quốc gia, mỗi tuần ít nhất 05 tin, bài.',
    ),
    w.item(
      'd)',
      'Đưa nội dung quảng bá địa phương vào các lễ hội truyền thống, sự kiện văn hóa, thể thao, du lịch có khách quốc tế tham dự.',
    ),
    w.heading(2, '3.', 'Hợp tác với báo chí và cơ quan đại diện'),
    w.item(
      'a)',
      'Phối hợp với Báo Nhân Dân, Thông tấn xã Việt Nam, Đài Tiếng nói Việt Nam thực hiện các chuyên trang, phóng sự về phát triển bền vững của tỉnh.',
    ),
    w.item(
      'b)',
      'Cung cấp tư liệu, ấn phẩm giới thiệu tỉnh cho các cơ quan đại diện Việt Nam ở nước ngoài và các đoàn khách quốc tế.',
    ),
    w.item(
      'c)',
      'Theo dõi, tổng hợp thông tin báo chí về tỉnh; kịp thời cung cấp thông tin giải thích, làm rõ đối với những nội dung chưa chính xác.',
    ),
    w.heading(1, 'III.', 'KINH PHÍ THỰC HIỆN'),
    w.item(
      '1.',
      'Kinh phí thực hiện Kế hoạch năm 2026 là 3.860.000.000 đồng, trong đó ngân sách tỉnh 3.200.000.000 đồng, còn lại từ nguồn xã hội hóa và các nguồn hợp pháp khác.',
    ),
    w.item(
      '2.',
      'Các xã, phường bố trí kinh phí từ ngân sách cấp xã theo phân cấp để thực hiện nhiệm vụ trên địa bàn.',
    ),
    w.heading(1, 'IV.', 'TỔ CHỨC THỰC HIỆN'),
    w.heading(2, '1.', culture),
    w.item(
      'a)',
      `Là cơ quan đầu mối tham mưu Ủy ban nhân dân tỉnh quản lý nhà nước về thông tin đối ngoại; hướng dẫn, đôn đốc, kiểm tra việc thực hiện Kế hoạch này.`,
    ),
    w.item(
      'b)',
      `Chủ trì, phối hợp với ${foreign}, Văn phòng Ủy ban nhân dân tỉnh và ${communes} xây dựng bộ dữ liệu số song ngữ giới thiệu tỉnh; hoàn thành trước ngày 31/10/2026.`,
    ),
    w.item(
      'c)',
      `Chủ trì, phối hợp với ${foreign}, Sở Nội vụ tổ chức 02 lớp tập huấn nghiệp vụ thông tin đối ngoại cho người phát ngôn và cán bộ đầu mối của ${agencies}, các xã, phường.`,
    ),
    w.item(
      'd)',
      'Tổng hợp thông tin báo chí về tỉnh hằng tháng; đề xuất cơ quan cung cấp thông tin, giải thích, làm rõ khi cần thiết.',
    ),
    w.heading(2, '2.', foreign),
    w.item(
      'a)',
      'Chủ trì, phối hợp với Công an tỉnh và các cơ quan, đơn vị liên quan hướng dẫn, hỗ trợ phóng viên nước ngoài đến hoạt động báo chí tại tỉnh theo quy định.',
    ),
    w.item(
      'b)',
      `Cung cấp thông tin, ấn phẩm giới thiệu tỉnh cho các cơ quan đại diện Việt Nam ở nước ngoài; lồng ghép nội dung quảng bá vào chương trình các đoàn ra, đoàn vào của tỉnh.`,
    ),
    w.item(
      'c)',
      'Phối hợp với Liên hiệp các tổ chức hữu nghị tỉnh tổ chức gặp mặt kiều bào nhân dịp Tết Nguyên đán, cung cấp thông tin về chính sách thu hút nguồn lực người Việt Nam ở nước ngoài.',
    ),
    w.heading(2, '3.', 'Văn phòng Ủy ban nhân dân tỉnh'),
    w.item(
      'a)',
      `Chủ trì, phối hợp với ${culture} tổ chức họp báo định kỳ mỗi quý một lần và họp báo đột xuất khi có yêu cầu.`,
    ),
    w.item(
      'b)',
      'Vận hành Cổng Thông tin điện tử tỉnh bằng tiếng Việt và tiếng Anh; đăng tải danh sách người phát ngôn và thông cáo báo chí.',
    ),
    w.heading(2, '4.', 'Sở Tài chính'),
    w.item(
      'a)',
      'Tham mưu Ủy ban nhân dân tỉnh bố trí kinh phí thực hiện Kế hoạch phù hợp khả năng cân đối ngân sách; hướng dẫn sử dụng, thanh quyết toán theo quy định.',
    ),
    w.item(
      'b)',
      `Phối hợp với ${promotion} cập nhật danh mục dự án mời gọi đầu tư bằng tiếng Anh, tiếng Hàn, tiếng Nhật.`,
    ),
    w.heading(2, '5.', 'Sở Công Thương, Sở Nông nghiệp và Môi trường'),
    w.line(
      `Phối hợp với ${promotion} giới thiệu sản phẩm OCOP, sản phẩm công nghiệp nông thôn tiêu biểu tại các hội chợ, triển lãm trong và ngoài nước; hỗ trợ doanh nghiệp xây dựng câu chuyện sản phẩm bằng tiếng nước ngoài.`,
    ),
    w.heading(2, '6.', promotion),
    w.item(
      'a)',
      'Chủ trì xây dựng phim ngắn, tờ gấp giới thiệu môi trường đầu tư; tổ chức 02 đoàn xúc tiến tại thị trường Đông Bắc Á.',
    ),
    w.item('b)', `Phối hợp với ${media} thực hiện chuyên đề “Đầu tư vào Lam Giang” phát sóng hằng quý.`),
    w.heading(2, '7.', media),
    w.item(
      'a)',
      'Chủ trì sản xuất chuyên mục “Lam Giang - Dòng sông kể chuyện”; nâng cao chất lượng bản tin tiếng Anh và bản tin tiếng Khmer trên báo điện tử, sóng truyền hình và nền tảng số.',
    ),
    w.item(
      'b)',
      'Trao đổi tin, bài, chương trình với các cơ quan báo chí Trung ương và đài phát thanh, truyền hình các tỉnh bạn.',
    ),
    w.heading(2, '8.', 'Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh'),
    w.line(
      'Bảo đảm an ninh, trật tự cho các hoạt động đối ngoại, sự kiện có yếu tố nước ngoài; hướng dẫn bảo vệ bí mật nhà nước trong hoạt động thông tin đối ngoại.',
    ),
    w.heading(2, '9.', 'Đề nghị Ban Tuyên giáo và Dân vận Tỉnh ủy'),
    w.line(
      `Định hướng nội dung thông tin đối ngoại trên địa bàn tỉnh; phối hợp với ${culture} giao ban báo chí chuyên đề hằng quý.`,
    ),
    w.heading(
      2,
      '10.',
      'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh',
    ),
    w.line(
      'Vận động đoàn viên, hội viên và Nhân dân tham gia các hoạt động đối ngoại nhân dân, quảng bá hình ảnh quê hương, con người Lam Giang.',
    ),
    w.heading(2, '11.', communes),
    w.item(
      'a)',
      'Căn cứ Kế hoạch này, xây dựng kế hoạch của địa phương và tổ chức thực hiện; hoàn thành trước ngày 15/02/2026.',
    ),
    w.item(
      'b)',
      'Phân công 01 lãnh đạo phụ trách, 01 công chức đầu mối về thông tin đối ngoại; duy trì chuyên mục giới thiệu địa phương trên trang thông tin điện tử.',
    ),
    w.item(
      'c)',
      'Rà soát, cung cấp thông tin, hình ảnh về di tích, lễ hội, làng nghề, sản phẩm đặc trưng cho bộ dữ liệu số của tỉnh trước ngày 30/4/2026.',
    ),
    w.heading(2, '12.', 'Chế độ báo cáo'),
    w.line(
      `Các sở, ban, ngành tỉnh và ${communes} báo cáo kết quả thực hiện về ${culture} trước ngày 10/6/2026 và trước ngày 05/11/2026. ${culture} tổng hợp, báo cáo Ủy ban nhân dân tỉnh và Bộ Văn hóa, Thể thao và Du lịch trước ngày 20/11/2026.`,
    ),
    w.line(
      `Trên đây là Kế hoạch hoạt động thông tin đối ngoại tỉnh Lam Giang năm 2026. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị, địa phương phản ánh về ${culture} để tổng hợp, báo cáo Ủy ban nhân dân tỉnh xem xét, quyết định./.`,
    ),
    w.tail(
      [
        'Nơi nhận:',
        '- Bộ Văn hóa, Thể thao và Du lịch;',
        '- Bộ Ngoại giao;',
        '- Thường trực Tỉnh ủy, Thường trực Hội đồng nhân dân tỉnh;',
        '- Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh;',
        '- Các sở, ban, ngành, đoàn thể tỉnh;',
        '- Ủy ban nhân dân các xã, phường;',
        '- Lưu: VT, KGVX (Thảo).',
      ],
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', '', 'Võ Thị Ngân Hà'],
    ),
    w.annex(
      'PL',
      ['PHỤ LỤC', 'PHÂN CÔNG NHIỆM VỤ THÔNG TIN ĐỐI NGOẠI NĂM 2026'],
      'PHÂN CÔNG NHIỆM VỤ THÔNG TIN ĐỐI NGOẠI NĂM 2026',
      '(Kèm theo Kế hoạch số 18/KH-UBND ngày 16 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Lam Giang)',
    ),
    w.table(
      ['TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian thực hiện', 'Sản phẩm'],
      1,
      [
        w.group(6, 2, 'I', 'Thông tin, quảng bá'),
        w.row([
          '1',
          'Tổ chức gian hàng Lam Giang tại Hội chợ Du lịch quốc tế',
          promotion,
          `${culture}; Ủy ban nhân dân xã Cồn Phượng`,
          'Tháng 4/2026',
          '01 gian hàng',
        ]),
        w.row([
          '2',
          'Biên soạn, in sách ảnh song ngữ “Lam Giang - Miền sông nước”',
          culture,
          media,
          'Quý II/2026',
          '2.000 cuốn',
        ]),
        w.row([
          '3',
          'Sản xuất loạt phim ngắn về làng nghề dệt chiếu Bến Lúa và vườn trái cây Cồn Phượng',
          media,
          'Ủy ban nhân dân xã Bến Lúa; Ủy ban nhân dân xã Cồn Phượng',
          'Quý III/2026',
          '06 phim ngắn',
        ]),
        w.row([
          '4',
          'Lắp đặt bảng thông tin song ngữ tại Khu di tích Đình thần Lam Thành',
          'Ủy ban nhân dân phường Lam Thành',
          culture,
          'Trước 30/6/2026',
          '12 bảng',
        ]),
        w.group(6, 2, 'II', 'Báo chí, truyền thông'),
        w.row([
          '1',
          'Họp báo thông tin tình hình kinh tế - xã hội của tỉnh',
          'Văn phòng Ủy ban nhân dân tỉnh',
          `${culture}; Sở Tài chính`,
          'Hằng quý',
          '04 cuộc họp báo',
        ]),
        w.row([
          '2',
          'Tổ chức chuyến khảo sát thực tế cho phóng viên, hãng lữ hành quốc tế',
          foreign,
          `${culture}; Công an tỉnh; Ủy ban nhân dân phường Đông Lam`,
          'Tháng 9/2026',
          '01 chuyến',
        ]),
        w.row([
          '3',
          'Điểm báo trong nước và quốc tế viết về tỉnh',
          culture,
          media,
          'Hằng tháng',
          '12 bản điểm báo',
        ]),
        w.group(6, 2, 'III', 'Đối ngoại nhân dân'),
        w.row([
          '1',
          'Gặp mặt kiều bào về quê đón Tết Bính Ngọ',
          'Liên hiệp các tổ chức hữu nghị tỉnh',
          `${foreign}; Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh`,
          'Tháng 02/2026',
          '01 cuộc gặp mặt',
        ]),
        w.row([
          '2',
          'Trại hè thiếu niên Việt Nam và kiều bào tại Lam Giang',
          'Tỉnh đoàn Lam Giang',
          `Sở Giáo dục và Đào tạo; Ủy ban nhân dân xã Tân Lam`,
          'Tháng 7/2026',
          '60 em tham gia',
        ]),
        w.row([
          '3',
          'Tổng kết công tác thông tin đối ngoại, khen thưởng tập thể, cá nhân tiêu biểu',
          culture,
          'Sở Nội vụ',
          'Tháng 12/2026',
          'Hội nghị tổng kết',
        ]),
      ],
    ),
  ],
}
