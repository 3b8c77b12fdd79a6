import { wordList } from './word-list.ts'

/** Words that name many bodies at once ("các sở, ban, ngành tỉnh"), as data. Matched folded. */

/** Nouns that chain with commas into one collective. */
export const collectiveHeads: readonly string[] = wordList(`
  huyện ủy | thị ủy | thành ủy | quận ủy | tỉnh ủy | chi ủy | huyện đoàn | đoàn cơ sở | đảng ủy cơ sở | chi bộ cơ sở | hạt |
  sở | ban | ngành | bộ | phòng | cơ quan | đơn vị | địa phương | đoàn thể | tổ chức | hội | hội đoàn |
  phòng ban | ban ngành | sở ngành | doanh nghiệp | hợp tác xã | hiệp hội | trường | trường học |
  nhà trường | cơ sở giáo dục | cơ sở | viện | trung tâm | công ty | tập đoàn | cấp ủy | chính quyền |
  mặt trận | cá nhân | cấp ủy đảng | tổ chức đảng | đảng ủy | chi bộ | đảng bộ | lực lượng | nhà mạng |
  báo | đài | trang tin | cấp | cấp hội | chi hội | hội quần chúng | trạm | khu công nghiệp | khoa |
  văn phòng | xí nghiệp | ngân hàng | vụ | cục | đại sứ quán | tổng lãnh sự quán | làng nghề | ban đảng |
  ban xây dựng Đảng | ban của Đảng | tổ | đội | câu lạc bộ | thành viên | đồn | đồn biên phòng |
  đồn, trạm | đồn, trạm biên phòng | chi, tổ hội | chi, đảng bộ | tổ chức hội, đoàn thể | tổ chức hội |
  hội đoàn thể | CQ | ĐV | ĐVSN | DN | đ/v | phòng nghiệp vụ | hộ kinh doanh | cơ sở kinh doanh | cơ sở lưu trú | cơ sở tôn giáo | khách sạn | nhà hàng |
  khu, điểm du lịch | khu du lịch | điểm du lịch | nền tảng mạng xã hội | nhà cung cấp |
  nhà cung cấp dịch vụ | tổ công nghệ số cộng đồng | nhà văn hóa | quỹ | phòng chuyên môn | đơn vị sự nghiệp | phóng viên | hãng | nhà xuất bản | hiệp hội ngành hàng | hiệp hội ngành nghề
`)

/** Levels and places that chain in the same way and stand for their authorities. */
export const areaHeads: readonly string[] = wordList(`
  tỉnh | thành phố | TP | thành | huyện | quận | thị xã | TX | xã | phường | thị trấn | TT | đặc khu |
  thôn | bản | buôn | ấp | tổ dân phố | TDP | khu phố | khu dân cư | khối phố | khối | xóm | làng | khu |
  sóc | khóm | tổ nhân dân
`)

/** Heads that alone, with "các", name partners of a plan anywhere in a sentence. */
export const strongHeads: readonly string[] = wordList(`
  sở | ban | ngành | phòng | cơ quan | đơn vị | địa phương | đoàn thể | phòng ban | cấp ủy | ban đảng |
  ban xây dựng Đảng | phòng chuyên môn | đơn vị sự nghiệp | bộ | sở ngành | ban ngành | đồn biên phòng |
  tổ công nghệ số cộng đồng | CQ | ĐV | đ/v
`)

/** Heads that in a sentence are mostly those spoken to ("tập huấn cho các hộ kinh doanh"): units only where one is expected. */
export const audienceHeads: readonly string[] = wordList(`
  hộ kinh doanh | cơ sở kinh doanh | cơ sở lưu trú | cơ sở tôn giáo | khách sạn | nhà hàng | khu du lịch |
  điểm du lịch | khu, điểm du lịch | nền tảng mạng xã hội | hãng
`)

