/**
 * Each task is a numbered sentence with its lead, partners, time and product in bullets under it. The
 * rules do not speak of such bullets; sense does: they describe the task above and are none themselves.
 */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const culture = 'Phòng Văn hóa và Thông tin thị xã'
const centre = 'Trung tâm Văn hóa, Thể thao và Truyền thanh thị xã'

export const plan: Plan = {
  name: 'inline-fields-2024',
  form: { text: 'txt', tables: 'tabs', merged: 'repeat', spaced: true, numbering: 'manual', headingStyles: false },
  document: {
    type: 'Kế hoạch',
    symbol: '77/KH-UBND',
    issuer: 'Ủy ban nhân dân thị xã Cửa Triều',
    place: 'Cửa Triều',
    issuedOn: '2024-03-05',
    title: 'Công tác thông tin đối ngoại thị xã Cửa Triều năm 2024',
    signer: { name: 'Đàm Quý Thọ', position: 'PHÓ CHỦ TỊCH', onBehalfOf: 'TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH' },
    recipients: ['Sở TTTT', 'TT Thị ủy, HĐND thị xã', 'UBND các xã, phường', 'Lưu: VT, VHTT'],
  },
  period: { from: '2024', to: '2024' },
  references: [w.basis('51/KH-UBND', 'Kế hoạch', '2024-02-19', 'UBND tỉnh')],
  parts: [
    w.masthead(
      ['ỦY BAN NHÂN DÂN', 'THỊ XÃ CỬA TRIỀU', 'Số: 77/KH-UBND'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Cửa Triều, ngày 05 tháng 3 năm 2024'],
    ),
    w.title('KẾ HOẠCH', 'Công tác thông tin đối ngoại thị xã Cửa Triều năm 2024'),
    w.line('Căn cứ Kế hoạch số 51/KH-UBND ngày 19/02/2024 của UBND tỉnh về công tác thông tin đối ngoại năm 2024, UBND thị xã Cửa Triều ban hành Kế hoạch như sau:'),
    w.heading(1, 'I.', 'MỤC ĐÍCH, YÊU CẦU'),
    w.line('Giới thiệu vùng cửa biển, làng nghề nước mắm tới bạn bè trong nước và quốc tế.'),
    w.heading(1, 'II.', 'NHIỆM VỤ CỤ THỂ'),
    w.item('1.', 'Sản xuất phim ngắn “Mùa cá về” bằng tiếng Việt, phụ đề tiếng Anh.', w.measure('II.1', [...w.lead(culture), ...w.partner(centre, 'UBND các xã, phường*')], { when: w.period('2024-04', '2024-06', 'Quý II/2024'), output: '01 phim' })),
    w.item('-', `Đơn vị chủ trì: ${culture}.`, w.neutral),
    w.item('-', `Đơn vị phối hợp: ${centre}; UBND các xã, phường.`, w.neutral),
    w.item('-', 'Thời gian thực hiện: Quý II/2024.', w.neutral),
    w.item('-', 'Sản phẩm: 01 phim.', w.neutral),
    w.item('2.', 'Tổ chức đoàn nhà báo khảo sát tuyến du lịch sinh thái rừng ngập mặn.', w.measure('II.2', [...w.lead('Phòng Kinh tế thị xã'), ...w.partner(culture, 'Hội Nông dân thị xã')], { when: w.period('2024-08', '2024-08', 'Tháng 8/2024') })),
    w.item('-', 'Đơn vị chủ trì: Phòng Kinh tế thị xã.', w.neutral),
    w.item('-', `Đơn vị phối hợp: ${culture}, Hội Nông dân thị xã.`, w.neutral),
    w.item('-', 'Thời gian thực hiện: Tháng 8/2024.', w.neutral),
    w.item('3.', 'Rà soát, bóc gỡ tin giả về môi trường vùng nuôi trồng thủy sản.', w.measure('II.3', [...w.lead('Công an thị xã'), ...w.partner(culture)], { when: w.ongoing('Thường xuyên') })),
    w.item('-', 'Đơn vị chủ trì: Công an thị xã.', w.neutral),
    w.item('-', `Đơn vị phối hợp: ${culture}.`, w.neutral),
    w.item('-', 'Thời gian thực hiện: Thường xuyên.', w.neutral),
    w.heading(1, 'III.', 'TỔ CHỨC THỰC HIỆN'),
    w.item('1.', 'Các đơn vị được giao chủ trì xây dựng kế hoạch chi tiết, triển khai bảo đảm tiến độ.', w.assignment('III.1', w.assigned('Các đơn vị được giao chủ trì*'), { neutral: ['roles'] })),
    w.item('2.', `Giao ${culture} theo dõi, đôn đốc; tổng hợp báo cáo UBND thị xã trước ngày 15/12/2024.`, w.both(
      w.assignment('III.2', w.assigned(culture), { neutral: ['schedule'] }),
      w.report([culture], ['UBND thị xã'], ['2024-12-15']),
    )),
    w.line('Trên đây là Kế hoạch công tác thông tin đối ngoại năm 2024 của thị xã Cửa Triều./.'),
    w.tail(
      ['Nơi nhận:', '- Sở TTTT;', '- TT Thị ủy, HĐND thị xã;', '- UBND các xã, phường;', '- Lưu: VT, VHTT.'],
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Đàm Quý Thọ'],
    ),
  ],
}
