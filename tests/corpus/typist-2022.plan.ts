/**
 * As a typist left it: no space after marks, doubled spaces, sections named in title case without a label, a
 * heading over two lines, page numbers and a running head between the paragraphs, marks wrong or missing.
 * By the rules an unlabelled line is no heading, so the sections are none here; what stands under them is read.
 */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const culture = 'Phòng Văn hoá và Thông tin thị xã'
const centre = 'Trung tâm Văn hoá  - Thông tin và Thể thao thị xã'
const communes = 'Uỷ ban nhân dân các xã,  phường'

export const plan: Plan = {
  name: 'typist-2022',
  form: { text: 'txt', tables: 'tabs', merged: 'repeat', spaced: true, numbering: 'manual', headingStyles: false, plainHeadings: true },
  document: {
    type: 'Kế hoạch',
    symbol: '93/KH-UBND',
    issuer: 'Ủy ban nhân dân thị xã An Ngãi',
    place: 'An Ngãi',
    issuedOn: '2022-04-01',
    title: 'Tổ chức các hoạt động thông tin đối ngoại thị xã An Ngãi năm 2022',
    signer: { name: 'Ngô Thừa Ân', position: 'PHÓ CHỦ TỊCH', onBehalfOf: 'TM. UỶ BAN NHÂN DÂN; KT. CHỦ TỊCH' },
    recipients: ['Sở TTTT tỉnh', 'TTr Thị uỷ;TTr HĐND thị xã', 'CT và các PCT UBND thị xã', 'Các phòng,ban thị xã', 'UBND xã,phường', 'Lưu VT,VX'],
  },
  period: { from: '2022', to: '2022' },
  references: [
    w.basis('61/KH-UBND', 'Kế hoạch', '2022-03-14', 'UBND tỉnh'),
    w.mention('09/2017/NĐ-CP', 'Nghị định', '2017-02-09', 'Chính phủ'),
    w.mention('18-CTr/TU', 'Chương trình', '2021-11-08', 'Thị uỷ'),
  ],
  parts: [
    w.masthead(
      ['UỶ BAN NHÂN DÂN', 'THỊ XÃ AN NGÃI', 'Số:93 /KH-UBND'],
      ['CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'An Ngãi, ngày 01 tháng 4  năm 2022'],
    ),
    w.title('KẾ HOẠCH', 'Tổ chức các hoạt động thông tin đối ngoại', 'thị xã An Ngãi năm 2022'),
    w.line('Thực hiện Kế hoạch số:61/KH-UBND ngày 14/3/2022 của UBND tỉnh  về hoạt động thông tin đối ngoại năm 2022 . UBND thị xã xây dựng kế hoạch tổ chức thực hiện như sau :'),
    w.line('Mục đích, yêu cầu'),
    w.tight(w.item('-', 'Nâng cao nhận thức của cán bộ,đảng viên và nhân dân  về công tác thông tin đối ngoại trong tình hình mới .')),
    w.tight(w.item('-', 'Bảo đảm  đúng định hướng,tiết kiệm,an toàn phòng dịch .')),
    w.line('Nội dung thực hiện'),
    w.tight(w.heading(1, '1.', 'Công tác phát ngôn và cung cấp thông tin⏎cho báo chí')),
    w.tight(w.item('-', 'Thực hiện tốt Nghị định số 09/2017/NĐ-CP  ngày 09/02/2017 của Chính phủ;công khai người phát ngôn của các cơ quan,đơn vị .', w.measure('1.(1)'))),
    w.tight(w.item('-', 'Trả lời kịp thời ý kiến phản ánh của báo chí,dư luận xã hội .', w.measure('1.(2)'))),
    w.tight(w.heading(1, '2.', 'Quảng bá hình ảnh thị xã', ' :')),
    w.tight(w.item('-', 'Tuyên truyền Chương trình số 18-CTr/TU ngày 08/11/2021 của Thị uỷ về phát triển du lịch;giới thiệu phố cổ An Ngãi,làng gốm, ẩm thực địa phương bằng nhiều thứ tiếng .', w.measure('2.(1)'))),
    w.line('2'),
    w.tight(w.item('-', 'Hằng năm tổ chức Ngày hội áo dài;mời các đoàn khách quốc tế,⏎⏎3⏎⏎sinh viên nước ngoài tham dự .', w.measure('2.(2)', [], { when: w.yearly('Hằng năm') }))),
    w.tight(w.item('-', 'Phối hợp với Đài Phát thanh và Truyền hình tỉnh,Hội Văn học Nghệ thuật tỉnh thực hiện ký sự  “Dòng sông quê tôi” .', w.measure('2.(3)', w.partner('Đài Phát thanh và Truyền hình tỉnh', 'Hội Văn học Nghệ thuật tỉnh')))),
    w.line('Kinh phí thực hiện'),
    w.line('Từ nguồn sự nghiệp văn hoá thông tin năm 2022 là 120.000.000đ (Một trăm hai mươi triệu đồng) .', w.funding(120_000_000)),
    w.line('UBND THỊ XÃ AN NGÃI - Kế hoạch thông tin đối ngoại năm 2022'),
    w.line('Tổ chức thực hiện'),
    w.tight(w.heading(1, '1.', culture, ':')),
    w.tight(w.item('a)', `Chủ trì ,phối hợp với ${centre},Công an thị xã và các đơn vị liên quan tham mưu triển khai kế hoạch .`, w.assignment('1.a', [...w.lead(culture), ...w.partner(centre, 'Công an thị xã', 'các đơn vị liên quan*')]))),
    w.tight(w.item('b)', 'Tổng hợp báo cáo UBND thị xã , Sở Thông tin và Truyền thông trước ngày 20/ 11 hàng năm .', w.both(
      w.assignment('1.b', w.assigned(culture), { neutral: ['schedule'] }),
      w.report([culture], ['UBND thị xã', 'Sở Thông tin và Truyền thông'], ['--11-20']),
    ))),
    w.tight(w.heading(1, '2.', centre, ' :')),
    w.tight(w.item('a)', 'Xây dựng chuyên mục  trên sóng truyền thanh,trang thông tin điện tử thị xã .', w.assignment('2.a', w.assigned(centre)))),
    w.tight(w.item('b)', `Phối hợp ${culture} tuyên truyền trực quan tại các điểm du lịch .`, w.assignment('2.b', [...w.partner(centre), ...w.partner(culture)]))),
    w.tight(w.heading(1, '3.', 'Phòng Tài chính- Kế hoạch thị xã', ':')),
    w.line('Tham mưu  UBND thị xã bố trí kinh phí theo quy định .', w.assignment('3.(1)', w.adviser('Phòng Tài chính- Kế hoạch thị xã'))),
    w.tight(w.heading(1, '4.', 'Công an thị xã,Ban chỉ huy Quân sự thị xã', ':')),
    w.line('Bảo đảm an ninh trật tự tại các sự kiện có yếu tố nước ngoài;ngăn chặn , xử lý thông tin xấu độc .', w.assignment('4.(1)', w.assigned('Công an thị xã', 'Ban chỉ huy Quân sự thị xã'))),
    w.line('4'),
    w.tight(w.heading(1, '5.', communes, ' :')),
    w.tight(w.item('a)', 'Xây dựng kế hoạch,tổ chức thực hiện phù hợp với điều kiện địa phương .', w.assignment('5.a', w.assigned(`${communes}*`)))),
    w.tight(w.item('b)', `Báo cáo kết quả về ${culture} trước ngày 15/11 hằng năm để tổng hợp .`, w.both(
      w.assignment('5.b', w.assigned(`${communes}*`), { neutral: ['schedule'] }),
      w.report([communes], [culture], ['--11-15']),
    ))),
    w.line('Trên đây là kế hoạch tổ chức các hoạt động thông tin đối ngoại năm 2022 ,yêu cầu các phòng,ban, xã,phường nghiêm túc thực hiện ./.'),
    w.tail(
      ['Nơi nhận :', '-Sở TTTT tỉnh;', '-TTr Thị uỷ;TTr HĐND thị xã;', '-CT và các PCT UBND thị xã;', '-Các phòng,ban thị xã;', '-UBND xã,phường;', '-Lưu VT,VX.'],
      ['TM. UỶ BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Ngô Thừa Ân'],
    ),
  ],
}