/** Words after a head that say what sort of body it is; such a head begins a unit of its own in a list. */
export const identities: readonly string[] = wordList(`
  báo chí | thông tấn | thông tấn báo chí | truyền thông | báo chí truyền thông | phát thanh | truyền hình |
  truyền thông đại chúng | thông tin đại chúng | đại diện | đại diện ngoại giao | ngoại giao | Việt Nam |
  chính trị | xã hội | chính trị xã hội | chính trị - xã hội | chính trị xã hội - nghề nghiệp |
  xã hội - nghề nghiệp | xã hội nghề nghiệp | nghề nghiệp | đoàn thể | quần chúng | hội quần chúng |
  đặc thù | quần chúng được Đảng, Nhà nước giao nhiệm vụ | đảng | cơ sở đảng | Đảng, đoàn thể | hữu nghị |
  phi chính phủ | phi chính phủ nước ngoài | quốc tế | nước ngoài | hội | đoàn | công đoàn | tôn giáo |
  kinh tế | khoa học | giáo dục | giáo dục nghề nghiệp | đào tạo | y tế | tín dụng | du lịch | lữ hành |
  khách sạn | lưu trú | lưu trú du lịch | dịch vụ du lịch | kinh doanh | kinh doanh du lịch |
  kinh doanh dịch vụ | kinh doanh dịch vụ du lịch | kinh doanh lữ hành | viễn thông | bưu chính |
  bưu chính viễn thông | công nghệ | công nghệ thông tin | công nghệ số | xuất khẩu | xuất nhập khẩu | FDI |
  nhà nước | tư nhân | nhỏ và vừa | vận tải | hàng không | sản xuất | khởi nghiệp | hành chính |
  hành chính nhà nước | sự nghiệp | sự nghiệp công lập | công lập | quản lý nhà nước | quân sự | công an |
  vũ trang | biên phòng | vũ trang nhân dân | tư pháp | hải quan | biểu diễn nghệ thuật | nghệ thuật |
  văn hóa | thể thao | học | đại học | cao đẳng | trung học phổ thông | THPT | THCS | tiểu học | mầm non |
  phổ thông | trung học cơ sở | chuyên nghiệp | cán bộ đoàn | xuất bản | kiểm sát | cơ sở |
  internet | CT-XH | CTXH | TTBC | LLVT | BCVT | dân quân | quân đội | bảo vệ an ninh, trật tự ở cơ sở |
  bảo vệ an ninh, trật tự | bảo vệ an ninh trật tự | bảo vệ an ninh trật tự ở cơ sở | bảo vệ ANTT |
  bảo vệ ANTT ở cơ sở | nhà hàng | kiểm lâm | kiểm ngư | quản lý thị trường | dân quân tự vệ | tự quản |
  thông tin cơ sở | truyền thanh | chủ quản | thông tin đối ngoại | đối ngoại | hữu nghị nhân dân |
  bảo vệ pháp luật | nội chính | cảnh sát biển | hải quân | thuế | tòa án | kiểm soát biên phòng | kiểm soát liên hợp | vận tải hành khách | vận tải biển | tàu biển | tàu du lịch | taxi | xe khách | phim
`)

