import { wordList } from './word-list.ts'

/**
 * Fields of competence and official names, as data. A name such as "Sở Văn hóa, Thể thao và Du lịch" is a kind
 * ("Sở") and a run of fields; the connectives between the fields vary from plan to plan and do not count.
 */

/** What departments of a province are or were called (before and after July 2025), after "Sở". */
const departments = [
  'Thông tin và Truyền thông|TTTT',
  'Văn hóa, Thể thao và Du lịch|VHTTDL',
  'Văn hóa và Thể thao|VHTT',
  'Văn hóa, Thông tin, Thể thao và Du lịch|VHTTTTDL',
  'Văn hóa, Thông tin và Du lịch|VHTTDL',
  'Văn hóa và Du lịch|VHDL',
  'Văn hóa - Thông tin',
  'Thể dục Thể thao|TDTT',
  'Du lịch|DL',
  'Kế hoạch và Đầu tư|KHĐT',
  'Tài chính|TC',
  'Công Thương|CT',
  'Công nghiệp',
  'Thương mại',
  'Thương mại và Du lịch',
  'Nông nghiệp và Phát triển nông thôn|NNPTNT|NNVPTNT|NNPT',
  'Nông nghiệp và Môi trường|NNMT|NNVMT',
  'Tài nguyên và Môi trường|TNMT|TNVMT',
  'Khoa học và Công nghệ|KHCN|KHVCN',
  'Nội vụ|NV',
  'Tư pháp|TP',
  'Y tế|YT',
  'Giáo dục và Đào tạo|GDĐT|GDVĐT',
  'Xây dựng|XD',
  'Giao thông vận tải|GTVT',
  'Giao thông công chính',
  'Giao thông công chánh',
  'Ngoại vụ|NGV|NgV',
  'Lao động - Thương binh và Xã hội|LĐTBXH|LĐTBVXH|LĐTB',
  'Dân tộc và Tôn giáo|DTTG',
  'Dân tộc|DT',
  'Quy hoạch - Kiến trúc|QHKT',
  'An toàn thực phẩm|ATTP',
  'Bưu chính, Viễn thông|BCVT',
  'Thủy sản',
]

/** What divisions of a district or commune are or were called, after "Phòng". */
const divisions = [
  'Văn hóa và Thông tin|VHTT',
  'Văn hóa, Khoa học và Thông tin|VHKHTT',
  'Văn hóa, Thông tin và Du lịch',
  'Văn hóa - Xã hội|VHXH',
  'Văn hóa, Thể thao và Du lịch|VHTTDL',
  'Kinh tế|KT',
  'Kinh tế và Hạ tầng|KTHT',
  'Kinh tế, Hạ tầng và Đô thị|KTHTĐT',
  'Kinh tế và Đô thị|KTĐT',
  'Kinh tế - Kỹ thuật',
  'Hạ tầng và Đô thị|HTĐT',
  'Quản lý đô thị|QLĐT',
  'Tài chính - Kế hoạch|TCKH',
  'Nội vụ|NV',
  'Nội vụ - Lao động, Thương binh và Xã hội|NVLĐTBXH',
  'Lao động - Thương binh và Xã hội|LĐTBXH|LĐTBVXH',
  'Giáo dục và Đào tạo|GDĐT',
  'Giáo dục, Khoa học và Công nghệ',
  'Tư pháp|TP',
  'Y tế|YT',
  'Tài nguyên và Môi trường|TNMT',
  'Nông nghiệp và Môi trường|NNMT',
  'Nông nghiệp và Phát triển nông thôn|NNPTNT',
  'Dân tộc|DT',
  'Dân tộc và Tôn giáo|DTTG',
  'Thông tin và Truyền thông|TTTT',
  'Ngoại vụ',
  'Công Thương',
]

