/**
 * The demo province's programme of places and images for five years, as a hurried typist left it: a body
 * that was dissolved, one document spelled in two ways, tasks that nobody is given. It waits for its review.
 */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const culture = 'Sở Văn hóa, Thể thao và Du lịch'
const media = 'Báo và Phát thanh, Truyền hình Lam Giang'
const promotion = 'Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh'

export const plan: Plan = {
  name: 'lam-giang-2026-2030',
  form: {
    text: 'txt',
    tables: 'tabs',
    merged: 'repeat',
    spaced: true,
    numbering: 'manual',
    headingStyles: false,
  },
  document: {
    type: 'Kế hoạch',
    symbol: '96/KH-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Lam Giang',
    place: 'Lam Giang',
    issuedOn: '2026-04-28',
    title: 'Truyền thông quảng bá hình ảnh tỉnh Lam Giang ra nước ngoài giai đoạn 2026 - 2030',
    signer: { name: 'Đặng Minh Triều', position: 'CHỦ TỊCH', onBehalfOf: 'TM. ỦY BAN NHÂN DÂN' },
    recipients: [
      'Bộ Văn hóa, Thể thao và Du lịch',
      'Thường trực Tỉnh ủy',
      'Chủ tịch, các Phó Chủ tịch UBND tỉnh',
      'Các cơ quan, đơn vị tại mục IV',
      'Lưu: VT, KGVX (Thảo)',
    ],
  },
  period: { from: '2026', to: '2030' },
  references: [],
  parts: [
    w.masthead(
      ['ỦY BAN NHÂN DÂN', 'TỈNH LAM GIANG', '', 'Số: 96/KH-UBND'],
      [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        '',
        'Lam Giang, ngày 28 tháng 4 năm 2026',
      ],
    ),
    w.title('KẾ HOẠCH', 'Truyền thông quảng bá hình ảnh tỉnh Lam Giang ra nước ngoài giai đoạn 2026 - 2030'),
    w.line(
      'Thực hiện Quyết định số 1191/QĐ-TTg ngày 05/8/2020 của Thủ tướng Chính phủ; Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại và Kế hoạch số 18/KH-UBND ngày 16/01/2026 của Ủy ban nhân dân tỉnh về hoạt động thông tin đối ngoại tỉnh Lam Giang năm 2026, Ủy ban nhân dân tỉnh ban hành Kế hoạch truyền thông quảng bá hình ảnh tỉnh Lam Giang ra nước ngoài giai đoạn 2026 - 2030 như sau:',
    ),
    w.heading(1, 'I.', 'MỤC TIÊU'),
    w.heading(2, '1.', 'Mục tiêu chung'),
    w.line(
      'Xây dựng hình ảnh Lam Giang - miền sông nước xanh, thân thiện, an toàn; nâng cao hiểu biết của bạn bè quốc tế về tiềm năng, cơ hội hợp tác của tỉnh.',
    ),
    w.heading(2, '2.', 'Mục tiêu cụ thể đến năm 2030'),
    w.item('-', '100% xã, phường có trang giới thiệu địa phương bằng tiếng Việt và tiếng Anh.'),
    w.item('-', 'Mỗi năm có ít nhất 20 tin, bài của báo chí nước ngoài giới thiệu về tỉnh.'),
    w.heading(1, 'II.', 'NHIỆM VỤ, GIẢI PHÁP'),
    w.heading(2, '1.', 'Xây dựng thương hiệu địa phương'),
    w.item(
      '-',
      'Xây dựng bộ nhận diện thương hiệu Lam Giang và thông điệp quảng bá bằng 05 ngôn ngữ; hoàn thành trong quý IV năm 2026.',
    ),
    w.item(
      '-',
      'Hằng năm tổ chức cuộc thi ảnh, phim ngắn “Lam Giang qua ống kính bạn bè” dành cho người nước ngoài và kiều bào.',
    ),
    w.item('-', 'Các sở, ban, ngành sử dụng thống nhất bộ nhận diện trong các sự kiện đối ngoại của tỉnh.'),
    w.heading(2, '2.', 'Phát triển nội dung số đa ngữ'),
    w.item(
      '-',
      `${culture} phối hợp với ${media} xây dựng kho tư liệu số dùng chung gồm ảnh, phim, bản đồ, bài viết song ngữ; ưu tiên nội dung về làng nghề, ẩm thực, di sản.`,
    ),
    w.item(
      '-',
      'Đa dạng hóa sản phẩm truyền thông trên các nền tảng số chính thức của tỉnh; mỗi tuần ít nhất 03 nội dung bằng tiếng Anh.',
    ),
    w.item(
      '-',
      'Tiếp tục thực hiện Quyết định số 1191/QĐ-TTG về phát triển thông tin đối ngoại khu vực cửa khẩu, bến cảng.',
    ),
    w.heading(2, '3.', 'Mở rộng hợp tác quốc tế về truyền thông'),
    w.item(
      '-',
      'Ký kết chương trình hợp tác trao đổi tin, bài với ít nhất 03 cơ quan báo chí của các địa phương nước ngoài có quan hệ hữu nghị; hoàn thành trước ngày 31/12/2027.',
    ),
    w.item('-', 'Đón ít nhất 02 đoàn phóng viên, blogger du lịch quốc tế mỗi năm đến khảo sát, viết bài.'),
    w.heading(1, 'III.', 'KINH PHÍ THỰC HIỆN'),
    w.line(
      'Kinh phí thực hiện Kế hoạch từ ngân sách nhà nước theo phân cấp, lồng ghép trong các chương trình mục tiêu và nguồn xã hội hóa.',
    ),
    w.heading(1, 'IV.', 'TỔ CHỨC THỰC HIỆN'),
    w.heading(2, '1.', culture),
    w.item('-', 'Chủ trì, hướng dẫn, đôn đốc, kiểm tra việc thực hiện Kế hoạch.'),
    w.item(
      '-',
      'Hằng năm, phối hợp với Sở Tài chính xây dựng dự toán kinh phí; tổ chức sơ kết vào năm 2028, tổng kết vào năm 2030.',
    ),
    w.item('-', 'Phối hợp với Sở Thông tin và Truyền thông vận hành kho tư liệu số nêu tại điểm 2 mục II.'),
    w.heading(2, '2.', 'Sở Ngoại vụ, Sở Công Thương'),
    w.item(
      '-',
      'Giới thiệu bộ nhận diện, ấn phẩm của tỉnh tại các hoạt động đối ngoại, xúc tiến thương mại ở nước ngoài.',
    ),
    w.item(
      '-',
      'Chủ trì phối hợp Công an tỉnh và các cơ quan liên quan tạo điều kiện cho phóng viên nước ngoài tác nghiệp theo quy định.',
    ),
    w.heading(2, '3.', media),
    w.item(
      '-',
      'Xây dựng chuyên trang tiếng Anh, tiếng Hàn; từ năm 2027 phát sóng bản tin tiếng Anh hằng tuần.',
    ),
    w.heading(2, '4.', promotion),
    w.item(
      '-',
      'Hằng năm tổ chức ít nhất 01 chương trình giới thiệu tỉnh tại thị trường trọng điểm; lồng ghép với Chương trình xúc tiến thương mại quốc gia.',
    ),
    w.heading(2, '5.', 'Sở Giáo dục và Đào tạo, Tỉnh đoàn Lam Giang'),
    w.item(
      '-',
      'Phát động học sinh, sinh viên, đoàn viên, thanh niên là người Lam Giang ở nước ngoài tham gia quảng bá hình ảnh quê hương.',
    ),
    w.heading(2, '6.', 'UBND các xã, phường'),
    w.item(
      '-',
      'Xây dựng trang giới thiệu địa phương bằng tiếng Việt và tiếng Anh theo mẫu thống nhất; hoàn thành trước ngày 30/6/2027.',
    ),
    w.item('-', `Báo cáo kết quả thực hiện về ${culture} trước ngày 15/11 hằng năm.`),
    w.line(
      `Trên đây là Kế hoạch truyền thông quảng bá hình ảnh tỉnh Lam Giang ra nước ngoài giai đoạn 2026 - 2030; ${culture} tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 30/11 hằng năm./.`,
    ),
    w.tail(
      [
        'Nơi nhận:',
        '- Bộ Văn hóa, Thể thao và Du lịch;',
        '- Thường trực Tỉnh ủy;',
        '- Chủ tịch, các Phó Chủ tịch UBND tỉnh;',
        '- Các cơ quan, đơn vị tại mục IV;',
        '- Lưu: VT, KGVX (Thảo).',
      ],
      ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', '', 'Đặng Minh Triều'],
    ),
  ],
}