/** Words that narrow a collective without making it another one. */
export const qualifiers: readonly string[] = wordList(`
  Trung ương và địa phương | Trung ương, địa phương | trung ương và của địa phương |
  của Mặt trận | thường trú | thường trú tại địa phương | nước ngoài tại Việt Nam | liên quan | có liên quan | hữu quan | liên quan khác | có liên quan khác | khác | khác có liên quan |
  chức năng | có chức năng | chuyên môn | chuyên trách | tham mưu | tham mưu giúp việc |
  tham mưu, giúp việc | giúp việc | trực thuộc | thành viên | chủ trì | phối hợp | đầu mối | cấp trên |
  cấp dưới | biên giới | biên giới đất liền | biên giới biển | ven biển | miền núi | hải đảo | vùng biên |
  lân cận | trong khu vực | trong vùng | trong cả nước | cả nước | đóng chân | được giao nhiệm vụ |
  được giao | được phân công | được giao chủ trì | được giao nhiệm vụ chủ trì | được phân công chủ trì |
  được giao chủ trì, phối hợp | được phân công chủ trì, phối hợp | xuyên biên giới | tại cửa khẩu | trên tuyến | trên các tuyến | trên toàn tuyến | trên tuyến biên giới | trên toàn tuyến biên giới | trên tuyến biên giới Việt - Lào |
  trên tuyến biên giới Việt - Trung | trên tuyến biên giới Việt Nam - Lào | trên tuyến biên giới Việt Nam - Trung Quốc |
  trên tuyến biên giới Việt Nam - Campuchia | trên tuyến biển |
  trên biển | khu vực biên giới | tuyến biên giới | vùng biên giới | nêu trên | nói trên | có trụ sở | ngành dọc | Trung ương | TW | địa phương |
  nhà nước | tiêu biểu | uy tín | có uy tín | có thẩm quyền | có thẩm quyền liên quan | cơ sở |
  ngoài nhà nước | ngoài công lập | các cấp | ở cơ sở | ở Trung ương | ở địa phương | ở nước ngoài |
  tại địa phương | tại nước ngoài | tại Việt Nam | ở trong nước | trong nước | ngoài nước |
  trong và ngoài nước | trong nước và quốc tế | trong nước và nước ngoài | trong ngành |
  trong hệ thống chính trị | chủ lực | lớn | sở tại | hai bên biên giới | cấp cơ sở | trọng điểm | nòng cốt
`)

/** Verbs spelt like a qualifier: not part of the name when an object or "với" follows ("các đơn vị phối hợp với …"). */
export const uncertainQualifiers: readonly string[] = wordList(`
  tham mưu | chủ trì | phối hợp | đối ngoại | được giao chủ trì, phối hợp | được phân công chủ trì, phối hợp
`)

/** Words before a collective that count it. */
export const quantifiers: readonly string[] = wordList(`
  các | tất cả các | toàn bộ các | toàn thể các | từng | mỗi | một số | những | toàn thể | mọi | hệ thống các
`)