/** What ministries are or were called, after "Bộ". */
const ministries = [
  'Thông tin và Truyền thông|TTTT',
  'Ngoại giao|NG',
  'Quốc phòng|QP',
  'Công an|CA',
  'Nội vụ|NV',
  'Tư pháp|TP',
  'Tài chính|TC',
  'Kế hoạch và Đầu tư|KHĐT',
  'Công Thương|CT',
  'Công nghiệp',
  'Thương mại',
  'Nông nghiệp và Phát triển nông thôn|NNPTNT',
  'Nông nghiệp và Môi trường|NNMT',
  'Giao thông vận tải|GTVT',
  'Xây dựng|XD',
  'Tài nguyên và Môi trường|TNMT',
  'Lao động - Thương binh và Xã hội|LĐTBXH',
  'Văn hóa, Thể thao và Du lịch|VHTTDL',
  'Văn hóa - Thông tin|VHTT',
  'Khoa học và Công nghệ|KHCN',
  'Giáo dục và Đào tạo|GDĐT',
  'Y tế|YT',
  'Dân tộc và Tôn giáo|DTTG',
  'Bưu chính, Viễn thông|BCVT',
  'Thủy sản',
]

/** Committees of the Party and of the state, after "Ban". */
const committees = [
  'Tuyên giáo|TG',
  'Tuyên giáo và Dân vận|TGDV|TGVDV',
  'Dân vận|DV',
  'Nội chính|NC',
  'Nội chính và Cải cách tư pháp',
  'Kinh tế',
  'Kinh tế - Ngân sách|KTNS',
  'Chính sách, chiến lược',
  'Văn hóa - Xã hội|VHXH',
  'Pháp chế|PC',
  'Đô thị',
  'Dân tộc|DT',
  'Tôn giáo',
  'Dân tộc và Tôn giáo|DTTG',
  'Tôn giáo - Dân tộc',
  'Tổ chức|TC',
  'Đối ngoại|ĐN',
  'Xây dựng Đảng|XDĐ',
  'Tuyên huấn',
  'Thi đua - Khen thưởng|TĐKT',
  'Cơ yếu',
  'Bảo vệ, chăm sóc sức khỏe cán bộ|BVCSSKCB',
  'An toàn giao thông|ATGT',
  'Biên giới',
]

/** Mass associations, after "Hội"; in lists the word is said once ("Hội Nông dân, Phụ nữ, Cựu chiến binh"). */
const associations = [
  'Liên hiệp Phụ nữ|LHPN',
  'Phụ nữ|PN',
  'Nông dân|ND',
  'Cựu chiến binh|CCB',
  'Người cao tuổi|NCT',
  'Chữ thập đỏ|CTĐ',
  'Khuyến học',
  'Cựu thanh niên xung phong',
  'Liên hiệp Thanh niên|LHTN',
]

const managementBoards = [
  'Khu kinh tế|KKT',
  'Khu công nghiệp|KCN',
  'các Khu công nghiệp|CKCN',
  'Dự án|DA',
  'Dự án Đầu tư xây dựng|DAĐTXD',
]

/**
 * Centres that are written in letters alone ("TTVHTT"). Where the letters stand for several names (Thông tin, Thể thao,
 * Truyền thông, Truyền thanh), no name is given.
 */
const centres = [
  '|VHTT|VHTTTT|VHTTTH|VHTTVTT|VHTTVTTH|TTVH|TTTH|VHTTTTTT|VHTTTTTH',
  'Văn hóa, Thể thao và Du lịch|VHTTDL',
  'Dịch vụ nông nghiệp|DVNN',
  'Phục vụ hành chính công|PVHCC',
  'Dịch vụ tổng hợp|DVTH',
  'Công nghệ thông tin và Truyền thông|CNTTTT',
  'Giáo dục nghề nghiệp - Giáo dục thường xuyên|GDNNGDTX',
  'Giáo dục thường xuyên|GDTX',
  'Kiểm soát bệnh tật|KSBT',
  'Học tập cộng đồng|HTCĐ',
  'Bồi dưỡng chính trị|BDCT',
  'Xúc tiến Đầu tư, Thương mại và Du lịch|XTĐTTMDL',
]

