import { wordList } from './word-list.ts'

/** Words that end a name: verbs of plans, prepositions, adverbs. Matched folded, word by word. */

/** Two or more syllables; a capital letter does not save them ("Sở Y tế Chủ trì …"). */
export const verbs: readonly string[] = wordList(`
  chủ trì | phối hợp | tham mưu | triển khai | xây dựng | tổ chức | hướng dẫn | thực hiện | theo dõi |
  quản lý | cung cấp | tạo điều kiện | tạo | làm đầu mối | làm | chỉ đạo | định hướng | đôn đốc | kiểm tra |
  giám sát | thanh tra | tổng hợp | báo cáo | đề xuất | trình | gửi | ban hành | rà soát | thẩm định |
  bố trí | cân đối | đẩy mạnh | tăng cường | nâng cao | mở rộng | phát huy | tuyên truyền | quán triệt |
  phổ biến | vận động | lồng ghép | chủ động | tích cực | kịp thời | thường xuyên | tiếp tục | nghiêm túc |
  tập trung | chịu trách nhiệm | có trách nhiệm | căn cứ | trên cơ sở | đảm bảo | bảo đảm | góp phần |
  nhằm | đấu tranh | phản bác | ngăn chặn | xử lý | giải quyết | tiếp nhận | trao đổi | phát hiện |
  nắm bắt | nắm | phân công | giao | cử | quyết định | phê duyệt | xem xét | hoàn thành | hoàn thiện |
  duy trì | khai thác | vận hành | sử dụng | ứng dụng | đăng tải | đăng | phát sóng | đưa tin |
  thông tin kịp thời | thông tin | giới thiệu | quảng bá | sản xuất | biên soạn | xuất bản | phát hành |
  tham gia | tham dự | hỗ trợ | giúp | thu hút | kêu gọi | thúc đẩy | phát triển | khảo sát | đánh giá |
  sơ kết | tổng kết | khen thưởng | nghiên cứu | lựa chọn | đào tạo | bồi dưỡng | tập huấn | mở | đón tiếp |
  đón | tiếp | chuẩn bị | liên hệ | hợp tác | ký kết | kết nối | thiết lập | cập nhật | công bố |
  công khai | thông báo | lấy ý kiến | góp ý | cho ý kiến | hợp đồng | dự toán | lập | phân bổ | cấp | chi |
  thanh quyết toán | quyết toán | thẩm tra | xác minh | đề nghị | yêu cầu | kiến nghị | chuyển | gắn |
  đặt | trang bị | nhân rộng | đổi mới | đa dạng | bám sát | tranh thủ | quan tâm | chú trọng | tiến hành |
  phục vụ | đầu tư | tư vấn | bảo vệ | giáo dục | giữ gìn | tuyên dương | biểu dương | viết | làm việc |
  hoạt động | cùng | chia sẻ | phân tích | dự báo | đề ra | xác định | tìm hiểu | truyền thông | sưu tầm |
  trưng bày | kiện toàn | huy động | bổ sung | sửa đổi | tự | quy định | khuyến khích | phân giao |
  thống nhất | thống kê | lan tỏa | giữ | kiểm soát | kiểm duyệt | nhận | nêu | ủng hộ | tài trợ | mời |
  bàn | họp | phát động | kết hợp
`)

/** Little words that never stand inside a name unless the lists above them say so. */
export const connectives: readonly string[] = wordList(`
  của | về | trong | trên | tại | để | cho | là | được | có | các | những | theo | từ | đến | với | hoặc |
  khi | nếu | thì | mà | do | bởi | này | đó | nêu | như | ở | vào | ra | phải | cần | sẽ | đã | đang |
  thuộc | trực thuộc | ngoài | sau | trước | qua | thông qua | bằng | nhất là | đặc biệt | đồng thời | gồm |
  bao gồm | không | cũng | còn | vì | liên quan | hằng | hàng | định kỳ | đột xuất | năm | ngày | tháng |
  quý | giai đoạn | số | khác | và | hai | một | nói | việc | kết quả | sự | trách | đối | hay | lại |
  mình | thời | luôn | xin | chưa | bị | nào | ấy | đều | rất | chỉ | vẫn | ngay | kèm | tới | lên | xuống |
  dưới | giữa | cơ quan | đơn vị
`)
