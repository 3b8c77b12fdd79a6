/** A department's own plan: its offices and units do the work, the task table stands in the body, titles in two rows. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const press = 'Phòng Báo chí - Xuất bản'
const technology = 'Trung tâm Công nghệ thông tin và Truyền thông'
const office = 'Văn phòng Sở'

export const plan: Plan = {
  name: 'department-2024',
  form: { text: 'txt', tables: 'tabs', merged: 'repeat', spaced: true, numbering: 'manual', headingStyles: false },
  document: {
    type: 'Kế hoạch',
    symbol: '15/KH-STTTT',
    issuer: 'Sở Thông tin và Truyền thông tỉnh Lạc Thủy Giang',
    place: 'Lạc Thủy Giang',
    issuedOn: '2024-02-21',
    title: 'Thực hiện nhiệm vụ thông tin đối ngoại năm 2024 của Sở Thông tin và Truyền thông',
    signer: { name: 'Cao Thị Nhu', position: 'PHÓ GIÁM ĐỐC', onBehalfOf: 'KT. GIÁM ĐỐC' },
    recipients: ['UBND tỉnh (để b/c)', 'Giám đốc, các PGĐ Sở', 'Các phòng, đơn vị thuộc Sở', 'Lưu: VT, BCXB'],
  },
  period: { from: '2024', to: '2024' },
  references: [
    w.basis('33/KH-UBND', 'Kế hoạch', '2024-02-05', 'UBND tỉnh'),
    w.mention('02/2019/TT-BTTTT', 'Thông tư', '2019-03-08', 'Bộ Thông tin và Truyền thông'),
  ],
  parts: [
    w.masthead(
      ['UBND TỈNH LẠC THỦY GIANG', 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG', 'Số: 15/KH-STTTT'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Lạc Thủy Giang, ngày 21 tháng 02 năm 2024'],
    ),
    w.title('KẾ HOẠCH', 'Thực hiện nhiệm vụ thông tin đối ngoại năm 2024', 'của Sở Thông tin và Truyền thông'),
    w.line('Thực hiện Kế hoạch số 33/KH-UBND ngày 05/02/2024 của UBND tỉnh về hoạt động thông tin đối ngoại năm 2024, Sở Thông tin và Truyền thông xây dựng Kế hoạch như sau:'),
    w.heading(1, 'I.', 'MỤC ĐÍCH, YÊU CẦU'),
    w.item('-', 'Xác định rõ đầu việc, tiến độ, trách nhiệm của từng phòng, đơn vị thuộc Sở.'),
    w.item('-', 'Hoàn thành 100% nhiệm vụ UBND tỉnh giao.'),
    w.heading(1, 'II.', 'NỘI DUNG NHIỆM VỤ'),
    w.tableOfTwo(['TT', 'Nội dung công việc', 'Chủ trì', 'Phối hợp', 'Thời gian hoàn thành', 'Ghi chú'], 1, [
      w.over(2, 'TT'),
      w.over(2, 'Nội dung công việc'),
      { text: 'Đơn vị thực hiện', rows: 1, columns: 2 },
      null,
      w.over(2, 'Thời gian hoàn thành'),
      w.over(2, 'Ghi chú'),
    ], [
      w.group(6, 2, 'A', 'Công tác tham mưu'),
      w.row(['1', 'Tham mưu UBND tỉnh ban hành Kế hoạch thông tin đối ngoại năm 2025', press, office, 'Tháng 12/2024', ''], w.assignment('II.A.1', [...w.lead(press), ...w.partner(office)], { when: w.period('2024-12', '2024-12', 'Tháng 12/2024') })),
      w.row(['2', 'Xây dựng quy trình cung cấp thông tin giải thích, làm rõ theo Thông tư số 02/2019/TT-BTTTT ngày 08/3/2019 của Bộ Thông tin và Truyền thông', press, 'Thanh tra Sở', 'Trước 30/6/2024', ''], w.assignment('II.A.2', [...w.lead(press), ...w.partner('Thanh tra Sở')], { when: w.onDates('Trước 30/6/2024', '2024-06-30') })),
      w.group(6, 2, 'B', 'Công tác chuyên môn'),
      w.row(['1', 'Quản trị Trang thông tin đối ngoại của tỉnh, bảo đảm hai ngôn ngữ Việt - Anh', w.over(2, technology), press, 'Thường xuyên', 'Cả năm'], w.assignment('II.B.1', [...w.lead(technology), ...w.partner(press)], { when: w.ongoing('Thường xuyên') })),
      w.row(['2', 'Rà quét thông tin xấu độc về tỉnh trên không gian mạng', null, `${press}; Thanh tra Sở`, 'Hằng tháng', ''], w.assignment('II.B.2', [...w.lead(technology), ...w.partner(press, 'Thanh tra Sở')], { when: w.monthly('Hằng tháng') })),
      w.row(['3', 'Tổ chức lớp bồi dưỡng nghiệp vụ cho cán bộ cấp huyện, cấp xã', press, `${office}, Phòng Kế hoạch - Tài chính`, 'Quý III/2024', '02 lớp'], w.assignment('II.B.3', [...w.lead(press), ...w.partner(office, 'Phòng Kế hoạch - Tài chính')], { when: w.period('2024-07', '2024-09', 'Quý III/2024') })),
    ]),
    w.heading(1, 'III.', 'TỔ CHỨC THỰC HIỆN'),
    w.item('1.', 'Trưởng các phòng, Thủ trưởng các đơn vị thuộc Sở căn cứ nhiệm vụ được giao tổ chức thực hiện, bảo đảm tiến độ.', w.assignment('III.1', w.assigned('Trưởng các phòng*', 'Thủ trưởng các đơn vị thuộc Sở*'))),
    w.item('2.', `Giao ${press} theo dõi, đôn đốc; tổng hợp, báo cáo Giám đốc Sở trước ngày 20 hằng tháng.`, w.both(
      w.assignment('III.2', w.assigned(press), { neutral: ['schedule'] }),
      w.report([press], ['Giám đốc Sở'], ['---20']),
    )),
    w.line('Trên đây là Kế hoạch thực hiện nhiệm vụ thông tin đối ngoại năm 2024, đề nghị các phòng, đơn vị nghiêm túc thực hiện./.'),
    w.tail(
      ['Nơi nhận:', '- UBND tỉnh (để b/c);', '- Giám đốc, các PGĐ Sở;', '- Các phòng, đơn vị thuộc Sở;', '- Lưu: VT, BCXB.'],
      ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', '', 'Cao Thị Nhu'],
    ),
  ],
}
