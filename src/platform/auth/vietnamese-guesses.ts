/**
 * What Vietnamese passwords are made of, the most usual first, without marks or spaces: words of greeting
 * and love, keyboards' sentences, names, places, the words of offices. Leaked lists from abroad lack them.
 */
export const vietnameseGuesses: readonly string[] = `
matkhau anhyeuem emyeuanh yeuem yeuanh anhyeu iuem iuanh vietnam matkhaucuatoi khongbiet khongco khongnoi
quenmatkhau quenroi matkhaumoi anhnhoem emnhoanh nhoem nhoanh yeumotnguoi yeumaimai maiyeu mottinhyeu
toiyeuvietnam toiyeuem toiyeu conyeu conyeume conyeubame bame bome giadinh giadinhtoi hanhphuc tinhyeu tinhban
maimai motminh motdoi buonqua vuive vuikhoe cogai contrai congai tinhyeuvinhcuu xinchao chaoban camon
dangnhap quantri nguoidung taikhoan hethong mayvanphong vanphong vanthu congvan coquan phongban chuyenvien
lanhdao chutich phochutich giamdoc phogiamdoc truongphong ubnd uyban uybannhandan hdnd danguy tinhuy
sovanhoa thethao dulich vhttdl tttt songoaivu sonoivu congan bochihuy nhanvien canbo tapthe doanket
hanoi saigon hochiminh tphcm danang haiphong cantho hue nhatrang dalat vungtau halong quangninh nghean
thanhhoa hatinh quangbinh quangtri quangnam quangngai binhdinh phuyen khanhhoa ninhthuan binhthuan
kontum gialai daklak daknong lamdong binhphuoc tayninh binhduong dongnai longan tiengiang bentre travinh
vinhlong dongthap angiang kiengiang haugiang soctrang baclieu camau laichau dienbien sonla hoabinh yenbai
laocai hagiang tuyenquang caobang langson backan thainguyen bacgiang bacninh vinhphuc phutho haiduong
hungyen thaibinh hanam namdinh ninhbinh hatay thudo thudohanoi tocduc mientay mienbac mientrung miennam
nguyen tran pham hoang huynh phan dang bui duong truong trinh dinh vuong luong nguyenvan nguyenthi tranvan
tranthi levan lethi phamvan phamthi thanh tuan hung dung hai minh hieu trung duc quang long nam son cuong
phuong linh trang huong hoa lan mai thuy thao nga hanh ngoc yen hang loan nhung huyen tuyet bich kim anh
tuananh ngocanh lananh minhanh phuonganh quynhanh thuylinh khanhlinh bichngoc hongnhung thanhhuong
thanhtung thanhlong quanghuy giahuy giabao bao khang khoi khoa phuc thinh vinh tien dat tai loc an binh
sinhnhat namsinh ngaysinh sodienthoai dienthoai maytinh gamethu liverpool chelsea bongda messi ronaldo
emyeu anhoi emoi nhoxinh becon beyeu conmeo concho congchua hoangtu thienthan sieunhan
thang nam ngay xuan ha thu dong tet chucmungnammoi namoi doclap tudo bacho bachoviet dang
bimat tuyetmat khongtheken thoisu truyenhinh thoitiet
quenmat abcd abcdef qwert asdf zxcv abc xyz admin user test demo letmein
`
  .trim()
  .split(/\s+/u)
