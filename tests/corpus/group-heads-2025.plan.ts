/** After the reorganisation: an annex without a lead column, the agency in the group row, times of many kinds. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const culture = 'Sở Văn hóa, Thể thao và Du lịch'
const propaganda = 'Ban Tuyên giáo và Dân vận Tỉnh ủy'
const press = 'Báo và Phát thanh, Truyền hình Tây Lĩnh'
const schools = 'SỞ GIÁO DỤC VÀ ĐÀO TẠO, SỞ NỘI VỤ'

export const plan: Plan = {
  name: 'group-heads-2025',
  form: { text: 'txt', tables: 'lines', merged: 'repeat', spaced: false, numbering: 'manual', headingStyles: false },
  document: {
    type: 'Kế hoạch',
    symbol: '203/KH-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Tây Lĩnh',
    place: 'Tây Lĩnh',
    issuedOn: '2025-09-12',
    title: 'Thông tin đối ngoại tỉnh Tây Lĩnh giai đoạn 2025 - 2027',
    signer: { name: 'Kpă Thuyên', position: 'PHÓ CHỦ TỊCH', onBehalfOf: 'TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH' },
    recipients: ['Bộ VHTTDL', 'TT Tỉnh ủy; TT HĐND tỉnh', 'Các cơ quan tại Phụ lục', 'UBND các xã, phường, đặc khu', 'Lưu: VT, P.KGVX'],
  },
  period: { from: '2025', to: '2027' },
  references: [
    w.basis('43/2025/NĐ-CP', 'Nghị định', '2025-02-28', 'Chính phủ'),
    w.basis('47/NQ-CP', 'Nghị quyết', '2024-04-15', 'Chính phủ'),
    w.mention('09/2017/NĐ-CP', 'Nghị định', null, null),
  ],
  parts: [
    w.masthead(
      ['ỦY BAN NHÂN DÂN', 'TỈNH TÂY LĨNH', 'Số: 203/KH-UBND'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Tây Lĩnh, ngày 12 tháng 9 năm 2025'],
    ),
    w.title('KẾ HOẠCH', 'Thông tin đối ngoại tỉnh Tây Lĩnh giai đoạn 2025 - 2027'),
    w.line('Căn cứ Nghị định số 43/2025/NĐ-CP ngày 28 tháng 02 năm 2025 của Chính phủ quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Văn hóa, Thể thao và Du lịch; Nghị quyết số 47/NQ-CP ngày 15 tháng 4 năm 2024 của Chính phủ; theo đề nghị của Giám đốc Sở Văn hóa, Thể thao và Du lịch, UBND tỉnh ban hành Kế hoạch:'),
    w.heading(1, 'I.', 'MỤC TIÊU'),
    w.line('Duy trì thông suốt công tác thông tin đối ngoại khi vận hành mô hình chính quyền địa phương 02 cấp.'),
    w.heading(1, 'II.', 'NHIỆM VỤ TRỌNG TÂM'),
    w.item('1.', 'Tiếp nhận, bàn giao đầy đủ hồ sơ, dữ liệu, hạ tầng thông tin của cấp huyện trước khi giải thể.', w.measure('II.1')),
    w.item('2.', 'Bồi dưỡng công chức cấp xã theo phương châm “cầm tay chỉ việc”; ưu tiên các xã biên giới.', w.measure('II.2')),
    w.item('3.', `${propaganda} định hướng nội dung; các cơ quan báo chí bám sát, phản ánh kịp thời.`, w.measure('II.3', w.assigned(propaganda), { neutral: ['roles'] })),
    w.heading(1, 'III.', 'TỔ CHỨC THỰC HIỆN'),
    w.item('1.', 'Các cơ quan, đơn vị, địa phương thực hiện nhiệm vụ theo Phụ lục phân công kèm theo Kế hoạch này.', w.assignment('III.1', w.assigned('Các cơ quan, đơn vị, địa phương*'))),
    w.item('2.', `${culture} là cơ quan đầu mối theo dõi, đôn đốc; báo cáo UBND tỉnh trước ngày 31/12 hằng năm.`, w.both(
      w.assignment('III.2', w.lead(culture), { neutral: ['schedule'] }),
      w.report([culture], ['UBND tỉnh'], ['--12-31']),
    )),
    w.line('Yêu cầu các cơ quan, đơn vị, địa phương nghiêm túc thực hiện./.'),
    w.tail(
      ['Nơi nhận:', '- Bộ VHTTDL;', '- TT Tỉnh ủy; TT HĐND tỉnh;', '- Các cơ quan tại Phụ lục;', '- UBND các xã, phường, đặc khu;', '- Lưu: VT, P.KGVX.'],
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Kpă Thuyên'],
    ),
    w.annex('PL', ['PHỤ LỤC', 'PHÂN CÔNG NHIỆM VỤ GIAI ĐOẠN 2025 - 2027'], 'PHÂN CÔNG NHIỆM VỤ GIAI ĐOẠN 2025 - 2027', '(Kèm theo Kế hoạch số 203/KH-UBND ngày 12/9/2025 của UBND tỉnh Tây Lĩnh)'),
    w.table(['STT', 'Nhiệm vụ', 'Thời gian thực hiện', 'Ghi chú'], 1, [
      w.group(4, 2, 'I', 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH'),
      w.row(['1', 'Chủ trì, phối hợp với Sở Tư pháp tham mưu ban hành quy chế phát ngôn thay thế quy chế theo Nghị định 09/2017/NĐ-CP.', 'Quý IV/2025', ''], w.assignment('PL.I.1', [...w.lead('SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH'), ...w.partner('Sở Tư pháp')], { when: w.period('2025-10', '2025-12', 'Quý IV/2025') })),
      w.row(['2', `Phối hợp ${press}, các xã, phường xây dựng thư viện ảnh số.`, 'Từ tháng 10/2025 đến tháng 6/2026', ''], w.assignment('PL.I.2', [...w.partner('SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH'), ...w.partner(press, 'các xã, phường*')], { when: w.period('2025-10', '2026-06', 'Từ tháng 10/2025 đến tháng 6/2026') })),
      w.row(['3', 'Tham mưu sơ kết, tổng kết Kế hoạch.', 'Giai đoạn⏎2025 - 2027', 'Sơ kết 2026'], w.assignment('PL.I.3', w.adviser('SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH'), { when: w.period('2025', '2027', 'Giai đoạn 2025 - 2027') })),
      w.group(4, 2, 'II', 'BỘ CHỈ HUY QUÂN SỰ TỈNH (BAN CHỈ HUY BỘ ĐỘI BIÊN PHÒNG)'),
      w.row(['1', 'Tổ chức tuyên truyền lưu động tại các cụm bản giáp biên.', 'Hằng quý', ''], w.assignment('PL.II.1', w.assigned('BỘ CHỈ HUY QUÂN SỰ TỈNH (BAN CHỈ HUY BỘ ĐỘI BIÊN PHÒNG)'), { when: w.quarterly('Hằng quý') })),
      w.row(['2', 'Trao đổi thông tin với lực lượng bảo vệ biên giới nước bạn sau khi được cấp có thẩm quyền cho phép.', 'Sau khi được cấp có thẩm quyền cho phép', ''], w.assignment('PL.II.2', w.assigned('BỘ CHỈ HUY QUÂN SỰ TỈNH (BAN CHỈ HUY BỘ ĐỘI BIÊN PHÒNG)'))),
      w.group(4, 2, 'III', schools, 'III.'),
      w.row(['1', 'Đưa nội dung văn hóa địa phương vào chương trình giao lưu học sinh quốc tế.', 'Hằng năm', ''], w.assignment('PL.III.1', w.assigned('SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'SỞ NỘI VỤ'), { when: w.yearly('Hằng năm') })),
      w.row(['2', 'Hợp tác với các trường đại học nước ngoài có sinh viên Tây Lĩnh theo học.', 'Thường xuyên', ''], w.assignment('PL.III.2', w.assigned('SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'SỞ NỘI VỤ'), { when: w.ongoing('Thường xuyên') })),
      w.group(4, 2, 'IV', 'UBND CÁC XÃ, PHƯỜNG, ĐẶC KHU'),
      w.row(['1', 'Giao Phòng Văn hóa - Xã hội làm đầu mối; công khai số điện thoại người phát ngôn.', 'Trước 31/10/2025', ''], w.assignment('PL.IV.1', w.assigned('UBND CÁC XÃ, PHƯỜNG, ĐẶC KHU*'), { when: w.onDates('Trước 31/10/2025', '2025-10-31'), neutral: ['roles'] })),
      w.row(['2', 'Đề xuất khen thưởng tập thể, cá nhân có thành tích.', 'Tháng 11 hằng năm', ''], w.assignment('PL.IV.2', w.assigned('UBND CÁC XÃ, PHƯỜNG, ĐẶC KHU*'), { when: w.yearly('Tháng 11 hằng năm'), neutral: ['schedule'] })),
    ]),
  ],
}
