/** A ward's short plan: no section for funding, bullets "-" over "+", a report every month and every year. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const social = 'Phòng Văn hóa - Xã hội phường'

export const plan: Plan = {
  name: 'ward-2026',
  form: { text: 'txt', tables: 'tabs', merged: 'repeat', spaced: false, numbering: 'automatic', headingStyles: false },
  document: {
    type: 'Kế hoạch',
    symbol: '07/KH-UBND',
    issuer: 'Ủy ban nhân dân phường Bến Chài',
    place: 'Bến Chài',
    issuedOn: '2026-02-03',
    title: 'Thông tin đối ngoại trên địa bàn phường Bến Chài năm 2026',
    signer: { name: 'Võ Minh Quới', position: 'CHỦ TỊCH', onBehalfOf: 'TM. ỦY BAN NHÂN DÂN' },
    recipients: ['UBND thành phố', 'TT. ĐU, HĐND phường', 'Các khu phố', 'Lưu: VT'],
  },
  period: { from: '2026', to: '2026' },
  references: [
    w.basis('44/KH-UBND', 'Kế hoạch', '2026-01-15', 'Ủy ban nhân dân thành phố'),
    w.mention('44/KH-ĐU', 'Kế hoạch', null, null),
  ],
  parts: [
    w.masthead(
      ['ỦY BAN NHÂN DÂN', 'PHƯỜNG BẾN CHÀI', 'Số: 07/KH-UBND'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Bến Chài, ngày 03 tháng 02 năm 2026'],
    ),
    w.title('KẾ HOẠCH', 'Thông tin đối ngoại trên địa bàn phường Bến Chài năm 2026'),
    w.line('Thực hiện chỉ đạo của Ủy ban nhân dân thành phố tại Kế hoạch số 44/KH-UBND ngày 15/01/2026 về công tác thông tin đối ngoại năm 2026, Ủy ban nhân dân phường Bến Chài triển khai như sau:'),
    w.heading(1, 'I.', 'MỤC TIÊU'),
    w.line('Giới thiệu không gian bến cảng cổ, ẩm thực và con người Bến Chài tới du khách quốc tế; củng cố niềm tin của Nhân dân.'),
    w.heading(1, 'II.', 'NỘI DUNG'),
    w.heading(2, '1.', 'Tuyên truyền'),
    w.item('-', 'Niêm yết mã QR dẫn tới bản đồ du lịch số đa ngôn ngữ tại nhà ga, bến tàu, khách sạn.', w.measure('II.1.(1)')),
    w.item('-', 'Lồng ghép Kế hoạch số 44/KH-ĐU của Đảng ủy phường về xây dựng đô thị văn minh trong các buổi sinh hoạt khu phố.', w.measure('II.1.(2)')),
    w.heading(2, '2.', 'Tiếp đón, hỗ trợ'),
    w.item('-', 'Công an phường phối hợp với Ban Quản lý Bến tàu du lịch, Tổ dân phố tự quản bảo đảm an ninh, hỗ trợ khách nước ngoài khi có sự cố.', w.measure('II.2.(1)', [...w.assigned('Công an phường'), ...w.partner('Ban Quản lý Bến tàu du lịch', 'Tổ dân phố tự quản')], { neutral: ['roles'] })),
    w.item('-', 'Thành lập đội tình nguyện viên ngoại ngữ trước ngày 30/4/2026.', w.measure('II.2.(2)', [], { when: w.onDates('trước ngày 30/4/2026', '2026-04-30') })),
    w.heading(1, 'III.', 'TỔ CHỨC THỰC HIỆN'),
    w.heading(2, '1.', social, ':'),
    w.item('+', 'Chủ trì, phối hợp với Văn phòng HĐND và UBND phường, Trung tâm Phục vụ hành chính công phường triển khai Kế hoạch.', w.assignment('III.1.(1)', [...w.lead(social), ...w.partner('Văn phòng HĐND và UBND phường', 'Trung tâm Phục vụ hành chính công phường')])),
    w.item('+', 'Xây dựng nội dung bản tin, clip ngắn; kiểm duyệt trước khi đăng tải.', w.assignment('III.1.(2)', w.assigned(social))),
    w.heading(2, '2.', 'Phòng Kinh tế, Hạ tầng và Đô thị phường', ':'),
    w.item('+', 'Chỉnh trang biển báo, pa nô; tham mưu bố trí kinh phí.', w.assignment('III.2.(1)', w.assigned('Phòng Kinh tế, Hạ tầng và Đô thị phường'))),
    w.heading(2, '3.', 'Ban Điều hành các khu phố', ':'),
    w.item('+', 'Phối hợp Công an phường nắm tình hình người nước ngoài tạm trú; kịp thời phản ánh vụ việc phức tạp.', w.assignment('III.3.(1)', [...w.partner('Ban Điều hành các khu phố*'), ...w.partner('Công an phường')])),
    w.heading(1, 'IV.', 'CHẾ ĐỘ BÁO CÁO'),
    w.item('-', `Các phòng, đơn vị, khu phố báo cáo ${social} trước ngày 20 hằng tháng.`, w.both(w.report(['Các phòng, đơn vị, khu phố'], [social], ['---20']), w.neutral)),
    w.item('-', `${social} tổng hợp, báo cáo Ủy ban nhân dân phường trước ngày 25 hằng tháng và trước ngày 01/12/2026 đối với báo cáo năm.`, w.both(w.report([social], ['Ủy ban nhân dân phường'], ['---25', '2026-12-01']), w.neutral)),
    w.line('Trên đây là Kế hoạch thông tin đối ngoại năm 2026 của phường./.'),
    w.tail(
      ['Nơi nhận:', '- UBND thành phố;', '- TT. ĐU, HĐND phường;', '- Các khu phố;', '- Lưu: VT.'],
      ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', 'Võ Minh Quới'],
    ),
  ],
}