/** Official names by the kind word that they follow. */
export const officialNames: Readonly<Record<string, readonly string[]>> = {
  Sở: departments,
  Phòng: divisions,
  Bộ: ministries,
  Ban: committees,
  Hội: associations,
  'Trung tâm': centres,
  'Ban Quản lý': managementBoards,
}

/**
 * Further groups of words that stand inside proper names. Those after the bar may stand there in lower case
 * without being taken for the verb that follows the name.
 */
export const moreFields: readonly string[] = wordList(`
  các công trình giao thông | công trình giao thông | công trình dân dụng và công nghiệp | các công trình |
  Xổ số kiến thiết | Kinh tế - xã hội | Phát triển công nghiệp | Cửa khẩu quốc tế | Cảng hàng không quốc tế | Sân bay quốc tế | Quốc tế |
  Thông tin đối ngoại | Thông tin cơ sở | Thông tin điện tử | Thông tin | Truyền thông | Báo chí |
  Xuất bản, In và Phát hành | Xuất bản | Phát thanh | Truyền hình | Truyền thanh | Phát thanh, truyền hình |
  Truyền thanh - Truyền hình | Văn hóa | Thể thao | Thể dục | Thể dục thể thao | Du lịch |
  Di sản văn hóa | Di sản | Di tích | Danh thắng | Nghệ thuật | Nghệ thuật biểu diễn | Văn học nghệ thuật |
  Văn học | Điện ảnh | Nhiếp ảnh | Triển lãm | Hợp tác quốc tế | Văn hóa cơ sở | Gia đình | Thư viện |
  Nhà báo | Nhà văn | Tuyên truyền | Quảng bá | Lữ hành | Khách sạn | Bưu chính | Viễn thông |
  Tần số vô tuyến điện | An toàn thông tin | Công nghệ thông tin | Chuyển đổi số | Công nghệ số cộng đồng |
  Công nghệ số | Tiếng nói | Hải ngoại | Lý luận chính trị | Học tập cộng đồng | Kế hoạch | Đầu tư |
  Tài chính | Công Thương | Công nghiệp | Thương mại | Xúc tiến | Xúc tiến Đầu tư | Xúc tiến Thương mại |
  Xúc tiến Du lịch | Khuyến công | Khuyến nông | Nông nghiệp | Phát triển nông thôn | Nông thôn mới |
  Môi trường | Tài nguyên | Khoáng sản | Đất đai | Quỹ đất | Thủy lợi | Thủy sản | Kiểm lâm | Kiểm ngư | Lâm nghiệp |
  Chăn nuôi | Thú y | Trồng trọt | Bảo vệ thực vật | Biển | Hải đảo | Hạ tầng | Đô thị | Kỹ thuật |
  Kinh tế | Khu kinh tế | Khu công nghiệp | Các Khu công nghiệp | Các khu công nghiệp và chế xuất |
  Cửa khẩu | Dự án | Đầu tư xây dựng | Dự án Đầu tư xây dựng | Dịch vụ | Dịch vụ công | Dịch vụ tổng hợp |
  Dịch vụ nông nghiệp | Dịch vụ việc làm | Việc làm | Hợp tác xã | Doanh nghiệp | Doanh nghiệp nhỏ và vừa |
  Doanh nhân trẻ | Doanh nhân | Nhà đầu tư | Thống kê | Giá | Quản lý thị trường | Ngân sách | Hải quan |
  Thuế | Kho bạc | Điện lực | Năng lượng | Giao thông | Giao thông vận tải | Vận tải | Đăng kiểm |
  Hàng không | Hàng hải | Cảng hàng không | Cảng vụ | Xây dựng | Kiến trúc | Quy hoạch | Hạ tầng kỹ thuật |
  Nội vụ | Tư pháp | Pháp chế | Trợ giúp pháp lý | Y tế | Y tế dự phòng | Dân số | Kiểm soát bệnh tật |
  Dược | An toàn thực phẩm | An toàn vệ sinh thực phẩm | Giáo dục | Đào tạo | Giáo dục nghề nghiệp |
  Giáo dục thường xuyên | Giáo dục chính trị | Lao động | Thương binh | Xã hội | Bảo hiểm xã hội |
  Bảo trợ xã hội | Công tác xã hội | Trẻ em | Bình đẳng giới | Dân tộc | Tôn giáo | Người cao tuổi |
  Người khuyết tật | Khoa học | Công nghệ | Sở hữu trí tuệ | Đổi mới sáng tạo | Khởi nghiệp | Tiêu chuẩn |
  Đo lường | Chất lượng | Thi đua | Khen thưởng | Văn thư | Lưu trữ | Lịch sử | Cải cách hành chính |
  Người có công | Thanh niên | Thiếu niên | Thiếu nhi | Phụ nữ | Nông dân | Cựu chiến binh |
  Cựu thanh niên xung phong | Công đoàn | Sinh viên | Khuyến học | Chữ thập đỏ | Luật gia | Luật sư |
  Đông y | Làm vườn | Nạn nhân chất độc da cam | Người Việt Nam ở nước ngoài | Việt kiều | Hữu nghị |
  Các tổ chức hữu nghị | Các hội khoa học và kỹ thuật | Các hội văn học nghệ thuật |
  Các hội khoa học kỹ thuật | Ngoại vụ | Ngoại giao | Ngoại giao văn hóa | Kinh tế đối ngoại | Lãnh sự |
  Lễ tân | Biên giới | Biên giới quốc gia | Biên phòng | Quốc phòng | Quân sự | An ninh |
  An ninh chính trị nội bộ | An ninh mạng | An ninh đối ngoại | Cảnh sát | Quản lý xuất nhập cảnh |
  Xuất nhập cảnh | Phòng, chống tội phạm sử dụng công nghệ cao | Phòng cháy chữa cháy | Cứu nạn cứu hộ |
  Tham mưu | Chính trị | Hậu cần | Kỹ thuật nghiệp vụ | Hải quân | Cảnh sát biển | Hành chính |
  Hành chính công | Quản trị | Tổng hợp | Tổ chức | Cán bộ | Tổ chức cán bộ | Pháp luật | Tiếp công dân |
  Tiếp dân | Thanh tra | Kiểm tra | Kiểm toán | Thi hành án dân sự | Quản lý | Quản lý Dự án | Phát triển |
  Nghiên cứu | Ứng dụng | Hỗ trợ | Tư vấn | Bảo tồn | Phục vụ hành chính công | Cung ứng dịch vụ công |
  Cung ứng dịch vụ sự nghiệp công | Giám sát | Điều hành thông minh |
  Giám sát, điều hành đô thị thông minh | Dữ liệu | Tin học | Ngoại ngữ | Công báo | Quan trắc | Nước sạch |
  Vệ sinh môi trường | Phát triển quỹ đất | Kỹ thuật tổng hợp | Hướng nghiệp | Dạy nghề | Huấn luyện |
  Thi đấu | Chiếu phim | Phát hành phim | Văn nghệ | Tuyên giáo | Dân vận | Nội chính | Đối ngoại |
  Xây dựng Đảng | Công tác Đảng | Tuyên huấn | Công tác chính trị | Công tác người Việt Nam ở nước ngoài |
  Công tác thông tin đối ngoại | Nhân quyền | Hội nhập quốc tế | Hội nhập quốc tế về kinh tế |
  Phòng chống thiên tai | Phòng, chống thiên tai | Phòng thủ dân sự | Tìm kiếm cứu nạn | Điều phối |
  Nông thôn | Giảm nghèo | Bảo vệ nền tảng tư tưởng của Đảng | Quản lý bảo trì đường bộ | Vườn quốc gia |
  Khu bảo tồn | Khu di tích | Khu du lịch | Di sản Thế giới | Khu công nghệ cao | Tài sản công | Tổng kết |
  Chiến lược | Chính sách | Đào tạo nghề | Công tác dân vận | Công tác tôn giáo | Chăm sóc sức khỏe |
  Sức khỏe | Sinh sản | Xã hội học tập | Thủy văn | Khí tượng thủy văn | Khí tượng | Bảo vệ rừng |
  Phòng hộ | Rừng phòng hộ | Rừng đặc dụng | Nhân dân | Quân đội | Quân đội nhân dân | Đại đoàn kết |
  Nhà nước | Công viên địa chất | Công viên địa chất toàn cầu | UNESCO | Bảo trợ | Kiểm soát liên hợp |
  Kiểm dịch | Kiểm dịch y tế | Trật tự đô thị | Một cửa | Cao nguyên đá | Văn phòng - Thống kê |
  Địa chính | Hộ tịch | Kế toán | Tài chính - Kế toán | Tư pháp - Hộ tịch | Thủ quỹ | Địa chính - Xây dựng | Chỉ huy trưởng Quân sự | khu du lịch | khu, điểm du lịch | điểm du lịch | danh lam thắng cảnh | chợ | cảng cá | bến xe | bến tàu
`)

