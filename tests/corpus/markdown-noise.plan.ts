/** A bad conversion: Markdown marks, doubled words, hard spaces, broken lines, slips of recognition. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const office = 'Phòng Văn hóa và Thông tin quận'

export const plan: Plan = {
  name: 'markdown-noise',
  form: { text: 'md', tables: 'tabs', merged: 'repeat', spaced: true, numbering: 'manual', headingStyles: false },
  document: {
    type: 'Kế hoạch',
    symbol: '148/KH-UBND',
    issuer: 'Ủy ban nhân dân quận Lũy Bán',
    place: 'Lũy Bán',
    issuedOn: '2023-03-15',
    title: 'Triển khai công tác thông tin đối ngoại trên địa bàn quận Lũy Bán năm 2023',
    signer: { name: 'Tạ Bích Loan Chi', position: 'PHÓ CHỦ TỊCH', onBehalfOf: 'KT. CHỦ TỊCH' },
    recipients: [
      'Sở Thông tin và Truyền thông',
      'TT. Quận ủy; TT. HĐND quận',
      'UBND quận: CT, các PCT',
      'VP. HĐND và UBND quận',
      'Lưu: VT, P. VHTT (Khoa)',
    ],
  },
  period: { from: '2023', to: '2023' },
  references: [
    w.basis('26/2020/QĐ-UBND', 'Quyết định', '2020-09-21', 'Ủy ban nhân dân Thành phố'),
    w.basis('613/KH-UBND', 'Kế hoạch', '2023-02-20', 'Ủy ban nhân dân Thành phố'),
    w.mention('25-CT/TW', 'Chỉ thị', '2018-08-08', 'Ban Bí thư'),
    w.mention('09/2017/NĐ-CP', 'Nghị định', '2017-02-09', 'Chính phủ'),
    w.mention('72/2015/NĐ-CP', 'Nghị định', null, null),
  ],
  parts: [
    w.masthead(
      ['ỦY BAN NHÂN DÂN', 'QUẬN LŨY BÁN', 'Số: 148 /KH-UBND'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Lũy Bán, ngày 15 tháng 3 năm 2023'],
    ),
    w.title('KẾ HOẠCH', 'Triển khai công tác thông tin đối ngoại', 'trên địa bàn quận Lũy Bán năm 2023'),
    w.line('Căn cứ Quyết định số 26/2020/QĐ-UBND ngày 21 tháng 9 năm 2020 của Ủy ban nhân dân Thành phố về ban hành Quy chế quản lý hoạt động thông tin đối ngoại;'),
    w.line('Căn cứ Kế hoạch số\u00a0613/KH-UBND ngày 20 tháng 02 năm 2023 của Ủy ban nhân dân Thành phố về hoạt động thông tin đối ngoại năm 2023,'),
    w.line('Ủy ban nhân dân quận ban hành Kế hoạch triển khai công tác thông tin đối ngoại năm 2023 như sau:'),
    w.heading(1, 'I.', 'MỤC ĐÍCH, YÊU CẦU'),
    w.item('1.', 'Tạo chuyên biến trong nhận thức của cán bộ, công chức về về công tác thông tin đối ngoại theo **Chỉ thị số 25 - CT/TW** ngày 08/8/2018 của Ban Bí thư.'),
    w.item('2.', 'Tổ chức thực hiện tiết kiệm, hiệu quả, đúng định hướng.'),
    w.heading(1, 'II.', 'NỘI DUNG VÀ GIẢI PHÁP'),
    w.heading(2, '1.', 'Nâng cao chất lượng phát ngôn, cung cấp thông tin cho báo chí'),
    w.item('-', 'Thực hiện nghiêm Nghị định số 09/2017/NĐ-CP ngày 09⏎⏎tháng 02 năm 2017 của Chính phủ; công khai người phát ngôn trên Cổng thông tin điện tử quận.', w.measure('II.1.(1)')),
    w.item('-', 'Cung cấp thông tin định kỳ cho các cơ quan báo chí; trả lời kịp thời các vấn đề dư luận phản ánh.', w.measure('II.1.(2)')),
    w.heading(2, '2.', 'Quảng bá hình ảnh quận'),
    w.item('-', 'Xây dựng chuyên mục song ngữ trên trên Cổng thông tin điện tử quận giới thiệu phố nghề, chợ hoa đêm, **hội quán cổ**.', w.measure('II.2.(1)')),
    w.item('-', 'Phối hợp với Hội Doanh nghiệp quận, các\u00a0cơ sở lưu trú trên địa bàn phát hành bản đồ ẩm thực bằng ba thứ⏎⏎tiếng.', w.measure('II.2.(2)', w.partner('Hội Doanh nghiệp quận', 'các cơ sở lưu trú trên địa bàn*'))),
    w.item('-', 'Tô chức Tuần lễ Áo dài, hội thao người nước ngoài sinh sống tại quận.', w.measure('II.2.(3)')),
    w.heading(2, '3.', 'Phản bác thông tin sai sự thật'),
    w.item('-', 'Công an quận chủ động nắm tình hình trên mạng xã hội; xử lý nghiêm hành vi tung tin thất thiệt theo Nghị định số 72/2015/NĐ-CP và pháp luật liên quan.', w.measure('II.3.(1)', w.assigned('Công an quận'))),
    w.heading(1, 'III.', 'TỔ CHỨC THỰC HIỆN'),
    w.heading(2, '1.', office),
    w.item('-', 'Chủ trì, phối hợp với Phòng Nội vụ, Trung tâm Văn hóa quận và các đơn vị có liên quan tham mưu Ủy ban nhân dân quận triển khai Kế hoạch.', w.assignment('III.1.(1)', [...w.lead(office), ...w.partner('Phòng Nội vụ', 'Trung tâm Văn hóa quận', 'các đơn vị có liên quan*')])),
    w.item('-', 'Tổng hợp, báo cáo Ủy ban nhân dân quận, Sở Thông tin và Truyền thông trước ngày 01 tháng 12 năm 2023.', w.both(
      w.assignment('III.1.(2)', w.assigned(office), { neutral: ['schedule'] }),
      w.report([office], ['Ủy ban nhân dân quận', 'Sở Thông tin và Truyền thông'], ['2023-12-01']),
    )),
    w.heading(2, '2.', 'Phòng Tài chính - Kê hoạch quận'),
    w.item('-', 'Tham mưu bố trí kinh phí thực hiện từ nguồn ngân sách quận.', w.assignment('III.2.(1)', w.adviser('Phòng Tài chính - Kê hoạch quận'))),
    w.heading(2, '3.', 'Công an quận'),
    w.item('-', `Phối hợp chặt chẽ với ${office}, Ủy ban nhân dân các phường quản lý hoạt động của phóng viên nước ngoài.`, w.assignment('III.3.(1)', [...w.partner('Công an quận'), ...w.partner(office, 'Ủy ban nhân dân các phường*')])),
    w.heading(2, '4.', 'Ủy ban nhân dân 12 phường'),
    w.item('-', 'Tuyên truyền trên bảng tin, màn hình điện tử, nhóm Zalo khu phố; vận động nhân dân giữ gìn mỹ quan đô thị.', w.assignment('III.4.(1)', w.assigned('Ủy ban nhân dân 12 phường*'))),
    w.item('-', 'Kịp thời trao đổi với Công an quận thông tin, vụ việc phức tạp liên quan đến người nước ngoài.', w.assignment('III.4.(2)', w.assigned('Ủy ban nhân dân 12 phường*'))),
    w.line('Trên đây là Kế hoạch triển khai công tác thông tin đối ngoại năm 2023; Ủy ban nhân dân quận yêu cầu các đơn vị thực hiện nghiêm túc./. *tht*'),
    w.tail(
      ['Nơi nhận: *k*', '- Sở Thông tin và Truyền thông;', '- TT. Quận ủy; TT. HĐND quận;', '- UBND quận: CT, các PCT;', '- VP. HĐND và UBND quận;', '- Lưu: VT, P. VHTT (Khoa).'],
      ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Tạ Bích Loan Chi'],
    ),
  ],
}