/** Words that begin like a head and are something else. */
export const blockers: readonly string[] = wordList(`
  bộ phận | bộ phim | bộ dữ liệu | bộ sách | bộ ảnh | bộ tài liệu | bộ tiêu chí | bộ máy | bộ chỉ số |
  bộ thủ tục | bộ nhận diện | bộ câu hỏi | bộ môn | bộ luật | bộ mặt | bộ công cụ | bộ quy tắc | bộ đàm |
  bộ lọc | bộ đề | hội nghị | hội thảo | hội chợ | hội diễn | hội thi | hội viên | hội nhập | hội họp |
  hội đàm | hội trường | hội trại | hội nhóm | hội báo | hội tụ | hội trưởng | hội xuân | hội hè |
  hội thao | hội thoại | Hội An | ngành nghề | ngành hàng | trường hợp | phòng chống | phòng, chống |
  phòng ngừa | phòng thủ | phòng vệ | phòng trưng bày | phòng đọc | phòng họp | phòng học | phòng trào |
  phong trào | phong tục | phong phú | phong cách | phóng sự | phóng viên | phòng bệnh | phòng cháy |
  phòng dịch | phòng khách | sở thích | sở dĩ | sở hữu | sở trường | số liệu | số hóa | số lượng | ban đầu |
  ban hành | ban bố | Ban Mê Thuột | bản tin | bản đồ | bản sắc | bản quyền | bản chất | bản địa |
  bản thân | bản dịch | bản in | ban ngày | ban thưởng | bản sao | bàn giao | báo cáo | báo chí | báo động |
  báo hiệu | bảo đảm | bảo vệ | báo tường | báo nói | báo hình | báo viết | báo giá | bảo hộ | bảo tồn |
  bảo mật | Đài Loan | Đài Bắc | đài tưởng niệm | đài hoa | Đài Trung | đại biểu | đại hội | đại diện |
  đại đoàn kết | đại học | đài kỷ niệm | đoàn ra | đoàn vào | đoàn phóng viên | đoàn khách | đoàn công tác |
  đoàn kết | đoàn viên | đoàn báo chí | đoàn kiểm tra | đoàn làm phim | đoàn famtrip | đoàn tụ | đoạn |
  đoàn ngoại giao | đoàn đại biểu | trung tâm tỉnh | trung tâm huyện | trung tâm xã | trung tâm thành phố |
  trung tâm đô thị | trung tâm du lịch lớn | viện trợ | viện dẫn | viên chức | cục diện | cục bộ | cực |
  vụ việc | vụ án | vũ trang | vụ mùa | vụ đông | tổ quốc | Tổ quốc | tổ tiên | tổ ấm | tổ chức lại |
  to lớn | Trường Sa | Trường Sơn | Trường Chinh | Trường Giang | Trường Thành | trưởng thành | trường tồn |
  trường phái | trường ca | trường đoạn | trương trình | trường sinh | văn phòng phẩm | quý báu |
  quy định | quy chế | quy mô | quy trình | quy hoạch | quy tắc | quỹ đất | quỹ thời gian | quỹ đạo |
  quý khách | quy ước | công an nhân dân | thuế quan | thuế suất | nhà nước pháp quyền | nhà báo | đội ngũ |
  đời sống | đối ngoại | đối tác | đối tượng | đối thoại | đồn đại | trạm phát sóng | trạm dừng |
  hàng hóa | hàng năm | vùng biên | vùng núi | vùng sâu | vùng xa | vùng biển | vùng đất | vùng cao |
  vùng trời | vùng miền | nhóm giải pháp | nhóm nhiệm vụ | nhóm đối tượng | xã hội | xã hội hóa | xã giao |
  làng nghề truyền thống | cấp thiết | cấp bách | cấp phép | khu vực | khoa học | thành tựu | thành tích |
  thành viên | thành công | thành phần | thành quả | thành lập | tỉnh táo | tính | cơ sở dữ liệu |
  cơ sở hạ tầng | cơ sở vật chất | cơ sở pháp lý | cơ sở chính trị | tổ chức thực hiện |
  tổ chức triển khai | tổ chức tuyên truyền | tổ chức các | tổ chức hội nghị | bộ đội | khu vực biên giới |
  liên hiệp quốc | thống kê số liệu | quân sự quốc phòng | ban quản lý | ủy ban hỗn hợp | câu lạc bộ đội |
  hải quan điện tử | thanh tra, kiểm tra | phụ nữ và trẻ em | công đoàn viên | hội đồng xét tuyển |
  hội chứng | đài các | báo hiếu | báo ơn | báo oán | báo mộng | đoàn xe | đoàn tàu | viện phí | vụ lúa |
  tổ yến | trạm thu phí
`)

/** Two-syllable words whose second syllable looks like the beginning of a body: "cán bộ Tư pháp", "nhiệm vụ". */
export const endings: readonly string[] = wordList(`
  cán bộ | đồng bộ | toàn bộ | nội bộ | tiến bộ | cục bộ | đi bộ | đường bộ | cơ sở | trụ sở | công sở |
  nhiệm vụ | dịch vụ | nghiệp vụ | chức vụ | nghĩa vụ | phục vụ | mùa vụ | học vụ | công vụ | sự vụ |
  trưởng ban | tiểu ban | cơ ban | quốc phòng | dự phòng | hải phòng | đề phòng | nhà phòng |
  đại hội | xã hội | cơ hội | lễ hội | ngày hội | vũ hội | hiệp hội | trẩy hội | mở hội | dạ hội | tập đoàn | phái đoàn | lữ đoàn |
  sư đoàn | binh đoàn | trung đoàn | quân đoàn | công đoàn | chi đoàn | liên đoàn | thông báo | dự báo | họp báo | nhà báo | cảnh báo | điện báo |
  bệnh viện | học viện | thư viện | thành viên | nhân viên | thị trường | môi trường | hội trường | nhà trường | hiện trường |
  lập trường | trung đội | bộ đội | quân đội | đại đội | tiểu đội | tham tổ | bảo quỹ | công quỹ | hội thôn
`)
