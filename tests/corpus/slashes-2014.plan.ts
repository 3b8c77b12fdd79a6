/** A district of ten years ago: "1/" and "a/" labels, abbreviated bodies, marks apart from their letters in the text form. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const office = 'Phòng VH&TT'

export const plan: Plan = {
  name: 'slashes-2014',
  form: { text: 'txt', tables: 'tabs', merged: 'repeat', spaced: false, numbering: 'manual', headingStyles: false, decomposed: true },
  document: {
    type: 'Kế hoạch',
    symbol: '34/KH-UBND',
    issuer: 'Ủy ban nhân dân huyện Mường Tấc',
    place: 'Mường Tấc',
    issuedOn: '2014-04-09',
    title: 'Hoạt động thông tin đối ngoại huyện Mường Tấc giai đoạn 2014-2015, định hướng đến năm 2020',
    signer: { name: 'Vì Văn Ón', position: 'Phó Chủ tịch', onBehalfOf: 'TM. ỦY BAN NHÂN DÂN; KT. Chủ tịch' },
    recipients: ['Sở TT&TT (b/c)', 'TT Huyện ủy, HĐND huyện', 'CT, PCT UBND huyện', 'Như phần III', 'Lưu VT'],
  },
  period: { from: '2014', to: '2015' },
  references: [
    w.basis('79/2010/QĐ-TTg', 'Quyết định', '2010-11-30', 'Thủ tướng Chính phủ'),
    w.basis('1209/KH-UBND', 'Kế hoạch', '2013-12-17', 'UBND tỉnh'),
    w.mention('26-CT/TW', 'Chỉ thị', '2008-09-10', 'Ban Bí thư'),
  ],
  parts: [
    w.masthead(
      ['UỶ BAN NHÂN DÂN', 'HUYỆN MƯỜNG TẤC', 'Số: 34/KH-UBND'],
      ['CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Mường Tấc, ngày 09 tháng 4 năm 2014'],
    ),
    w.title('KẾ HOẠCH', 'Hoạt động thông tin đối ngoại huyện Mường Tấc', 'giai đoạn 2014-2015, định hướng đến năm 2020'),
    w.line('Căn cứ Quyết định số 79/2010/QĐ-TTg, ngày 30/11/2010 của Thủ tướng Chính phủ về việc ban hành Quy chế quản lý hoạt động thông tin đối ngoại;'),
    w.line('Căn cứ Kế hoạch số 1209/KH-UBND, ngày 17/12/2013 của UBND tỉnh về hoạt động thông tin đối ngoại,'),
    w.line('UBND huyện Mường Tấc xây dựng Kế hoạch hoạt động thông tin đối ngoại, cụ thể như sau:'),
    w.heading(1, 'I/', 'MỤC ĐÍCH, YÊU CẦU'),
    w.heading(2, '1/', 'Mục đích'),
    w.line('Nâng cao nhận thức của cán bộ và nhân dân theo tinh thần Chỉ thị 26-CT/TW, ngày 10/9/2008 của Ban Bí thư.'),
    w.heading(2, '2/', 'Yêu cầu'),
    w.line('Thông tin trung thực, dễ hiểu, phù hợp với đồng bào các dân tộc.'),
    w.heading(1, 'II/', 'NỘI DUNG'),
    w.heading(2, '1/', 'Thông tin về địa phương'),
    w.item('a/', 'Giới thiệu ruộng bậc thang, xòe cổ, cây thuốc quý và các dự án kêu gọi đầu tư của huyện.', w.measure('II.1.a')),
    w.item('b/', 'Phối hợp với Đài PT-TH tỉnh, Báo tỉnh xây dựng phóng sự về xóa đói giảm nghèo.', w.measure('II.1.b', w.partner('Đài PT-TH tỉnh', 'Báo tỉnh'))),
    w.heading(2, '2/', 'Thông tin về biên giới'),
    w.item('a/', 'Tuyên truyền các hiệp định về quy chế biên giới; vận động nhân dân không di cư trái phép.', w.measure('II.2.a')),
    w.item('b/', 'Đồn Biên phòng Pá Hu phối hợp với UBND các xã biên giới tổ chức giao lưu văn nghệ, thể thao với cụm bản đối diện.', w.measure('II.2.b', [...w.assigned('Đồn Biên phòng Pá Hu'), ...w.partner('UBND các xã biên giới*')], { neutral: ['roles'] })),
    w.heading(1, 'III/', 'TỔ CHỨC THỰC HIỆN'),
    w.heading(2, '1/', `${office} huyện`, ':'),
    w.item('-', 'Chủ trì, phối hợp với Đài TT-TH huyện, BCH Quân sự huyện và các ngành liên quan tham mưu cho UBND huyện triển khai Kế hoạch.', w.assignment('III.1.(1)', [...w.lead(`${office} huyện`), ...w.partner('Đài TT-TH huyện', 'BCH Quân sự huyện', 'các ngành liên quan*')])),
    w.item('-', 'Định kỳ hàng quý, tổng hợp báo cáo UBND huyện, Sở TT&TT.', w.both(
      w.assignment('III.1.(2)', w.assigned(`${office} huyện`), { neutral: ['schedule'] }),
      w.report([`${office} huyện`], ['UBND huyện', 'Sở TT&TT'], []),
    )),
    w.heading(2, '2/', 'Phòng TC-KH huyện', ':'),
    w.line('Tham mưu cho UBND huyện bố trí kinh phí từ nguồn sự nghiệp văn hóa thông tin.', w.assignment('III.2.(1)', w.adviser('Phòng TC-KH huyện'))),
    w.heading(2, '3/', 'Đài TT-TH huyện, Trung tâm VHTT huyện', ':'),
    w.line('Tăng thời lượng phát thanh bằng tiếng Thái, tiếng Mông; mỗi tuần ít nhất 02 chương trình.', w.assignment('III.3.(1)', w.assigned('Đài TT-TH huyện', 'Trung tâm VHTT huyện'))),
    w.heading(2, '4/', 'Đề nghị UBMTTQ huyện, Huyện đoàn, Hội LHPN huyện', ':'),
    w.line('Vận động đoàn viên, hội viên tham gia bảo vệ đường biên, cột mốc.', w.assignment('III.4.(1)', w.assigned('UBMTTQ huyện', 'Huyện đoàn', 'Hội LHPN huyện'))),
    w.heading(2, '5/', 'UBND các xã, thị trấn', ':'),
    w.item('-', 'Căn cứ Kế hoạch này tổ chức thực hiện tại địa phương.', w.assignment('III.5.(1)', w.assigned('UBND các xã, thị trấn*'))),
    w.item('-', `Báo cáo kết quả về UBND huyện (qua ${office}) trước ngày 25 hàng tháng.`, w.both(
      w.assignment('III.5.(2)', w.assigned('UBND các xã, thị trấn*'), { neutral: ['schedule'] }),
      w.report(['UBND các xã, thị trấn'], ['UBND huyện'], ['---25']),
    )),
    w.line('Trên đây là Kế hoạch hoạt động thông tin đối ngoại của huyện, đề nghị các cơ quan, đơn vị triển khai thực hiện./.'),
    w.tail(
      ['Nơi nhận:', '- Sở TT&TT (b/c);', '- TT Huyện ủy, HĐND huyện;', '- CT, PCT UBND huyện;', '- Như phần III;', '- Lưu VT.'],
      ['TM. ỦY BAN NHÂN DÂN', 'KT. Chủ tịch', 'Phó Chủ tịch', '', 'Vì Văn Ón'],
    ),
  ],
}
