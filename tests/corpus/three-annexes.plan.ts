/** Three annexes: documents in force, task table with merged lead and group rows, budget. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const information = 'Sở Thông tin và Truyền thông'
const culture = 'Sở Văn hóa, Thể thao và Du lịch'
const border = 'Bộ đội Biên phòng tỉnh'

export const plan: Plan = {
  name: 'three-annexes',
  form: { text: 'txt', tables: 'tabs', merged: 'blank', spaced: true, numbering: 'manual', headingStyles: false },
  document: {
    type: 'Kế hoạch',
    symbol: '61/KH-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Đại Ngàn',
    place: 'Đại Ngàn',
    issuedOn: '2022-02-28',
    title: 'Hoạt động thông tin đối ngoại năm 2022',
    signer: { name: 'Y Hloan Niê Sơn', position: 'PHÓ CHỦ TỊCH', onBehalfOf: 'TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH' },
    recipients: [
      'Bộ TTTT',
      'Thường trực Tỉnh ủy; Thường trực HĐND tỉnh',
      'CT, các PCT UBND tỉnh',
      'Các đơn vị tại mục IV',
      'Lưu: VT, KGVX.Tr',
    ],
  },
  period: { from: '2022', to: '2022' },
  references: [
    w.basis('5406/BTTTT-TTĐN', 'Công văn', '2021-12-31', 'Bộ Thông tin và Truyền thông'),
    w.basis('2290/KH-UBND', 'Kế hoạch', '2020-10-12', 'UBND tỉnh'),
    w.mention('1191/QĐ-TTg', 'Quyết định', '2020-08-05', 'Thủ tướng Chính phủ'),
    w.listed('72/2015/NĐ-CP', 'Nghị định', '2015-09-07', 'Chính phủ'),
    w.listed('09/2017/NĐ-CP', 'Nghị định', '2017-02-09', 'Chính phủ'),
    w.listed('88/2012/NĐ-CP', 'Nghị định', '2012-10-23', 'Chính phủ'),
    w.listed('22/2016/TT-BTTTT', 'Thông tư', '2016-10-19', 'Bộ Thông tin và Truyền thông'),
    w.listed('03/2019/TT-BTTTT', 'Thông tư', '2019-05-06', 'Bộ Thông tin và Truyền thông'),
    w.listed('17/2019/QĐ-UBND', 'Quyết định', '2019-07-22', 'UBND tỉnh'),
  ],
  parts: [
    w.masthead(
      ['ỦY BAN NHÂN DÂN', 'TỈNH ĐẠI NGÀN', 'Số: 61/KH-UBND'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Đại Ngàn, ngày 28 tháng 02 năm 2022'],
    ),
    w.title('KẾ HOẠCH', 'Hoạt động thông tin đối ngoại năm 2022'),
    w.line('Thực hiện Công văn số 5406/BTTTT-TTĐN ngày 31/12/2021 của Bộ Thông tin và Truyền thông hướng dẫn xây dựng kế hoạch công tác thông tin đối ngoại năm 2022; Kế hoạch số 2290/KH-UBND ngày 12/10/2020 của UBND tỉnh, Ủy ban nhân dân tỉnh ban hành Kế hoạch hoạt động thông tin đối ngoại năm 2022 như sau:'),
    w.heading(1, 'I.', 'MỤC ĐÍCH, YÊU CẦU'),
    w.item('1.', 'Góp phần giữ vững an ninh vùng biên, củng cố tình hữu nghị với các tỉnh láng giềng theo tinh thần Quyết định số 1191/QĐ-TTg ngày 05/8/2020 của Thủ tướng Chính phủ.'),
    w.item('2.', 'Thực hiện đúng các văn bản hiện hành (chi tiết tại Phụ lục I).'),
    w.heading(1, 'II.', 'NHIỆM VỤ'),
    w.item('1.', 'Giữ vững định hướng tuyên truyền, chú trọng vùng đồng bào dân tộc thiểu số và giới trẻ.', w.measure('II.1')),
    w.item('2.', 'Mở rộng mạng lưới cộng tác viên biết tiếng Ê Đê, M’Nông, Gia Rai; có chế độ động viên phù hợp.', w.measure('II.2')),
    w.item('3.', 'Nâng cao tỷ lệ hộ dân vùng biên tiếp cận các kênh phát thanh, truyền hình quốc gia và địa phương.', w.measure('II.3')),
    w.line('(Nhiệm vụ cụ thể tại Phụ lục II)'),
    w.heading(1, 'III.', 'KINH PHÍ'),
    w.line('Tổng kinh phí cấp tỉnh: 1.260.000.000 đồng, chi tiết tại Phụ lục III.', w.funding(1_260_000_000)),
    w.heading(1, 'IV.', 'TỔ CHỨC THỰC HIỆN'),
    w.heading(2, '1.', information),
    w.line('Theo dõi, đôn đốc, tổng hợp kết quả; tham mưu UBND tỉnh sơ kết, khen thưởng.', w.assignment('IV.1.(1)', w.assigned(information))),
    w.heading(2, '2.', 'Sở Tài chính'),
    w.line(`Chủ trì, phối hợp ${information} thẩm định dự toán, hướng dẫn thanh quyết toán kinh phí.`, w.assignment('IV.2.(1)', [...w.lead('Sở Tài chính'), ...w.partner(information)])),
    w.heading(2, '3.', 'Các sở, ban, ngành; UBND các huyện, thị xã, thành phố'),
    w.line('Triển khai các nhiệm vụ được giao tại Phụ lục II bảo đảm tiến độ, chất lượng.', w.assignment('IV.3.(1)', w.assigned('Các sở, ban, ngành*', 'UBND các huyện, thị xã, thành phố*'))),
    w.line(`Các cơ quan, đơn vị báo cáo kết quả về ${information} trước ngày 01/12/2022 để tổng hợp, báo cáo UBND tỉnh.`, w.both(
      w.report(['Các cơ quan, đơn vị'], [information], ['2022-12-01']),
      w.neutral,
    )),
    w.line('Trên đây là Kế hoạch hoạt động thông tin đối ngoại năm 2022 của tỉnh Đại Ngàn./.'),
    w.tail(
      ['Nơi nhận:', '- Bộ TTTT;', '- Thường trực Tỉnh ủy; Thường trực HĐND tỉnh;', '- CT, các PCT UBND tỉnh;', '- Các đơn vị tại mục IV;', '- Lưu: VT, KGVX.Tr.'],
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Y Hloan Niê Sơn'],
    ),
    w.annex('PL.I', ['PHỤ LỤC I', 'DANH MỤC VĂN BẢN VỀ THÔNG TIN ĐỐI NGOẠI'], 'DANH MỤC VĂN BẢN VỀ THÔNG TIN ĐỐI NGOẠI', '(Kèm theo Kế hoạch số 61/KH-UBND ngày 28/02/2022 của UBND tỉnh)'),
    w.table(['STT', 'Số, ký hiệu', 'Ngày ban hành', 'Trích yếu'], 3, [
      w.row(['1', '72/2015/NĐ-CP', '07/9/2015', 'Nghị định của Chính phủ về quản lý hoạt động thông tin đối ngoại']),
      w.row(['2', '09/2017/NĐ-CP', '09/02/2017', 'Nghị định của Chính phủ quy định chi tiết việc phát ngôn và cung cấp thông tin cho báo chí của các cơ quan hành chính nhà nước']),
      w.row(['3', '88/2012/NĐ-CP', '23/10/2012', 'Nghị định của Chính phủ về hoạt động thông tin, báo chí của báo chí nước ngoài tại Việt Nam']),
      w.row(['4', '22/2016/TT-BTTTT', '19/10/2016', 'Thông tư của Bộ Thông tin và Truyền thông hướng dẫn quản lý hoạt động thông tin đối ngoại của các tỉnh, thành phố']),
      w.row(['5', '03/2019/TT-BTTTT', '06/5/2019', 'Thông tư của Bộ Thông tin và Truyền thông về đăng, phát nội dung thông tin đối ngoại trên báo chí']),
      w.row(['6', '17/2019/QĐ-UBND', '22/7/2019', 'Quyết định của UBND tỉnh ban hành Quy chế quản lý hoạt động thông tin đối ngoại']),
    ]),
    w.annex('PL.II', ['PHỤ LỤC II', 'PHÂN CÔNG NHIỆM VỤ'], 'PHÂN CÔNG NHIỆM VỤ', '(Kèm theo Kế hoạch số 61/KH-UBND ngày 28/02/2022 của UBND tỉnh)'),
    w.table(['TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian thực hiện'], 1, [
      w.group(5, 2, 'I', 'Thông tin, tuyên truyền'),
      w.row(['1', 'Thực hiện 04 phóng sự về cà phê, voi nhà và không gian văn hóa cồng chiêng', w.over(3, information), 'Đài Phát thanh và Truyền hình tỉnh', 'Hằng quý'], w.assignment('PL.II.I.1', [...w.lead(information), ...w.partner('Đài Phát thanh và Truyền hình tỉnh')], { when: w.quarterly('Hằng quý') })),
      w.row(['2', 'In và cấp phát tờ gấp song ngữ cho các đồn biên phòng, nhà sinh hoạt cộng đồng', null, `${border}; UBND các huyện biên giới`, 'Trước 30/9/2022'], w.assignment('PL.II.I.2', [...w.lead(information), ...w.partner(border, 'UBND các huyện biên giới*')], { when: w.onDates('Trước 30/9/2022', '2022-09-30') })),
      w.row(['3', 'Mở lớp tập huấn kỹ năng nhận diện tin giả cho cán bộ thôn, buôn', null, 'Công an tỉnh', 'Quý III/2022'], w.assignment('PL.II.I.3', [...w.lead(information), ...w.partner('Công an tỉnh')], { when: w.period('2022-07', '2022-09', 'Quý III/2022') })),
      w.group(5, 2, 'II', 'Giao lưu, hợp tác'),
      w.row(['1', 'Tổ chức Ngày hội văn hóa vùng biên', w.over(2, culture), `${border}, Sở Ngoại vụ`, 'Tháng 4/2022'], w.assignment('PL.II.II.1', [...w.lead(culture), ...w.partner(border, 'Sở Ngoại vụ')], { when: w.period('2022-04', '2022-04', 'Tháng 4/2022') })),
      w.row(['2', 'Trưng bày ảnh “Đại Ngàn xanh” tại tỉnh bạn', null, 'Sở Ngoại vụ', 'Năm 2022'], w.assignment('PL.II.II.2', [...w.lead(culture), ...w.partner('Sở Ngoại vụ')], { when: w.period('2022', '2022', 'Năm 2022') })),
      w.row(['3', 'Tiếp, làm việc với đoàn phóng viên nước ngoài', 'Sở Ngoại vụ', 'Công an tỉnh; các đơn vị liên quan', 'Thường xuyên'], w.assignment('PL.II.II.3', [...w.lead('Sở Ngoại vụ'), ...w.partner('Công an tỉnh', 'các đơn vị liên quan*')], { when: w.ongoing('Thường xuyên') })),
    ]),
    w.annex('PL.III', ['PHỤ LỤC III', 'DỰ TOÁN KINH PHÍ NĂM 2022'], 'DỰ TOÁN KINH PHÍ NĂM 2022', '(Kèm theo Kế hoạch số 61/KH-UBND ngày 28/02/2022 của UBND tỉnh)'),
    w.table(['TT', 'Nội dung chi', 'Đơn vị tính', 'Số lượng', 'Đơn giá (đồng)', 'Thành tiền (đồng)'], 1, [
      w.row(['1', 'Sản xuất phóng sự', 'phóng sự', '4', '120.000.000', '480.000.000'], w.neutral),
      w.row(['2', 'In tờ gấp song ngữ', 'tờ', '40.000', '9.000', '360.000.000'], w.neutral),
      w.row(['3', 'Tập huấn', 'lớp', '3', '60.000.000', '180.000.000'], w.neutral),
      w.row(['4', 'Ngày hội văn hóa vùng biên', 'cuộc', '1', '240.000.000', '240.000.000'], w.neutral),
      w.row(['', 'Tổng cộng', '', '', '', '1.260.000.000'], w.neutral),
    ]),
  ],
}
