/** A ministry's short plan: four plain numbers instead of sections, agencies named at the head of lettered sentences. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const base = 'Cục Thông tin cơ sở và Thông tin đối ngoại'
const cooperation = 'Cục Hợp tác quốc tế'
const tourism = 'Cục Du lịch Quốc gia Việt Nam'
const finance = 'Vụ Kế hoạch, Tài chính'

export const plan: Plan = {
  name: 'ministry-short-2025',
  form: { text: 'txt', tables: 'tabs', merged: 'repeat', spaced: true, numbering: 'automatic', headingStyles: false },
  document: {
    type: 'Kế hoạch',
    symbol: '3388/KH-BVHTTDL',
    issuer: 'Bộ Văn hóa, Thể thao và Du lịch',
    place: 'Hà Nội',
    issuedOn: '2025-07-21',
    title: 'Triển khai hoạt động truyền thông, quảng bá hình ảnh Việt Nam tại các cửa khẩu quốc tế năm 2025',
    signer: { name: 'Trần Lê Vân Khoa', position: 'THỨ TRƯỞNG', onBehalfOf: 'KT. BỘ TRƯỞNG' },
    recipients: [
      'Bộ trưởng (để báo cáo)',
      'Các Thứ trưởng',
      'Các cơ quan, đơn vị thuộc Bộ',
      'UBND các tỉnh, thành phố có cửa khẩu quốc tế',
      'Lưu: VT, TTCSTTĐN, NTM.25',
    ],
  },
  period: { from: '2025', to: '2025' },
  references: [
    w.basis('43/2025/NĐ-CP', 'Nghị định', '2025-02-28', 'Chính phủ'),
    w.basis('47/NQ-CP', 'Nghị quyết', '2024-04-15', 'Chính phủ'),
    w.mention('1191/QĐ-TTg', 'Quyết định', '2020-08-05', 'Thủ tướng Chính phủ'),
    w.mention('150/TB-BVHTTDL', 'Thông báo', '2025-06-30', null),
  ],
  parts: [
    w.masthead(
      ['BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH', '-------', 'Số: 3388/KH-BVHTTDL'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', '---------------', 'Hà Nội, ngày 21 tháng 7 năm 2025'],
    ),
    w.title('KẾ HOẠCH', 'Triển khai hoạt động truyền thông, quảng bá hình ảnh Việt Nam', 'tại các cửa khẩu quốc tế năm 2025'),
    w.line('Căn cứ Nghị định số 43/2025/NĐ-CP ngày 28 tháng 02 năm 2025 của Chính phủ quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Văn hóa, Thể thao và Du lịch;'),
    w.line('Căn cứ Nghị quyết số 47/NQ-CP ngày 15 tháng 4 năm 2024 của Chính phủ ban hành Chương trình hành động thực hiện Kết luận của Bộ Chính trị về tiếp tục nâng cao chất lượng, hiệu quả công tác thông tin đối ngoại trong tình hình mới,'),
    w.line('Bộ Văn hóa, Thể thao và Du lịch ban hành Kế hoạch triển khai hoạt động truyền thông, quảng bá hình ảnh Việt Nam tại các cửa khẩu quốc tế năm 2025 như sau:'),
    w.heading(1, '1.', 'Mục đích, yêu cầu'),
    w.item('a)', 'Khai thác hiệu quả hạ tầng các cụm thông tin đối ngoại đã được đầu tư theo Quyết định số 1191/QĐ-TTg ngày 05 tháng 8 năm 2020 của Thủ tướng Chính phủ; giới thiệu hình ảnh đất nước, con người Việt Nam tới du khách quốc tế ngay tại điểm đến đầu tiên.'),
    w.item('b)', 'Nội dung thống nhất, hiện đại, có bản sắc; không chồng chéo với hoạt động của địa phương.'),
    w.heading(1, '2.', 'Nội dung'),
    w.item('a)', 'Xây dựng bộ nhận diện chung của các cụm thông tin đối ngoại khu vực cửa khẩu; hoàn thành trước ngày 30 tháng 9 năm 2025.', w.measure('2.a', [], { when: w.onDates('trước ngày 30 tháng 9 năm 2025', '2025-09-30') })),
    w.item('b)', 'Sản xuất tối thiểu 10 phim ngắn, 30 đồ họa thông tin bằng các tiếng Anh, Trung, Lào, Khmer, phát trên màn hình điện tử và các nền tảng số.', w.measure('2.b')),
    w.item('c)', `${tourism} phối hợp với Hiệp hội Du lịch Việt Nam, các hãng hàng không tổ chức chương trình chào đón du khách tại 03 cửa khẩu đường bộ và 02 cảng biển quốc tế.`, w.measure('2.c', [...w.assigned(tourism), ...w.partner('Hiệp hội Du lịch Việt Nam', 'các hãng hàng không*')])),
    w.item('d)', 'Tổ chức lớp bồi dưỡng cho công chức văn hóa - xã hội các xã, phường có cửa khẩu theo kết luận của lãnh đạo Bộ tại Thông báo số 150/TB-BVHTTDL ngày 30 tháng 6 năm 2025.', w.measure('2.d')),
    w.item('đ)', 'Khảo sát, đánh giá mức độ hài lòng của du khách đối với thông tin được cung cấp.', w.measure('2.đ')),
    w.heading(1, '3.', 'Kinh phí'),
    w.line('Kinh phí thực hiện Kế hoạch được bố trí từ dự toán ngân sách nhà nước năm 2025 đã giao cho các cơ quan, đơn vị và nguồn xã hội hóa theo quy định.', w.funding()),
    w.heading(1, '4.', 'Tổ chức thực hiện'),
    w.item('a)', `${base} chủ trì, phối hợp với ${cooperation}, ${tourism} và các cơ quan, đơn vị liên quan tổ chức thực hiện Kế hoạch; tổng hợp kết quả, báo cáo Lãnh đạo Bộ trước ngày 20 tháng 12 năm 2025.`, w.both(
      w.assignment('4.a', [...w.lead(base), ...w.partner(cooperation, tourism, 'các cơ quan, đơn vị liên quan*')], { neutral: ['schedule'] }),
      w.report([base], ['Lãnh đạo Bộ'], ['2025-12-20']),
    )),
    w.item('b)', `${finance} bố trí kinh phí, hướng dẫn việc quản lý, sử dụng và thanh quyết toán theo quy định.`, w.assignment('4.b', w.assigned(finance))),
    w.item('c)', `Báo Văn hóa, Trung tâm Chuyển đổi số Văn hóa, Thể thao và Du lịch thông tin, tuyên truyền về kết quả thực hiện Kế hoạch; phối hợp với ${base} biên tập, đăng tải sản phẩm truyền thông.`, w.assignment('4.c', [...w.assigned('Báo Văn hóa', 'Trung tâm Chuyển đổi số Văn hóa, Thể thao và Du lịch'), ...w.partner(base)])),
    w.item('d)', 'Đề nghị Ủy ban nhân dân các tỉnh, thành phố có cửa khẩu quốc tế chỉ đạo Sở Văn hóa, Thể thao và Du lịch (Sở Văn hóa và Thể thao), Ủy ban nhân dân cấp xã phối hợp trong quá trình triển khai Kế hoạch trên địa bàn.', w.assignment('4.d', w.assigned('Ủy ban nhân dân các tỉnh, thành phố có cửa khẩu quốc tế*'), { neutral: ['roles'] })),
    w.line(`Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan, đơn vị kịp thời phản ánh về ${base} để tổng hợp, trình Lãnh đạo Bộ xem xét, quyết định./.`),
    w.tail(
      ['Nơi nhận:', '- Bộ trưởng (để báo cáo);', '- Các Thứ trưởng;', '- Các cơ quan, đơn vị thuộc Bộ;', '- UBND các tỉnh, thành phố có cửa khẩu quốc tế;', '- Lưu: VT, TTCSTTĐN, NTM.25.'],
      ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG', '', 'Trần Lê Vân Khoa'],
    ),
  ],
}
