/** Reports of every rhythm: on a day of the month, twice a year, no day at all; agencies are given their duty with "Giao". */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const steering = 'Ban Chỉ đạo công tác thông tin đối ngoại tỉnh'
const information = 'Sở Thông tin và Truyền thông'

export const plan: Plan = {
  name: 'reported-monthly',
  form: { text: 'txt', tables: 'lines', merged: 'repeat', spaced: false, numbering: 'automatic', headingStyles: true },
  document: {
    type: 'Chương trình',
    symbol: '1120/CTr-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Phú Lương Hà',
    place: 'Phú Lương Hà',
    issuedOn: '2019-05-27',
    title: 'Phối hợp thông tin đối ngoại khu vực biên giới, biển đảo tỉnh Phú Lương Hà',
    signer: { name: 'Lưu Tấn Phước', position: 'CHỦ TỊCH', onBehalfOf: 'TM. ỦY BAN NHÂN DÂN' },
    recipients: [
      'Thường trực Tỉnh ủy',
      'Các thành viên Ban Chỉ đạo',
      'UBND các huyện Cồn Sẻ, Lạch Bạng, đảo Hòn Mây',
      'Lưu: VT, NC, VX',
    ],
  },
  period: null,
  references: [
    w.basis('1486/QĐ-TTg', 'Quyết định', '2018-11-06', 'Thủ tướng Chính phủ'),
    w.basis('389-TB/TU', 'Thông báo', '2019-04-18', 'Thường trực Tỉnh ủy'),
    w.basis('214/TTr-STTTT', 'Tờ trình', '2019-05-15', information),
    w.mention('72/2015/NĐ-CP', 'Nghị định', '2015-09-07', null),
  ],
  parts: [
    w.masthead(
      ['ỦY BAN NHÂN DÂN', 'TỈNH PHÚ LƯƠNG HÀ', 'Số: 1120/CTr-UBND'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Phú Lương Hà, ngày 27 tháng 5 năm 2019'],
    ),
    w.title('CHƯƠNG TRÌNH', 'Phối hợp thông tin đối ngoại khu vực biên giới, biển đảo', 'tỉnh Phú Lương Hà'),
    w.line('Căn cứ Quyết định số 1486/QĐ-TTg ngày 06 tháng 11 năm 2018 của Thủ tướng Chính phủ ban hành Kế hoạch thông tin đối ngoại;'),
    w.line('Thực hiện Thông báo số 389-TB/TU ngày 18 tháng 4 năm 2019 của Thường trực Tỉnh ủy;'),
    w.line(`Xét đề nghị của ${information} tại Tờ trình số 214/TTr-STTTT ngày 15 tháng 5 năm 2019,`),
    w.line('Ủy ban nhân dân tỉnh ban hành Chương trình phối hợp với những nội dung chủ yếu sau:'),
    w.heading(1, 'I.', 'MỤC ĐÍCH'),
    w.line('Tạo sự thống nhất giữa các lực lượng làm công tác thông tin ở biên giới đất liền, trên biển và hải đảo.'),
    w.heading(1, 'II.', 'NỘI DUNG PHỐI HỢP'),
    w.heading(2, '1.', 'Trao đổi thông tin'),
    w.item('-', 'Chia sẻ tin, bài, ảnh về đời sống nhân dân, cán bộ, chiến sĩ nơi biên giới, hải đảo.', w.measure('II.1.(1)')),
    w.item('-', 'Cung cấp tình hình hoạt động của tàu thuyền, phương tiện nước ngoài trong phạm vi được phép công bố.', w.measure('II.1.(2)')),
    w.heading(2, '2.', 'Tổ chức sự kiện'),
    w.item('-', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh phối hợp với Vùng Cảnh sát biển 2, Tỉnh đoàn tổ chức chương trình “Tuổi trẻ vì biển đảo quê hương”.', w.measure('II.2.(1)', [...w.assigned('Bộ Chỉ huy Bộ đội Biên phòng tỉnh'), ...w.partner('Vùng Cảnh sát biển 2', 'Tỉnh đoàn')], { neutral: ['roles'] })),
    w.item('-', 'Đưa phóng viên, văn nghệ sĩ đi thực tế sáng tác tại đảo Hòn Mây.', w.measure('II.2.(2)')),
    w.heading(2, '3.', 'Xây dựng lực lượng'),
    w.item('-', 'Hằng năm, mở lớp bồi dưỡng nghiệp vụ cho cán bộ đồn, trạm, cán bộ văn hóa xã biên giới, xã đảo.', w.measure('II.3.(1)', [], { when: w.yearly('Hằng năm') })),
    w.item('-', 'Trang bị phương tiện ghi hình, dịch thuật theo Nghị định số 72/2015/NĐ-CP ngày 07/9/2015.', w.measure('II.3.(2)')),
    w.heading(1, 'III.', 'PHÂN CÔNG NHIỆM VỤ'),
    w.item('1.', `Giao ${information} chủ trì, phối hợp với Báo Phú Lương Hà, Đài Phát thanh và Truyền hình tỉnh xây dựng khung nội dung tuyên truyền từng quý.`, w.assignment('III.1', [...w.lead(information), ...w.partner('Báo Phú Lương Hà', 'Đài Phát thanh và Truyền hình tỉnh')], { neutral: ['schedule'] })),
    w.item('2.', 'Giao Bộ Chỉ huy Bộ đội Biên phòng tỉnh tổ chức các tổ tuyên truyền lưu động; quản lý cụm loa, pa nô tại cửa khẩu, bến cá.', w.assignment('III.2', w.assigned('Bộ Chỉ huy Bộ đội Biên phòng tỉnh'))),
    w.item('3.', 'Giao Sở Tài chính tham mưu, cân đối nguồn kinh phí; hướng dẫn lập dự toán.', w.assignment('III.3', w.adviser('Sở Tài chính'), { neutral: ['roles'] })),
    w.item('4.', 'UBND các huyện Cồn Sẻ, Lạch Bạng, đảo Hòn Mây bố trí địa điểm, nhân lực; vận động ngư dân treo cờ Tổ quốc trên tàu cá.', w.assignment('III.4', w.assigned('UBND các huyện Cồn Sẻ, Lạch Bạng, đảo Hòn Mây*'))),
    w.heading(1, 'IV.', 'CHẾ ĐỘ THÔNG TIN, BÁO CÁO'),
    w.item('1.', `Các đồn biên phòng báo cáo Bộ Chỉ huy Bộ đội Biên phòng tỉnh vào ngày 05 hằng tháng.`, w.both(w.report(['Các đồn biên phòng'], ['Bộ Chỉ huy Bộ đội Biên phòng tỉnh'], ['---05']), w.neutral)),
    w.item('2.', `Bộ Chỉ huy Bộ đội Biên phòng tỉnh, UBND các huyện gửi báo cáo về ${information} trước ngày 10 hằng tháng.`, w.both(w.report(['Bộ Chỉ huy Bộ đội Biên phòng tỉnh', 'UBND các huyện'], [information], ['---10']), w.neutral)),
    w.item('3.', `${information} báo cáo ${steering} định kỳ 6 tháng (trước ngày 15/6) và hằng năm (trước ngày 15/12).`, w.both(w.report([information], [steering], ['--06-15', '--12-15']), w.neutral)),
    w.item('4.', `Khi có vụ việc đột xuất, các đơn vị báo cáo ngay ${steering} để chỉ đạo.`, w.both(w.report(['các đơn vị'], [steering], []), w.neutral)),
    w.line('Trên đây là Chương trình phối hợp thông tin đối ngoại khu vực biên giới, biển đảo; các cơ quan, đơn vị căn cứ triển khai thực hiện./.'),
    w.tail(
      ['Nơi nhận:', '- Thường trực Tỉnh ủy;', '- Các thành viên Ban Chỉ đạo;', '- UBND các huyện Cồn Sẻ, Lạch Bạng, đảo Hòn Mây;', '- Lưu: VT, NC, VX.'],
      ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', 'Lưu Tấn Phước'],
    ),
  ],
}
