/** A special zone's plan with a column that names lead and partners together, and new kinds of bodies. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const culture = 'Phòng Văn hóa, Khoa học và Thông tin'
const economy = 'Phòng Kinh tế, Hạ tầng và Đô thị'
const defence = 'Ban Chỉ huy Phòng thủ khu vực 3'

export const plan: Plan = {
  name: 'special-zone-2026',
  form: { text: 'txt', tables: 'tabs', merged: 'repeat', spaced: true, numbering: 'manual', headingStyles: true },
  document: {
    type: 'Kế hoạch',
    symbol: '39/KH-UBND',
    issuer: 'Ủy ban nhân dân đặc khu Hòn Gạc',
    place: 'Hòn Gạc',
    issuedOn: '2026-03-02',
    title: 'Thông tin đối ngoại và quảng bá du lịch biển đảo đặc khu Hòn Gạc năm 2026',
    signer: { name: 'Thái Văn Rạng', position: 'CHỦ TỊCH', onBehalfOf: 'TM. ỦY BAN NHÂN DÂN' },
    recipients: ['UBND tỉnh', 'Sở Văn hóa, Thể thao và Du lịch', 'Thường trực Đảng ủy, HĐND đặc khu', 'Các khu phố, thôn', 'Lưu: VT, VHKHTT'],
  },
  period: { from: '2026', to: '2026' },
  references: [
    w.basis('150/2025/NĐ-CP', 'Nghị định', '2025-06-12', 'Chính phủ'),
    w.basis('31/KH-UBND', 'Kế hoạch', '2026-02-10', 'UBND tỉnh'),
    w.mention('06-NQ/ĐU', 'Nghị quyết', '2025-12-18', 'Đảng ủy đặc khu'),
  ],
  parts: [
    w.masthead(
      ['ỦY BAN NHÂN DÂN', 'ĐẶC KHU HÒN GẠC', 'Số: 39/KH-UBND'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Hòn Gạc, ngày 02 tháng 3 năm 2026'],
    ),
    w.title('KẾ HOẠCH', 'Thông tin đối ngoại và quảng bá du lịch biển đảo đặc khu Hòn Gạc năm 2026'),
    w.line('Căn cứ Nghị định số 150/2025/NĐ-CP ngày 12 tháng 6 năm 2025 của Chính phủ;'),
    w.line('Căn cứ Kế hoạch số 31/KH-UBND ngày 10 tháng 02 năm 2026 của UBND tỉnh về thông tin đối ngoại năm 2026;'),
    w.line('Ủy ban nhân dân đặc khu Hòn Gạc ban hành Kế hoạch như sau:'),
    w.heading(1, 'I.', 'MỤC ĐÍCH, YÊU CẦU'),
    w.item('1.', 'Thực hiện Nghị quyết số 06-NQ/ĐU ngày 18/12/2025 của Đảng ủy đặc khu về phát triển kinh tế biển.'),
    w.item('2.', 'Giữ gìn hình ảnh ngư dân Hòn Gạc thân thiện, tuân thủ pháp luật quốc tế.'),
    w.heading(1, 'II.', 'NHIỆM VỤ TRỌNG TÂM'),
    w.heading(2, '1.', 'Thông tin cho ngư dân, du khách'),
    w.item('-', `${defence} phối hợp với Đồn Biên phòng Hòn Gạc, Cảng vụ Hàng hải khu vực, Trạm Kiểm ngư phát tờ rơi bằng ba thứ tiếng cho tàu cá, tàu du lịch.`, w.measure('II.1.(1)', [...w.assigned(defence), ...w.partner('Đồn Biên phòng Hòn Gạc', 'Cảng vụ Hàng hải khu vực', 'Trạm Kiểm ngư')], { neutral: ['roles'] })),
    w.item('-', 'Ra mắt bản đồ số du lịch, tích hợp đường dây nóng hỗ trợ khách nước ngoài, hoàn thành trước ngày 01/6/2026.', w.measure('II.1.(2)', [], { when: w.onDates('trước ngày 01/6/2026', '2026-06-01') })),
    w.heading(2, '2.', 'Bảo tồn, tôn vinh giá trị biển đảo'),
    w.item('-', 'Lập hồ sơ lễ Khao lề, hát bả trạo; quay phim tư liệu có phụ đề.', w.measure('II.2.(1)')),
    w.item('-', 'Vận động mỗi hộ kinh doanh là một “đại sứ du lịch”.', w.measure('II.2.(2)')),
    w.heading(1, 'III.', 'TỔ CHỨC THỰC HIỆN'),
    w.heading(2, '1.', culture),
    w.item('-', `Chủ trì, phối hợp với ${economy}, Văn phòng HĐND và UBND đặc khu, Trung tâm Phục vụ hành chính công triển khai Kế hoạch.`, w.assignment('III.1.(1)', [...w.lead(culture), ...w.partner(economy, 'Văn phòng HĐND và UBND đặc khu', 'Trung tâm Phục vụ hành chính công')])),
    w.item('-', 'Tổng hợp, báo cáo Ủy ban nhân dân đặc khu, Sở Văn hóa, Thể thao và Du lịch trước ngày 10/12/2026.', w.both(
      w.assignment('III.1.(2)', w.assigned(culture), { neutral: ['schedule'] }),
      w.report([culture], ['Ủy ban nhân dân đặc khu', 'Sở Văn hóa, Thể thao và Du lịch'], ['2026-12-10']),
    )),
    w.heading(2, '2.', economy),
    w.item('-', 'Tham mưu lắp đặt biển báo song ngữ tại cầu cảng, bãi tắm; bố trí kinh phí.', w.assignment('III.2.(1)', w.adviser(economy))),
    w.heading(2, '3.', 'Trạm Y tế, các trường học trên địa bàn'),
    w.item('-', 'Hướng dẫn kỹ năng sơ cứu, giao tiếp cơ bản bằng tiếng Anh cho lực lượng cứu hộ, hướng dẫn viên.', w.assignment('III.3.(1)', w.assigned('Trạm Y tế', 'các trường học trên địa bàn*'))),
    w.line('Trên đây là Kế hoạch thông tin đối ngoại và quảng bá du lịch biển đảo năm 2026./.'),
    w.tail(
      ['Nơi nhận:', '- UBND tỉnh;', '- Sở Văn hóa, Thể thao và Du lịch;', '- Thường trực Đảng ủy, HĐND đặc khu;', '- Các khu phố, thôn;', '- Lưu: VT, VHKHTT.'],
      ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', 'Thái Văn Rạng'],
    ),
    w.annex('PL', ['PHỤ LỤC', 'DANH MỤC HOẠT ĐỘNG NĂM 2026'], 'DANH MỤC HOẠT ĐỘNG NĂM 2026', '(Kèm theo Kế hoạch số 39/KH-UBND ngày 02/3/2026 của UBND đặc khu Hòn Gạc)'),
    w.table(['TT', 'Hoạt động', 'Phân công thực hiện', 'Thời gian'], 1, [
      w.row(['1', 'Lễ hội Khao lề và giải bơi vượt đảo', `Chủ trì: ${culture}. Phối hợp: ${defence}; Đồn Biên phòng Hòn Gạc`, 'Tháng 4/2026'], w.assignment('PL.1', [...w.lead(culture), ...w.partner(defence, 'Đồn Biên phòng Hòn Gạc')], { when: w.period('2026-04', '2026-04', 'Tháng 4/2026') })),
      w.row(['2', 'Đón đoàn truyền thông quốc tế khảo sát rạn san hô', `Chủ trì: ${economy}. Phối hợp: ${culture}`, 'Quý III/2026'], w.assignment('PL.2', [...w.lead(economy), ...w.partner(culture)], { when: w.period('2026-07', '2026-09', 'Quý III/2026') })),
      w.row(['3', 'Ra quân làm sạch biển, thu gom rác thải nhựa', 'Chủ trì: Đoàn Thanh niên đặc khu. Phối hợp: các khu phố, thôn', 'Hằng tháng'], w.assignment('PL.3', [...w.lead('Đoàn Thanh niên đặc khu'), ...w.partner('các khu phố, thôn*')], { when: w.monthly('Hằng tháng') })),
    ]),
  ],
}
