/** A ward's plan with its task table in the body: people and offices side by side as doers, deadlines of many kinds. */
import type { Plan } from '../accuracy/description.ts'
import * as w from '../accuracy/writing.ts'

const clerk = 'Công chức Văn hóa - Xã hội'
const youth = 'Đoàn Thanh niên phường'
const leaders = 'Tổ trưởng các tổ dân phố'

export const plan: Plan = {
  name: 'ward-table-2024',
  form: { text: 'txt', tables: 'lines', merged: 'repeat', spaced: true, numbering: 'manual', headingStyles: false },
  document: {
    type: 'Kế hoạch',
    symbol: '41/KH-UBND',
    issuer: 'Ủy ban nhân dân phường Đông Kiều',
    place: 'Đông Kiều',
    issuedOn: '2024-02-29',
    title: 'Thực hiện công tác thông tin, tuyên truyền và thông tin đối ngoại năm 2024',
    signer: { name: 'Lâm Tấn Đạt', position: 'CHỦ TỊCH', onBehalfOf: 'TM. ỦY BAN NHÂN DÂN' },
    recipients: [
      'Phòng VH&TT thành phố',
      'TT. Đảng ủy - HĐND phường',
      'UBMTTQ và các đoàn thể phường',
      'Tổ trưởng các tổ dân phố',
      'Lưu: VP',
    ],
  },
  period: { from: '2024', to: '2024' },
  references: [
    w.basis('22/KH-UBND', 'Kế hoạch', '2024-01-31', 'UBND thành phố'),
    w.mention('23/2014/TT-BTTTT', 'Thông tư', null, null),
  ],
  parts: [
    w.masthead(
      ['ỦY BAN NHÂN DÂN', 'PHƯỜNG ĐÔNG KIỀU', 'Số: 41/KH-UBND'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Đông Kiều, ngày 29 tháng 02 năm 2024'],
    ),
    w.title('KẾ HOẠCH', 'Thực hiện công tác thông tin, tuyên truyền', 'và thông tin đối ngoại năm 2024'),
    w.line('Căn cứ Kế hoạch số 22/KH-UBND ngày 31 tháng 01 năm 2024 của UBND thành phố về công tác thông tin đối ngoại trên địa bàn thành phố năm 2024,'),
    w.line('Ủy ban nhân dân phường Đông Kiều xây dựng Kế hoạch thực hiện như sau:'),
    w.heading(1, 'I.', 'MỤC ĐÍCH - YÊU CẦU'),
    w.item('-', 'Nâng cao nhận thức của cán bộ, công chức và Nhân dân về công tác thông tin đối ngoại; xây dựng hình ảnh người dân Đông Kiều văn minh, mến khách.'),
    w.item('-', 'Phân công rõ người, rõ việc, rõ thời gian, rõ sản phẩm.'),
    w.heading(1, 'II.', 'NỘI DUNG CÔNG VIỆC VÀ PHÂN CÔNG THỰC HIỆN'),
    w.table(['Số TT', 'Nội dung công việc', 'Người/đơn vị thực hiện', 'Thời hạn hoàn thành', 'Kết quả'], 1, [
      w.row(['1', 'Ban hành quyết định phân công người phát ngôn, người phụ trách cung cấp thông tin của UBND phường', 'Chủ tịch UBND phường', '15/3/2024', 'Quyết định'], w.assignment('II.1', w.lead('Chủ tịch UBND phường'), { when: w.onDates('15/3/2024', '2024-03-15'), output: 'Quyết định' })),
      w.row(['2', 'Rà soát, bổ sung thông tin trên Trang thông tin điện tử phường; cập nhật mục giới thiệu bằng tiếng Anh', clerk, 'Trước ngày 30/4/2024', 'Chuyên mục song ngữ'], w.assignment('II.2', w.lead(clerk), { when: w.onDates('Trước ngày 30/4/2024', '2024-04-30'), output: 'Chuyên mục song ngữ' })),
      w.row(['3', 'Tuyên truyền các ngày lễ lớn, sự kiện chính trị, văn hóa của thành phố trên hệ thống truyền thanh phường', `${clerk}; Cán bộ Đài truyền thanh`, 'Thường xuyên', 'Tin, bài phát thanh'], w.assignment('II.3', w.lead(clerk, 'Cán bộ Đài truyền thanh'), { when: w.ongoing('Thường xuyên'), output: 'Tin, bài phát thanh' })),
      w.row(['4', 'Quản lý hoạt động bản tin, tài liệu không kinh doanh theo Thông tư số 23/2014/TT-BTTTT', clerk, 'Hằng quý', 'Báo cáo quý'], w.assignment('II.4', w.lead(clerk), { when: w.quarterly('Hằng quý'), output: 'Báo cáo quý' })),
      w.row(['5', 'Ra quân chỉnh trang tuyến phố đi bộ, hướng dẫn người bán hàng giao tiếp văn minh với du khách', w.over(2, youth), 'Tháng 3/2024', '01 đợt ra quân'], w.assignment('II.5', w.lead(youth), { when: w.period('2024-03', '2024-03', 'Tháng 3/2024'), output: '01 đợt ra quân' })),
      w.row(['6', 'Tổ chức cuộc thi ảnh “Đông Kiều trong mắt tôi” dành cho người nước ngoài đang sinh sống tại phường', null, 'Từ tháng 6 đến tháng 9/2024', 'Giải thưởng, bộ ảnh'], w.assignment('II.6', w.lead(youth), { when: w.period('2024-06', '2024-09', 'Từ tháng 6 đến tháng 9/2024'), output: 'Giải thưởng, bộ ảnh' })),
      w.row(['7', 'Nắm tình hình người nước ngoài tạm trú; phát hiện, báo cáo thông tin sai sự thật trên mạng xã hội', 'Công an phường', 'Hằng tháng', 'Báo cáo'], w.assignment('II.7', w.lead('Công an phường'), { when: w.monthly('Hằng tháng'), output: 'Báo cáo' })),
      w.row(['8', 'Lồng ghép nội dung thông tin đối ngoại trong sinh hoạt tổ dân phố', leaders, '6 tháng/lần', 'Biên bản sinh hoạt'], w.assignment('II.8', w.lead(`${leaders}*`), { output: 'Biên bản sinh hoạt', neutral: ['schedule'] })),
      w.row(['9', 'Khảo sát nhu cầu thông tin của du khách tại chợ nổi, bến tàu', `${clerk} phối hợp ${youth}`, 'Quý III năm 2024', 'Báo cáo khảo sát'], w.assignment('II.9', [...w.lead(clerk), ...w.partner(youth)], { when: w.period('2024-07', '2024-09', 'Quý III năm 2024'), output: 'Báo cáo khảo sát' })),
      w.row(['10', 'Sơ kết, tổng kết công tác thông tin đối ngoại', clerk, 'Sơ kết: tháng 6; tổng kết: tháng 12', 'Báo cáo'], w.assignment('II.10', w.lead(clerk), { output: 'Báo cáo', neutral: ['schedule'] })),
    ]),
    w.heading(1, 'III.', 'KINH PHÍ'),
    w.line('Kinh phí thực hiện Kế hoạch là 38.500.000 đồng, trích từ nguồn sự nghiệp văn hóa thông tin năm 2024 của phường.', w.funding(38_500_000)),
    w.heading(1, 'IV.', 'TỔ CHỨC THỰC HIỆN'),
    w.item('1.', 'Giao Công chức Văn hóa - Xã hội tham mưu, theo dõi, đôn đốc việc thực hiện; tổng hợp báo cáo Phòng Văn hóa và Thông tin thành phố trước ngày 15/6 và 15/12/2024.', w.both(
      w.assignment('IV.1', w.adviser(clerk), { neutral: ['roles', 'schedule'] }),
      w.report([clerk], ['Phòng Văn hóa và Thông tin thành phố'], ['2024-06-15', '2024-12-15']),
    )),
    w.item('2.', 'Giao Công chức Tài chính - Kế toán tham mưu bố trí kinh phí, hướng dẫn thanh quyết toán theo quy định.', w.assignment('IV.2', w.adviser('Công chức Tài chính - Kế toán'), { neutral: ['roles'] })),
    w.item('3.', 'Đề nghị UBMTTQ Việt Nam phường và các đoàn thể tuyên truyền, vận động đoàn viên, hội viên và Nhân dân tham gia thực hiện.', w.assignment('IV.3', w.assigned('UBMTTQ Việt Nam phường', 'các đoàn thể*'))),
    w.item('4.', 'Tổ trưởng các tổ dân phố triển khai đến từng hộ gia đình trên địa bàn; kịp thời phản ánh các vướng mắc về UBND phường.', w.assignment('IV.4', w.assigned(`${leaders}*`))),
    w.line('Trên đây là Kế hoạch thực hiện công tác thông tin, tuyên truyền và thông tin đối ngoại năm 2024 của UBND phường Đông Kiều./.'),
    w.tail(
      ['Nơi nhận:', '- Phòng VH&TT thành phố;', '- TT. Đảng ủy - HĐND phường;', '- UBMTTQ và các đoàn thể phường;', '- Tổ trưởng các tổ dân phố;', '- Lưu: VP.'],
      ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', 'Lâm Tấn Đạt'],
    ),
  ],
}