/** Words for one field that are written short inside a longer name. */
export const shortFields: Readonly<Record<string, string>> = {
  PTNT: 'Phát triển nông thôn',
  CNTT: 'Công nghệ thông tin',
  'CNTT&TT': 'Công nghệ thông tin và Truyền thông',
  XTĐT: 'Xúc tiến Đầu tư',
  XTTM: 'Xúc tiến Thương mại',
  XTDL: 'Xúc tiến Du lịch',
  'XTTM, DL và ĐT': 'Xúc tiến Thương mại, Du lịch và Đầu tư',
  TTĐN: 'Thông tin đối ngoại',
  TTCS: 'Thông tin cơ sở',
  PTTH: 'Phát thanh và Truyền hình',
  'PT&TH': 'Phát thanh và Truyền hình',
  'PT-TH': 'Phát thanh và Truyền hình',
  'PT và TH': 'Phát thanh và Truyền hình',
  'TT-TH': 'Truyền thanh - Truyền hình',
  DVNN: 'Dịch vụ nông nghiệp',
  TTTH: 'Truyền thanh - Truyền hình',
  TTĐT: 'Thông tin điện tử',
  'GDNN-GDTX': 'Giáo dục nghề nghiệp - Giáo dục thường xuyên',
  GDTX: 'Giáo dục thường xuyên',
  GDNN: 'Giáo dục nghề nghiệp',
  'VH-TT&TT': 'Văn hóa - Thông tin và Truyền thanh',
  'VHTT&TT': 'Văn hóa - Thông tin và Truyền thanh',
  'VH, TT và TT': 'Văn hóa, Thông tin và Truyền thanh',
  'VHTT-TT': 'Văn hóa, Thông tin - Thể thao',
  PVHCC: 'Phục vụ hành chính công',
  HCC: 'Hành chính công',
  DVC: 'Dịch vụ công',
  DVTH: 'Dịch vụ tổng hợp',
  QLDA: 'Quản lý Dự án',
  'QLDA ĐTXD': 'Quản lý Dự án Đầu tư xây dựng',
  KKT: 'Khu kinh tế',
  KCN: 'Khu công nghiệp',
  CĐS: 'Chuyển đổi số',
  QLNN: 'Quản lý nhà nước',
  XNC: 'Xuất nhập cảnh',
  NTM: 'Nông thôn mới',
  ANTT: 'An ninh trật tự',
  BVHTTDL: 'Văn hóa, Thể thao và Du lịch',
}

/** Fields that say what is done and need the word for what it is done to: "Tư vấn phát triển công nghiệp". */
export const openEndedFields: readonly string[] = wordList(`
  Tư vấn | Nghiên cứu | Hỗ trợ | Quản lý | Phát triển | Bảo tồn | Ứng dụng | Xúc tiến | Kiểm soát | Giám sát |
  Điều hành | Quảng bá | Tuyên truyền | Đào tạo | Huấn luyện | Cung ứng | Phục vụ | Bảo vệ | Chăm sóc
`)
