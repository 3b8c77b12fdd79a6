/** The whole assignment in an annex: group rows I, 1, 1.1, lead and partner columns, times of every kind. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const culture = 'Sở Văn hóa, Thể thao và Du lịch'
const science = 'Sở Khoa học và Công nghệ'
const press = 'Báo và Phát thanh, Truyền hình tỉnh'
const communes = 'UBND các xã, phường'

export const plan: Plan = {
  name: 'table-only-2026',
  form: { text: 'txt', tables: 'tabs', merged: 'repeat', spaced: false, numbering: 'manual', headingStyles: false },
  document: {
    type: 'Kế hoạch',
    symbol: '318/KH-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Hoàng Khê',
    place: 'Hoàng Khê',
    issuedOn: '2025-12-29',
    title: 'Công tác thông tin đối ngoại năm 2026 trên địa bàn tỉnh Hoàng Khê',
    signer: { name: 'Bùi Khánh Trình', position: 'PHÓ CHỦ TỊCH', onBehalfOf: 'TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH' },
    recipients: [
      'Cục Thông tin cơ sở và Thông tin đối ngoại',
      'Thường trực Tỉnh ủy',
      'Chủ tịch và các Phó Chủ tịch UBND tỉnh',
      'Các sở, ban, ngành tỉnh',
      'UBND các xã, phường',
      'Lưu: VT, VX2',
    ],
  },
  period: { from: '2026', to: '2026' },
  references: [
    w.basis('72/2025/QH15', 'Luật', '2025-06-16', null),
    w.basis('72/2015/NĐ-CP', 'Nghị định', '2015-09-07', 'Chính phủ'),
    w.basis('47/NQ-CP', 'Nghị quyết', '2024-04-15', 'Chính phủ'),
    w.basis('1902/BVHTTDL-TTCSTTĐN', 'Công văn', '2025-11-20', 'Bộ Văn hóa, Thể thao và Du lịch'),
    w.open(w.mention('44/2019/QĐ-UBND', 'Quyết định', null, null), 'role'),
    w.open(w.mention('09/2017/NĐ-CP', 'Nghị định', null, null), 'role'),
  ],
  parts: [
    w.masthead(
      ['ỦY BAN NHÂN DÂN', 'TỈNH HOÀNG KHÊ', 'Số: 318/KH-UBND'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Hoàng Khê, ngày 29 tháng 12 năm 2025'],
    ),
    w.title('KẾ HOẠCH', 'Công tác thông tin đối ngoại năm 2026 trên địa bàn tỉnh Hoàng Khê'),
    w.line('Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;'),
    w.line('Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại; Nghị quyết số 47/NQ-CP ngày 15 tháng 4 năm 2024 của Chính phủ ban hành Chương trình hành động về công tác thông tin đối ngoại;'),
    w.line('Căn cứ Công văn số 1902/BVHTTDL-TTCSTTĐN ngày 20 tháng 11 năm 2025 của Bộ Văn hóa, Thể thao và Du lịch về việc hướng dẫn công tác thông tin đối ngoại;'),
    w.line(`Xét đề nghị của Giám đốc ${culture}, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:`),
    w.heading(1, 'I.', 'MỤC TIÊU'),
    w.item('1.', 'Bảo đảm hoạt động thông tin đối ngoại thông suốt từ tỉnh đến xã, phường sau khi sắp xếp đơn vị hành chính.'),
    w.item('2.', '100% xã, phường có đầu mối phụ trách; tối thiểu 80% công chức văn hóa - xã hội được bồi dưỡng nghiệp vụ.'),
    w.heading(1, 'II.', 'NHIỆM VỤ'),
    w.line('Nhiệm vụ cụ thể, cơ quan chủ trì, cơ quan phối hợp, thời gian và sản phẩm được nêu tại Phụ lục kèm theo Kế hoạch này.', w.neutral),
    w.heading(1, 'III.', 'KINH PHÍ'),
    w.line('Nguồn ngân sách nhà nước theo phân cấp và các nguồn hợp pháp khác.', w.funding()),
    w.heading(1, 'IV.', 'TỔ CHỨC THỰC HIỆN'),
    w.item('1.', `Các cơ quan được giao chủ trì trong Phụ lục gửi báo cáo kết quả về ${culture} định kỳ hằng quý.`, w.both(
      w.report(['Các cơ quan được giao chủ trì trong Phụ lục'], [culture], []),
      w.neutral,
    )),
    w.item('2.', `${culture} theo dõi, đôn đốc; tổng hợp, báo cáo UBND tỉnh trước ngày 15/12/2026.`, w.both(
      w.assignment('IV.2', w.assigned(culture), { neutral: ['schedule'] }),
      w.report([culture], ['UBND tỉnh'], ['2026-12-15']),
    )),
    w.line('Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh kịp thời để xem xét, giải quyết./.'),
    w.tail(
      ['Nơi nhận:', '- Cục Thông tin cơ sở và Thông tin đối ngoại;', '- Thường trực Tỉnh ủy;', '- Chủ tịch và các Phó Chủ tịch UBND tỉnh;', '- Các sở, ban, ngành tỉnh;', '- UBND các xã, phường;', '- Lưu: VT, VX2.'],
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Bùi Khánh Trình'],
    ),
    w.annex('PL', ['PHỤ LỤC', 'NHIỆM VỤ THÔNG TIN ĐỐI NGOẠI NĂM 2026'], 'NHIỆM VỤ THÔNG TIN ĐỐI NGOẠI NĂM 2026', '(Kèm theo Kế hoạch số 318/KH-UBND ngày 29/12/2025 của UBND tỉnh Hoàng Khê)'),
    w.table(['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian', 'Sản phẩm'], 1, [
      w.group(6, 2, 'I', 'HOÀN THIỆN THỂ CHẾ'),
      w.row(['1', 'Xây dựng Quy chế quản lý hoạt động thông tin đối ngoại thay thế Quyết định số 44/2019/QĐ-UBND', culture, 'Sở Tư pháp; Sở Ngoại vụ', 'Quý III/2026', 'Quyết định của UBND tỉnh'], w.assignment('PL.I.1', [...w.lead(culture), ...w.partner('Sở Tư pháp', 'Sở Ngoại vụ')], { when: w.period('2026-07', '2026-09', 'Quý III/2026'), output: 'Quyết định của UBND tỉnh' })),
      w.row(['2', 'Hướng dẫn xã, phường bố trí đầu mối phụ trách thông tin đối ngoại', 'Sở Nội vụ', `${culture}; ${communes}`, 'Trước 31/3/2026', 'Văn bản hướng dẫn'], w.assignment('PL.I.2', [...w.lead('Sở Nội vụ'), ...w.partner(culture, `${communes}*`)], { when: w.onDates('Trước 31/3/2026', '2026-03-31'), output: 'Văn bản hướng dẫn' })),
      w.row(['3', 'Sửa đổi quy định về người phát ngôn thay thế quy định thực hiện Nghị định số 09/2017/NĐ-CP', 'Văn phòng UBND tỉnh', culture, 'Sau khi Nghị định mới của Chính phủ có hiệu lực', 'Quyết định của UBND tỉnh'], w.assignment('PL.I.3', [...w.lead('Văn phòng UBND tỉnh'), ...w.partner(culture)], { output: 'Quyết định của UBND tỉnh' })),
      w.group(6, 2, 'II', 'THÔNG TIN, QUẢNG BÁ'),
      w.group(6, 3, '1', 'Trên báo chí, xuất bản'),
      w.row(['1.1', 'Sản xuất chuyên mục “Hoàng Khê và bạn bè” bằng tiếng Anh, tiếng Trung', press, `${culture}, Sở Ngoại vụ`, 'Hằng tháng', '12 số/năm'], w.assignment('PL.II.1.1', [...w.lead(press), ...w.partner(culture, 'Sở Ngoại vụ')], { when: w.monthly('Hằng tháng'), output: '12 số/năm' })),
      w.row(['1.2', 'Xuất bản sách ảnh song ngữ giới thiệu vùng chè, vùng quế', culture, 'Sở Nông nghiệp và Môi trường', 'Tháng 9/2026', '1.000 cuốn'], w.assignment('PL.II.1.2', [...w.lead(culture), ...w.partner('Sở Nông nghiệp và Môi trường')], { when: w.period('2026-09', '2026-09', 'Tháng 9/2026'), output: '1.000 cuốn' })),
      w.group(6, 3, '2', 'Trên môi trường số'),
      w.row(['2.1', 'Nâng cấp chuyên trang thông tin đối ngoại trên Cổng Thông tin điện tử tỉnh', 'Văn phòng UBND tỉnh', `${science}; các cơ quan, đơn vị liên quan`, 'Quý I - Quý II/2026', 'Chuyên trang vận hành'], w.assignment('PL.II.2.1', [...w.lead('Văn phòng UBND tỉnh'), ...w.partner(science, 'các cơ quan, đơn vị liên quan*')], { when: w.period('2026-01', '2026-06', 'Quý I - Quý II/2026'), output: 'Chuyên trang vận hành' })),
      w.row(['2.2', 'Cung cấp dữ liệu cho nền tảng quảng bá hình ảnh Việt Nam', w.over(3, culture), `Các sở, ban, ngành; ${communes}`, 'Thường xuyên', 'Tin, bài, ảnh'], w.assignment('PL.II.2.2', [...w.lead(culture), ...w.partner('Các sở, ban, ngành*', `${communes}*`)], { when: w.ongoing('Thường xuyên'), output: 'Tin, bài, ảnh' })),
      w.row(['2.3', 'Theo dõi, tổng hợp dư luận báo chí nước ngoài và mạng xã hội viết về tỉnh', null, 'Công an tỉnh', 'Hằng quý', 'Bản tin tổng hợp'], w.assignment('PL.II.2.3', [...w.lead(culture), ...w.partner('Công an tỉnh')], { when: w.quarterly('Hằng quý'), output: 'Bản tin tổng hợp' })),
      w.row(['2.4', 'Tổ chức cuộc thi video ngắn “Chạm vào Hoàng Khê”', null, `Tỉnh đoàn, ${press}`, 'Năm 2026', 'Kế hoạch, thể lệ; lễ trao giải'], w.assignment('PL.II.2.4', [...w.lead(culture), ...w.partner('Tỉnh đoàn', press)], { when: w.period('2026', '2026', 'Năm 2026'), output: 'Kế hoạch, thể lệ; lễ trao giải' })),
      w.group(6, 2, 'III', 'BIÊN GIỚI, CỬA KHẨU'),
      w.row(['1', 'Duy trì cụm thông tin đối ngoại tại cửa khẩu quốc tế Pò Luông', 'Ban Quản lý Khu kinh tế cửa khẩu', 'Bộ Chỉ huy Quân sự tỉnh, UBND xã Pò Luông', 'Hằng năm', 'Báo cáo vận hành'], w.assignment('PL.III.1', [...w.lead('Ban Quản lý Khu kinh tế cửa khẩu'), ...w.partner('Bộ Chỉ huy Quân sự tỉnh', 'UBND xã Pò Luông')], { when: w.yearly('Hằng năm'), output: 'Báo cáo vận hành' })),
      w.row(['2', 'Tập huấn kỹ năng thông tin đối ngoại cho lực lượng vũ trang và cán bộ xã biên giới', 'Bộ Chỉ huy Quân sự tỉnh', culture, 'Trước 30/11/2026', '02 lớp'], w.assignment('PL.III.2', [...w.lead('Bộ Chỉ huy Quân sự tỉnh'), ...w.partner(culture)], { when: w.onDates('Trước 30/11/2026', '2026-11-30'), output: '02 lớp' })),
    ]),
  ],
}
