/** A plan as a text file, written for tests; `mark` makes two of them differ. */
export function planFile(mark: string): Uint8Array {
  const text = `ỦY BAN NHÂN DÂN
XÃ BẾN LÚA

Số: 07/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Bến Lúa, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
Hoạt động thông tin đối ngoại xã Bến Lúa năm 2026

Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh về thông tin đối ngoại năm 2026, Ủy ban nhân dân xã Bến Lúa ban hành kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Giới thiệu đất và người Bến Lúa với bạn bè trong nước và quốc tế. ${mark}

II. NỘI DUNG THỰC HIỆN

1. Giới thiệu hình ảnh địa phương trên trang thông tin điện tử của xã bằng tiếng Việt và tiếng Anh.

2. Tổ chức đón các đoàn khách quốc tế đến tham quan làng nghề dệt chiếu.

III. TỔ CHỨC THỰC HIỆN

1. Văn phòng HĐND và UBND xã

a) Chủ trì, phối hợp với Phòng Văn hóa - Xã hội xây dựng bộ tài liệu giới thiệu xã bằng hai thứ tiếng.

b) Là cơ quan đầu mối, theo dõi, đôn đốc việc thực hiện Kế hoạch này.

2. Phòng Văn hóa - Xã hội

Phối hợp với Văn phòng HĐND và UBND xã biên tập tin, bài, ảnh về lễ hội và làng nghề.

3. Các đơn vị báo cáo kết quả thực hiện về Văn phòng HĐND và UBND xã trước ngày 15/11/2026.

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Thị Mẫu
`
  return new TextEncoder().encode(text)
}
