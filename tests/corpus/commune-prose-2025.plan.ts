/** A commune just after the districts ended: the work in plain paragraphs, each agency in a bullet before a colon. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const social = 'Phòng Văn hóa - Xã hội'
const office = 'Văn phòng HĐND và UBND xã'
const service = 'Trung tâm Cung ứng dịch vụ công xã'

export const plan: Plan = {
  name: 'commune-prose-2025',
  form: { text: 'txt', tables: 'tabs', merged: 'repeat', spaced: false, numbering: 'manual', headingStyles: false },
  document: {
    type: 'Kế hoạch',
    symbol: '08/KH-UBND',
    issuer: 'Ủy ban nhân dân xã Hương Lộ',
    place: 'Hương Lộ',
    issuedOn: '2025-08-05',
    title: 'Triển khai công tác thông tin đối ngoại 6 tháng cuối năm 2025 trên địa bàn xã Hương Lộ',
    signer: { name: 'Hồ Thị Mai Sương', position: 'PHÓ CHỦ TỊCH', onBehalfOf: 'TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH' },
    recipients: [
      'UBND tỉnh (b/c)',
      'Sở VH,TT&DL (b/c)',
      'TT Đảng ủy, HĐND xã (b/c)',
      'Chủ tịch, các PCT UBND xã',
      'Các phòng, đơn vị, đoàn thể xã',
      'Các thôn',
      'Lưu: VT, VHXH',
    ],
  },
  period: { from: '2025-07', to: '2025-12' },
  references: [
    w.basis('72/2025/QH15', 'Luật', '2025-06-16', null),
    w.basis('1127/SVHTTDL-QLBC', 'Công văn', '2025-07-18', 'Sở Văn hóa, Thể thao và Du lịch'),
    w.mention('147/2024/NĐ-CP', 'Nghị định', '2024-11-09', 'Chính phủ'),
  ],
  parts: [
    w.masthead(
      ['ỦY BAN NHÂN DÂN', 'XÃ HƯƠNG LỘ', 'Số: 08/KH-UBND'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Hương Lộ, ngày 05 tháng 8 năm 2025'],
    ),
    w.title('KẾ HOẠCH', 'Triển khai công tác thông tin đối ngoại 6 tháng cuối năm 2025', 'trên địa bàn xã Hương Lộ'),
    w.line('Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;'),
    w.line('Căn cứ Công văn số 1127/SVHTTDL-QLBC ngày 18/7/2025 của Sở Văn hóa, Thể thao và Du lịch về việc triển khai công tác thông tin đối ngoại sau khi thực hiện chính quyền địa phương 02 cấp;'),
    w.line('Xét đề nghị của Trưởng Phòng Văn hóa - Xã hội, UBND xã ban hành Kế hoạch triển khai công tác thông tin đối ngoại 6 tháng cuối năm 2025 với các nội dung sau:'),
    w.heading(1, 'I.', 'MỤC ĐÍCH, YÊU CẦU'),
    w.line('Công tác thông tin đối ngoại được triển khai liên tục, không gián đoạn trong quá trình sắp xếp đơn vị hành chính; người dân, du khách nắm được tên gọi, địa giới, trụ sở làm việc mới của xã.'),
    w.line('Việc tổ chức thực hiện phải thiết thực, tiết kiệm, đúng thẩm quyền và phù hợp với nguồn lực của địa phương.'),
    w.heading(1, 'II.', 'NỘI DUNG THỰC HIỆN'),
    w.line('Rà soát, cập nhật thông tin giới thiệu về xã Hương Lộ sau sáp nhập trên Trang thông tin điện tử, bản đồ số và các ấn phẩm quảng bá; hoàn thành trước ngày 30/9/2025.', w.measure('II.(1)', [], { when: w.onDates('trước ngày 30/9/2025', '2025-09-30') })),
    w.line('Tuyên truyền sâu rộng kỷ niệm 80 năm Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam (02/9/1945 - 02/9/2025), Đại hội Đảng bộ xã lần thứ I, nhiệm kỳ 2025 - 2030. Chú trọng giới thiệu rừng trầm hương, suối khoáng Tà Hinh, nhà dài và lễ mừng lúa mới của đồng bào.', w.measure('II.(2)')),
    w.line('Quản lý chặt chẽ hoạt động thông tin trên mạng theo Nghị định số 147/2024/NĐ-CP ngày 09/11/2024 của Chính phủ, kịp thời phát hiện, xử lý các tài khoản mạo danh cơ quan nhà nước.', w.measure('II.(3)')),
    w.line('Phối hợp với Hạt Kiểm lâm khu vực, Ban Quản lý khu du lịch suối khoáng Tà Hinh lắp đặt biển báo, bảng hướng dẫn bằng tiếng Việt và tiếng Anh.', w.measure('II.(4)', w.partner('Hạt Kiểm lâm khu vực', 'Ban Quản lý khu du lịch suối khoáng Tà Hinh'))),
    w.line('Hằng tháng, đăng tải ít nhất 04 tin, bài, ảnh giới thiệu địa phương bằng hai thứ tiếng; khuyến khích đoàn viên thanh niên tham gia sáng tạo nội dung.', w.measure('II.(5)', [], { when: w.monthly('Hằng tháng') })),
    w.line('Bồi dưỡng kỹ năng cho thành viên Tổ công nghệ số cộng đồng, người có uy tín, chủ cơ sở lưu trú về giao tiếp, ứng xử với khách nước ngoài.', w.measure('II.(6)')),
    w.heading(1, 'III.', 'KINH PHÍ'),
    w.line('Sử dụng nguồn chi thường xuyên đã giao trong dự toán năm 2025 của xã và huy động xã hội hóa.', w.funding()),
    w.heading(1, 'IV.', 'TỔ CHỨC THỰC HIỆN'),
    w.item('-', `${social}: Chủ trì, phối hợp với ${office}, ${service} và các thôn triển khai Kế hoạch; tham mưu UBND xã sơ kết, đánh giá. Tổng hợp, báo cáo UBND xã, Sở Văn hóa, Thể thao và Du lịch trước ngày 10/12/2025.`, w.both(
      w.assignment('IV.(1)', [...w.lead(social), ...w.partner(office, service, 'các thôn*')], { neutral: ['schedule'] }),
      w.report([social], ['UBND xã', 'Sở Văn hóa, Thể thao và Du lịch'], ['2025-12-10'], 'Tổng hợp, báo cáo'),
    )),
    w.item('-', `${office}: Công khai người phát ngôn, số điện thoại đường dây nóng; quản trị Trang thông tin điện tử xã.`, w.assignment('IV.(2)', w.assigned(office))),
    w.item('-', 'Phòng Kinh tế: Tham mưu bố trí kinh phí; cung cấp số liệu, hình ảnh về các sản phẩm OCOP, vùng nguyên liệu trầm hương.', w.assignment('IV.(3)', w.adviser('Phòng Kinh tế'))),
    w.item('-', `Công an xã: Quản lý tạm trú, lưu trú của người nước ngoài; phối hợp với ${social} xác minh, xử lý thông tin sai sự thật.`, w.assignment('IV.(4)', [...w.assigned('Công an xã'), ...w.partner(social)])),
    w.item('-', 'Ban Chỉ huy Quân sự xã: Phối hợp Công an xã bảo đảm an ninh, an toàn cho các đoàn khách nước ngoài đến thăm địa phương.', w.assignment('IV.(5)', [...w.partner('Ban Chỉ huy Quân sự xã'), ...w.partner('Công an xã')])),
    w.item('-', `${service}: Làm đầu mối tổ chức các hoạt động tuyên truyền lưu động, phát thanh; duy trì màn hình điện tử tại trung tâm xã.`, w.assignment('IV.(6)', w.lead(service))),
    w.item('-', 'Các trường học trên địa bàn: Lồng ghép giáo dục lòng tự hào quê hương, kỹ năng sử dụng mạng xã hội an toàn cho học sinh.', w.assignment('IV.(7)', w.assigned('Các trường học trên địa bàn*'))),
    w.item('-', 'Đề nghị Ủy ban MTTQ Việt Nam xã và các tổ chức chính trị - xã hội: Vận động hội viên, đoàn viên, nhân dân hưởng ứng; phát huy vai trò của già làng, người có uy tín.', w.assignment('IV.(8)', w.assigned('Ủy ban MTTQ Việt Nam xã', 'các tổ chức chính trị - xã hội*'))),
    w.item('-', `Các thôn: Phổ biến nội dung Kế hoạch trong các cuộc họp thôn; phản ánh kịp thời tình hình về UBND xã qua ${social}.`, w.assignment('IV.(9)', w.assigned('Các thôn*'))),
    w.line('Trên đây là Kế hoạch triển khai công tác thông tin đối ngoại 6 tháng cuối năm 2025 trên địa bàn xã Hương Lộ, yêu cầu các đơn vị nghiêm túc thực hiện./.'),
    w.tail(
      ['Nơi nhận:', '- UBND tỉnh (b/c);', '- Sở VH,TT&DL (b/c);', '- TT Đảng ủy, HĐND xã (b/c);', '- Chủ tịch, các PCT UBND xã;', '- Các phòng, đơn vị, đoàn thể xã;', '- Các thôn;', '- Lưu: VT, VHXH.'],
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Hồ Thị Mai Sương'],
    ),
  ],
}
