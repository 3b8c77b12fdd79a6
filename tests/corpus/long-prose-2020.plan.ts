/** Long paragraphs of several sentences, with partner lists of every kind of body: customs, banks, ports, unions, parks. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const information = 'Sở Thông tin và Truyền thông'
const centre = 'Trung tâm Xúc tiến Đầu tư và Hỗ trợ doanh nghiệp tỉnh'
const park = 'Ban Quản lý Vườn quốc gia Phia Lũng'
const tourism = 'Sở Du lịch'

export const plan: Plan = {
  name: 'long-prose-2020',
  form: { text: 'txt', tables: 'tabs', merged: 'repeat', spaced: true, numbering: 'automatic', headingStyles: false },
  document: {
    type: 'Kế hoạch',
    symbol: '05/KH-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Quảng Lĩnh',
    place: 'Quảng Lĩnh',
    issuedOn: '2020-01-08',
    title: 'Công tác thông tin đối ngoại năm 2020 của tỉnh Quảng Lĩnh',
    signer: { name: 'Đặng Thúy Vượng', position: 'PHÓ CHỦ TỊCH', onBehalfOf: 'TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH' },
    recipients: [
      'Bộ Thông tin và Truyền thông (b/c)',
      'TT Tỉnh ủy, TT HĐND tỉnh (b/c)',
      'Đ/c Chủ tịch, các đ/c PCT UBND tỉnh',
      'Như mục III',
      'Các CQ báo chí Trung ương trên địa bàn',
      'Lưu: VT, P7 (03b)',
    ],
  },
  period: { from: '2020', to: '2020' },
  references: [
    w.basis('3362/BTTTT-TTĐN', 'Công văn', '2019-10-02', 'Bộ Thông tin và Truyền thông'),
    w.basis('10/2018/QĐ-UBND', 'Quyết định', '2018-04-26', 'UBND tỉnh'),
  ],
  parts: [
    w.masthead(
      ['ỦY BAN NHÂN DÂN', 'TỈNH QUẢNG LĨNH', 'Số: 05/KH-UBND'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Quảng Lĩnh, ngày 08 tháng 01 năm 2020'],
    ),
    w.title('KẾ HOẠCH', 'Công tác thông tin đối ngoại năm 2020 của tỉnh Quảng Lĩnh'),
    w.line('Thực hiện Công văn số 3362/BTTTT-TTĐN ngày 02/10/2019 của Bộ Thông tin và Truyền thông về hướng dẫn xây dựng kế hoạch công tác thông tin đối ngoại năm 2020; căn cứ Quyết định số 10/2018/QĐ-UBND ngày 26/4/2018 của UBND tỉnh ban hành Quy chế quản lý hoạt động thông tin đối ngoại; UBND tỉnh Quảng Lĩnh xây dựng Kế hoạch công tác thông tin đối ngoại năm 2020, cụ thể:'),
    w.heading(1, 'I.', 'MỤC ĐÍCH, YÊU CẦU'),
    w.item('1.', 'Thông tin kịp thời, toàn diện về tình hình phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh của tỉnh trong năm tổ chức đại hội đảng bộ các cấp.'),
    w.item('2.', 'Thu hút sự quan tâm của nhà đầu tư, du khách và các tổ chức quốc tế; nâng cao hiệu quả phối hợp giữa các cấp, các ngành.'),
    w.heading(1, 'II.', 'NỘI DUNG, NHIỆM VỤ'),
    w.item('1.', 'Thông tin về Năm Chủ tịch ASEAN 2020 và vai trò của Việt Nam tại Hội đồng Bảo an Liên hợp quốc. Tăng cường tin, bài về đóng góp của địa phương vào tiến trình hội nhập.', w.measure('II.1')),
    w.item('2.', 'Quảng bá cao nguyên đá, Vườn quốc gia Phia Lũng, nghề làm khèn và ẩm thực vùng cao. Lựa chọn một số thị trường trọng điểm để tổ chức giới thiệu điểm đến; phối hợp với Tổng cục Du lịch, Thông tấn xã Việt Nam, Hãng hàng không Quốc gia Việt Nam thực hiện ấn phẩm trên các chuyến bay quốc tế.', w.measure('II.2', w.partner('Tổng cục Du lịch', 'Thông tấn xã Việt Nam', 'Hãng hàng không Quốc gia Việt Nam'))),
    w.item('3.', 'Nắm bắt thông tin về người Quảng Lĩnh ở nước ngoài. Các địa phương có đông người đi lao động, học tập ở nước ngoài lập danh sách, giữ mối liên hệ thường xuyên với gia đình.', w.measure('II.3', w.assigned('Các địa phương có đông người đi lao động, học tập ở nước ngoài*'), { neutral: ['roles'] })),
    w.item('4.', 'Ngăn chặn, xử lý thông tin xuyên tạc về đại hội đảng bộ các cấp; bảo đảm an toàn thông tin cho các cổng, trang thông tin điện tử.', w.measure('II.4')),
    w.heading(1, 'III.', 'TỔ CHỨC THỰC HIỆN'),
    w.heading(2, '1.', information),
    w.line('Là cơ quan đầu mối giúp UBND tỉnh quản lý nhà nước về thông tin đối ngoại. Chủ trì, phối hợp với Hội Nhà báo tỉnh, Hội Văn học Nghệ thuật tỉnh, Bảo tàng tỉnh, Thư viện tỉnh tổ chức triển lãm ảnh lưu động. Hướng dẫn các cơ quan báo chí, hệ thống thông tin cơ sở tuyên truyền đúng định hướng.', w.assignment('III.1.(1)', [...w.lead(information), ...w.partner('Hội Nhà báo tỉnh', 'Hội Văn học Nghệ thuật tỉnh', 'Bảo tàng tỉnh', 'Thư viện tỉnh')])),
    w.line('Tổng hợp tình hình, kết quả thực hiện của các cơ quan, đơn vị; báo cáo Bộ Thông tin và Truyền thông, UBND tỉnh trước ngày 15/12/2020.', w.both(
      w.assignment('III.1.(2)', w.assigned(information), { neutral: ['schedule'] }),
      w.report([information], ['Bộ Thông tin và Truyền thông', 'UBND tỉnh'], ['2020-12-15']),
    )),
    w.heading(2, '2.', tourism),
    w.line(`Chủ trì, phối hợp với ${centre}, ${park}, Hiệp hội Du lịch tỉnh, UBND các huyện, thành phố và các doanh nghiệp lữ hành tổ chức đoàn khảo sát; hoàn thiện bộ sản phẩm du lịch trước ngày 30 tháng 4 năm 2020.`, w.assignment('III.2.(1)', [...w.lead(tourism), ...w.partner(centre, park, 'Hiệp hội Du lịch tỉnh', 'UBND các huyện, thành phố*', 'các doanh nghiệp lữ hành*')], { when: w.onDates('trước ngày 30 tháng 4 năm 2020', '2020-04-30') })),
    w.heading(2, '3.', `${centre}, ${park}`),
    w.line('Cung cấp tư liệu, hình ảnh; bố trí thuyết minh viên biết ngoại ngữ phục vụ các đoàn khách quốc tế.', w.assignment('III.3.(1)', w.assigned(centre, park))),
    w.heading(2, '4.', 'Cục Hải quan tỉnh, Ngân hàng Nhà nước chi nhánh tỉnh, Cục Thuế tỉnh'),
    w.line('Công khai thủ tục hành chính bằng tiếng Việt và tiếng Anh; phối hợp với Ban Quản lý Cửa khẩu Tà Vàng niêm yết thông tin tại nơi làm thủ tục.', w.assignment('III.4.(1)', [...w.assigned('Cục Hải quan tỉnh', 'Ngân hàng Nhà nước chi nhánh tỉnh', 'Cục Thuế tỉnh'), ...w.partner('Ban Quản lý Cửa khẩu Tà Vàng')])),
    w.heading(2, '5.', 'Trường Đại học Quảng Lĩnh, Trường Cao đẳng Nghề tỉnh'),
    w.line('Lồng ghép giới thiệu văn hóa địa phương cho lưu học sinh Lào, Trung Quốc; phối hợp Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh tổ chức giao lưu sinh viên quốc tế.', w.assignment('III.5.(1)', [...w.assigned('Trường Đại học Quảng Lĩnh', 'Trường Cao đẳng Nghề tỉnh'), ...w.partner('Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh')])),
    w.heading(2, '6.', 'Đề nghị Liên đoàn Lao động tỉnh, Hội Cựu chiến binh tỉnh, Hội Liên hiệp Phụ nữ tỉnh'),
    w.line('Vận động đoàn viên, hội viên tích cực tham gia đấu tranh với các quan điểm sai trái trên không gian mạng.', w.assignment('III.6.(1)', w.assigned('Liên đoàn Lao động tỉnh', 'Hội Cựu chiến binh tỉnh', 'Hội Liên hiệp Phụ nữ tỉnh'))),
    w.heading(2, '7.', 'Các sở, ban, ngành, đoàn thể cấp tỉnh; UBND các huyện, thành phố'),
    w.item('-', 'Xây dựng kế hoạch, bố trí kinh phí, phân công cán bộ phụ trách.', w.assignment('III.7.(1)', w.assigned('Các sở, ban, ngành, đoàn thể cấp tỉnh*', 'UBND các huyện, thành phố*'))),
    w.item('-', `Định kỳ 6 tháng (trước ngày 10/6/2020) và cả năm (trước ngày 10/12/2020) gửi báo cáo về ${information}.`, w.both(
      w.assignment('III.7.(2)', w.assigned('Các sở, ban, ngành, đoàn thể cấp tỉnh*', 'UBND các huyện, thành phố*'), { neutral: ['schedule'] }),
      w.report(['Các sở, ban, ngành, đoàn thể cấp tỉnh', 'UBND các huyện, thành phố'], [information], ['2020-06-10', '2020-12-10']),
    )),
    w.line('Trên đây là Kế hoạch công tác thông tin đối ngoại năm 2020 của tỉnh Quảng Lĩnh./.'),
    w.tail(
      ['Nơi nhận:', '- Bộ Thông tin và Truyền thông (b/c);', '- TT Tỉnh ủy, TT HĐND tỉnh (b/c);', '- Đ/c Chủ tịch, các đ/c PCT UBND tỉnh;', '- Như mục III;', '- Các CQ báo chí Trung ương trên địa bàn;', '- Lưu: VT, P7 (03b).'],
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Đặng Thúy Vượng'],
    ),
  ],
}
