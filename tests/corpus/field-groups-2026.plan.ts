/** An annex in four depths (I, 1, 1.1, a) grouped by field; leads and partners in columns, times as offices write them. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const culture = 'Sở Văn hóa, Thể thao và Du lịch'
const trade = 'Sở Công Thương'
const foreign = 'Sở Ngoại vụ'
const press = 'Báo và Phát thanh, Truyền hình thành phố'
const all = 'Các sở, ngành, địa phương'

export const plan: Plan = {
  name: 'field-groups-2026',
  form: { text: 'txt', tables: 'tabs', merged: 'blank', spaced: false, numbering: 'manual', headingStyles: false },
  document: {
    type: 'Kế hoạch',
    symbol: '77/KH-UBND',
    issuer: 'Ủy ban nhân dân thành phố Bình Hải',
    place: 'Bình Hải',
    issuedOn: '2026-01-16',
    title: 'Thực hiện Chiến lược truyền thông quảng bá hình ảnh Việt Nam ra nước ngoài trên địa bàn thành phố Bình Hải giai đoạn 2026 - 2030',
    signer: { name: 'Tống Phước Nhân', position: 'PHÓ CHỦ TỊCH', onBehalfOf: 'TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH' },
    recipients: [
      'Bộ VHTTDL',
      'TTTU, TT HĐND TP',
      'CT và các PCT UBND TP',
      'Các sở, ban, ngành TP',
      'UBND các phường, xã, đặc khu',
      'VP UBND TP: CVP, các PCVP',
      'Lưu: VT, KGVX',
    ],
  },
  period: { from: '2026', to: '2030' },
  references: [
    w.basis('1980/QĐ-TTg', 'Quyết định', '2025-09-12', 'Thủ tướng Chính phủ'),
    w.open(w.mention('72/2015/NĐ-CP', 'Nghị định', null, null), 'role'),
  ],
  parts: [
    w.masthead(
      ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ BÌNH HẢI', 'Số: 77/KH-UBND'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Bình Hải, ngày 16 tháng 01 năm 2026'],
    ),
    w.title('KẾ HOẠCH', 'Thực hiện Chiến lược truyền thông quảng bá hình ảnh Việt Nam ra nước ngoài', 'trên địa bàn thành phố Bình Hải giai đoạn 2026 - 2030'),
    w.line('Thực hiện Quyết định số 1980/QĐ-TTg ngày 12/9/2025 của Thủ tướng Chính phủ, Ủy ban nhân dân thành phố ban hành Kế hoạch giai đoạn 2026 - 2030 như sau:'),
    w.heading(1, 'I.', 'MỤC TIÊU'),
    w.item('1.', 'Đến năm 2030, hình ảnh thành phố Bình Hải hiện diện thường xuyên trên các nền tảng truyền thông quốc tế có uy tín.'),
    w.item('2.', 'Phấn đấu 100% phường, xã, đặc khu có sản phẩm thông tin bằng tiếng nước ngoài.'),
    w.heading(1, 'II.', 'NHIỆM VỤ, GIẢI PHÁP'),
    w.item('1.', 'Hoàn thiện cơ chế, chính sách; huy động nguồn lực xã hội cho hoạt động truyền thông, quảng bá.', w.measure('II.1')),
    w.item('2.', 'Xây dựng, vận hành hệ sinh thái truyền thông số đa ngôn ngữ của thành phố.', w.measure('II.2')),
    w.item('3.', 'Gắn truyền thông với xúc tiến đầu tư, thương mại, du lịch và văn hóa đối ngoại.', w.measure('II.3')),
    w.line('(Nhiệm vụ chi tiết tại Phụ lục kèm theo)'),
    w.heading(1, 'III.', 'TỔ CHỨC THỰC HIỆN'),
    w.item('1.', `${all} căn cứ Phụ lục xây dựng kế hoạch hằng năm; gửi báo cáo kết quả về ${culture} trước ngày 30/11 hằng năm.`, w.both(
      w.assignment('III.1', w.assigned(`${all}*`), { neutral: ['schedule'] }),
      w.report([all], [culture], ['--11-30']),
    )),
    w.item('2.', `${culture} là cơ quan thường trực, chủ trì theo dõi, đôn đốc; báo cáo UBND thành phố trước ngày 15/12 hằng năm.`, w.both(
      w.assignment('III.2', w.lead(culture), { neutral: ['schedule'] }),
      w.report([culture], ['UBND thành phố'], ['--12-15']),
    )),
    w.item('3.', `Sở Tài chính chủ trì, phối hợp với ${culture} tham mưu bố trí kinh phí thực hiện.`, w.assignment('III.3', [...w.lead('Sở Tài chính'), ...w.partner(culture)])),
    w.line('Trên đây là Kế hoạch của Ủy ban nhân dân thành phố; yêu cầu các đơn vị triển khai thực hiện./.'),
    w.tail(
      ['Nơi nhận:', '- Bộ VHTTDL;', '- TTTU, TT HĐND TP;', '- CT và các PCT UBND TP;', '- Các sở, ban, ngành TP;', '- UBND các phường, xã, đặc khu;', '- VP UBND TP: CVP, các PCVP;', '- Lưu: VT, KGVX.'],
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Tống Phước Nhân'],
    ),
    w.annex('PL', ['PHỤ LỤC', 'DANH MỤC NHIỆM VỤ GIAI ĐOẠN 2026 - 2030'], 'DANH MỤC NHIỆM VỤ GIAI ĐOẠN 2026 - 2030', '(Ban hành kèm theo Kế hoạch số 77/KH-UBND ngày 16 tháng 01 năm 2026 của UBND thành phố Bình Hải)'),
    w.table(['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian thực hiện', 'Sản phẩm dự kiến'], 1, [
      w.group(6, 2, 'I', 'LĨNH VỰC THỂ CHẾ, NGUỒN NHÂN LỰC'),
      w.row(['1', 'Xây dựng Bộ quy tắc truyền thông quảng bá hình ảnh thành phố, phù hợp Nghị định số 72/2015/NĐ-CP', culture, `Sở Tư pháp, ${foreign}`, 'Quý I, II/2026', 'Quyết định của UBND thành phố'], w.assignment('PL.I.1', [...w.lead(culture), ...w.partner('Sở Tư pháp', foreign)], { when: w.period('2026-01', '2026-06', 'Quý I, II/2026'), output: 'Quyết định của UBND thành phố' })),
      w.row(['2', 'Đào tạo, bồi dưỡng đội ngũ làm truyền thông đối ngoại', 'Sở Nội vụ', all, 'Hàng năm', '02 lớp/năm'], w.assignment('PL.I.2', [...w.lead('Sở Nội vụ'), ...w.partner(`${all}*`)], { when: w.yearly('Hàng năm'), output: '02 lớp/năm' })),
      w.group(6, 2, 'II', 'LĨNH VỰC BÁO CHÍ, NỀN TẢNG SỐ'),
      w.group(6, 3, '1', 'Sản xuất nội dung'),
      w.group(6, 4, '1.1', 'Chương trình phát thanh, truyền hình'),
      w.row(['a', 'Bản tin tiếng Anh “Binh Hai Today”', press, `${culture}; ${foreign}`, 'Thường xuyên', '03 bản tin/tuần'], w.assignment('PL.II.1.1.a', [...w.lead(press), ...w.partner(culture, foreign)], { when: w.ongoing('Thường xuyên'), output: '03 bản tin/tuần' })),
      w.row(['b', 'Phim tài liệu về cảng biển, làng chài, nghề muối', press, 'Hội Điện ảnh thành phố', '2026 - 2027', '04 tập phim'], w.assignment('PL.II.1.1.b', [...w.lead(press), ...w.partner('Hội Điện ảnh thành phố')], { when: w.period('2026', '2027', '2026 - 2027'), output: '04 tập phim' })),
      w.group(6, 4, '1.2', 'Xuất bản phẩm'),
      w.row(['a', 'Sách ảnh “Bình Hải - Thành phố mở”', culture, 'Hội Nhiếp ảnh thành phố; các nhà xuất bản', 'Tháng 10/2026', '2.000 bản'], w.assignment('PL.II.1.2.a', [...w.lead(culture), ...w.partner('Hội Nhiếp ảnh thành phố', 'các nhà xuất bản*')], { when: w.period('2026-10', '2026-10', 'Tháng 10/2026'), output: '2.000 bản' })),
      w.group(6, 3, '2', 'Nền tảng số'),
      w.row(['2.1', 'Vận hành cổng thông tin du lịch đa ngôn ngữ', { text: culture, rows: 2, columns: 1 }, 'Sở Khoa học và Công nghệ', 'Từ năm 2026', 'Cổng thông tin 05 ngôn ngữ'], w.assignment('PL.II.2.1', [...w.lead(culture), ...w.partner('Sở Khoa học và Công nghệ')], { output: 'Cổng thông tin 05 ngôn ngữ', neutral: ['schedule'] })),
      w.row(['2.2', 'Hợp tác với người sáng tạo nội dung có ảnh hưởng ở nước ngoài', null, 'Hiệp hội Du lịch thành phố', 'Trước 30/11 hằng năm', 'Chiến dịch truyền thông'], w.assignment('PL.II.2.2', [...w.lead(culture), ...w.partner('Hiệp hội Du lịch thành phố')], { when: w.yearly('Trước 30/11 hằng năm'), output: 'Chiến dịch truyền thông', neutral: ['schedule'] })),
      w.group(6, 2, 'III', 'LĨNH VỰC KINH TẾ, VĂN HÓA ĐỐI NGOẠI'),
      w.row(['1', 'Tổ chức gian hàng quảng bá sản phẩm chủ lực tại hội chợ quốc tế', trade, 'Sở Nông nghiệp và Môi trường; các doanh nghiệp, hiệp hội ngành hàng', 'Theo kế hoạch của Trung ương', 'Gian hàng'], w.assignment('PL.III.1', [...w.lead(trade), ...w.partner('Sở Nông nghiệp và Môi trường', 'các doanh nghiệp, hiệp hội ngành hàng*')], { output: 'Gian hàng' })),
      w.row(['2', 'Ngày Bình Hải ở nước ngoài', foreign, `${trade}, ${culture}, Công an thành phố`, 'Quý III/2027, Quý III/2029', '02 sự kiện'], w.assignment('PL.III.2', [...w.lead(foreign), ...w.partner(trade, culture, 'Công an thành phố')], { output: '02 sự kiện', neutral: ['schedule'] })),
      w.row(['3', 'Lồng ghép thông tin đối ngoại trong hoạt động kết nghĩa, giao lưu hữu nghị', all, 'Liên hiệp các tổ chức hữu nghị thành phố', 'Thường xuyên', ''], w.assignment('PL.III.3', [...w.lead(`${all}*`), ...w.partner('Liên hiệp các tổ chức hữu nghị thành phố')], { when: w.ongoing('Thường xuyên') })),
      w.row(['4', 'Sơ kết, tổng kết thực hiện Kế hoạch', culture, all, 'Sơ kết năm 2028, tổng kết năm 2030', 'Báo cáo'], w.assignment('PL.III.4', [...w.lead(culture), ...w.partner(`${all}*`)], { output: 'Báo cáo', neutral: ['schedule'] })),
    ]),
  ],
}
