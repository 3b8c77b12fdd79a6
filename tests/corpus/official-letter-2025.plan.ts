/** An official letter that gives out the work: Kính gửi, V/v, no sections, agencies numbered, recipients as above. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const culture = 'Sở Văn hóa, Thể thao và Du lịch'

export const plan: Plan = {
  name: 'official-letter-2025',
  form: { text: 'txt', tables: 'tabs', merged: 'repeat', spaced: true, numbering: 'manual', headingStyles: false },
  document: {
    type: 'Công văn',
    symbol: '4471/UBND-KGVX',
    issuer: 'Ủy ban nhân dân tỉnh Kim Lâm',
    place: 'Kim Lâm',
    issuedOn: '2025-10-06',
    title: 'tăng cường công tác thông tin đối ngoại phục vụ Tuần lễ Văn hóa các tỉnh biên giới',
    signer: { name: 'Nông Quang Tuyển', position: 'PHÓ CHỦ TỊCH', onBehalfOf: 'TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH' },
    recipients: ['Như trên', 'Thường trực Tỉnh ủy (b/c)', 'CT, các PCT UBND tỉnh', 'Lưu: VT, KGVX (Hạnh)'],
  },
  period: null,
  references: [
    w.basis('276/KH-UBND', 'Kế hoạch', '2025-08-14', 'UBND tỉnh'),
    w.basis('512/TB-VP', 'Thông báo', '2025-09-29', 'Văn phòng UBND tỉnh'),
  ],
  parts: [
    w.masthead(
      ['ỦY BAN NHÂN DÂN', 'TỈNH KIM LÂM', 'Số: 4471/UBND-KGVX', 'V/v tăng cường công tác thông tin đối ngoại phục vụ Tuần lễ Văn hóa các tỉnh biên giới'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Kim Lâm, ngày 06 tháng 10 năm 2025'],
    ),
    w.line('Kính gửi:'),
    w.line('- Các sở, ban, ngành tỉnh;'),
    w.line('- Ủy ban nhân dân các xã, phường.'),
    w.line('Thực hiện Kế hoạch số 276/KH-UBND ngày 14/8/2025 của UBND tỉnh về tổ chức Tuần lễ Văn hóa các tỉnh biên giới; Thông báo số 512/TB-VP ngày 29/9/2025 của Văn phòng UBND tỉnh, Ủy ban nhân dân tỉnh yêu cầu các cơ quan, đơn vị, địa phương triển khai một số nhiệm vụ sau:'),
    w.heading(1, '1.', culture),
    w.item('a)', 'Chủ trì, phối hợp với Sở Ngoại vụ, Công an tỉnh đón tiếp, hướng dẫn phóng viên nước ngoài đưa tin về Tuần lễ.', w.assignment('1.a', [...w.lead(culture), ...w.partner('Sở Ngoại vụ', 'Công an tỉnh')])),
    w.item('b)', 'Biên soạn bộ tài liệu báo chí bằng ba thứ tiếng, hoàn thành trước ngày 25/10/2025.', w.assignment('1.b', w.assigned(culture), { when: w.onDates('trước ngày 25/10/2025', '2025-10-25') })),
    w.heading(1, '2.', 'Báo và Phát thanh, Truyền hình tỉnh'),
    w.line('Mở chuyên mục, truyền hình trực tiếp lễ khai mạc; tiếp sóng trên các nền tảng số.', w.assignment('2.(1)', w.assigned('Báo và Phát thanh, Truyền hình tỉnh'))),
    w.heading(1, '3.', 'Sở Y tế'),
    w.line('Phối hợp với Bệnh viện Đa khoa tỉnh bố trí cấp cứu, bảng chỉ dẫn song ngữ tại các điểm diễn ra sự kiện.', w.assignment('3.(1)', [...w.partner('Sở Y tế'), ...w.partner('Bệnh viện Đa khoa tỉnh')])),
    w.heading(1, '4.', 'Ủy ban nhân dân các xã, phường'),
    w.line('Chỉnh trang cảnh quan; tuyên truyền, vận động nhân dân ứng xử văn minh với du khách.', w.assignment('4.(1)', w.assigned('Ủy ban nhân dân các xã, phường*'))),
    w.line(`Yêu cầu các cơ quan, đơn vị, địa phương khẩn trương triển khai thực hiện; báo cáo kết quả về ${culture} trước ngày 20/11/2025 để tổng hợp, báo cáo Ủy ban nhân dân tỉnh./.`, w.report(['các cơ quan, đơn vị, địa phương'], [culture], ['2025-11-20'])),
    w.tail(
      ['Nơi nhận:', '- Như trên;', '- Thường trực Tỉnh ủy (b/c);', '- CT, các PCT UBND tỉnh;', '- Lưu: VT, KGVX (Hạnh).'],
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Nông Quang Tuyển'],
    ),
  ],
}
