import { wordList } from './word-list.ts'

/** Words that begin the name of a body, as data. Written forms are matched folded; the first is the full one. */

/**
 * What must follow the kind word for it to be a name:
 * `official` a field or an official name; `fields` a field, or any capitalised words; `known` a field of the list;
 * `name` any capitalised words; `placed` capitalised words and then a level ("Hội Mắc ca tỉnh"); `place` a level or a place ("Công an tỉnh"); `body` another body
 * ("Văn phòng HĐND và UBND huyện") or a field; `party` a Party committee; `officer` the field or the small body that a post of a commune
 * is for; `self` nothing.
 */
export type Tail =
  | 'official'
  | 'fields'
  | 'known'
  | 'name'
  | 'placed'
  | 'place'
  | 'body'
  | 'party'
  | 'officer'
  | 'self'

export interface KindRow {
  readonly words: readonly string[]
  readonly kind: string
  readonly tail: Tail
  /** True where the words mean a body even without a capital letter. */
  readonly lower: boolean
}

/**
 * One row a line: "@ kind tail [lower]: bodies". Bodies are parted by ";", the ways of writing one body by "|";
 * the first is the full one. `lower`: the words mean a body even without a capital letter.
 */
const table = `
# state administration
@ peoples-committee self lower: Ủy ban nhân dân|UBND|UBNĐ|Ủy ban ND ; Ủy ban hành chính
@ peoples-council self lower: Hội đồng nhân dân|HĐND ;
  Thường trực Hội đồng nhân dân|Thường trực HĐND|TT HĐND|TT. HĐND|TT/HĐND|TTHĐND ;
  Đoàn đại biểu Quốc hội|Đoàn ĐBQH ; Đoàn đại biểu Quốc hội và Hội đồng nhân dân|Đoàn ĐBQH và HĐND
@ department official: Sở|S.
@ ministry official: Bộ
@ division official: Phòng|P.
@ committee official: Ban
@ committee known: Ủy ban ; Hội đồng ; Tiểu ban ; Ban Liên lạc ; Ban Công tác ; Ban Điều phối
@ committee self lower: Ban Đại diện cha mẹ học sinh ; Ban Thi đua - Khen thưởng
@ steering-committee body lower: Ban Chỉ đạo|BCĐ ; Ban Tổ chức|BTC ; Tổ công tác ; Tổ giúp việc ;
  Tổ biên tập ; Ban Biên tập ; Tổ thường trực
@ steering-committee self lower: Cơ quan Thường trực Ban Chỉ đạo|Cơ quan Thường trực BCĐ ;
  Thường trực Ban Chỉ đạo|Thường trực BCĐ ; Văn phòng Ban Chỉ đạo|Văn phòng BCĐ ; Tổ thư ký ; Ban Chỉ đạo 35|BCĐ 35|BCĐ35 ; Nhóm chuyên gia 35 ; Tổ công tác 35 ;
  Cơ quan Thường trực Ban Chỉ đạo 35
@ office body lower: Văn phòng|VP|VP.|VP/
@ office self lower: Văn phòng HĐND và UBND|VP HĐND và UBND|VP HĐND&UBND|VP. HĐND và UBND|VP HĐND-UBND|VPHĐND&UBND|VPHĐND-UBND|Văn phòng HĐND&UBND|Văn phòng HĐND - UBND|VP.HĐND&UBND
  ;
  Văn phòng Đoàn ĐBQH và HĐND|Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân|VP Đoàn ĐBQH và HĐND|VP Đoàn ĐBQH&HĐND ;
  Văn phòng Chính phủ|VPCP ; Văn phòng Chủ tịch nước ; Văn phòng Quốc hội ; Văn phòng Trung ương Đảng ;
  Văn phòng Đăng ký đất đai ; Văn phòng Ủy ban nhân dân|VPUBND ; Văn phòng Đảng ủy|VPĐU ;
  Văn phòng Tỉnh ủy|VPTU ; Văn phòng Điều phối nông thôn mới
@ inspectorate place: Thanh tra|Thanh tra Nhà nước
@ inspectorate self: Thanh tra Chính phủ|TTCP
@ central self: Chính phủ|CP ; Thủ tướng Chính phủ|TTg ; Thủ tướng ; Quốc hội ; Chủ tịch nước ;
  Ủy ban Thường vụ Quốc hội ; Kiểm toán Nhà nước ; Thông tấn xã Việt Nam|TTXVN|Thông tấn xã VN ;
  Viện Hàn lâm Khoa học xã hội Việt Nam ; Viện Hàn lâm Khoa học và Công nghệ Việt Nam ; Ủy ban Dân tộc ;
  Ủy ban Sông Mê Công Việt Nam ; Bảo hiểm xã hội Việt Nam ; Ngân hàng Nhà nước Việt Nam ; Liên hợp quốc
@ bureau fields: Cục ; Tổng cục ; Chi cục|CC ; Vụ
@ bureau self lower: Hải quan cửa khẩu
@ bureau place lower: Cục Thuế ; Chi cục Thuế ; Cục Thống kê ; Chi cục Thống kê ; Cục Hải quan ;
  Chi cục Hải quan ; Cục Thi hành án dân sự ; Chi cục Quản lý thị trường
@ bureau place: Thuế ; Thống kê ; Hải quan ; Thi hành án dân sự ; Quản lý thị trường ; Kiểm lâm
@ bureau name: Cảng vụ
@ bureau self: Chi đội Kiểm ngư ; Chi cục Kiểm ngư
@ treasury self lower: Kho bạc Nhà nước|KBNN
@ treasury place lower: Kho bạc
@ social-insurance self lower: Bảo hiểm xã hội|BHXH
@ bank self lower: Ngân hàng Nhà nước|NHNN ; Ngân hàng Chính sách xã hội|NHCSXH ;
  Ngân hàng Nhà nước Việt Nam chi nhánh
@ bank body: Phòng giao dịch|PGD
@ bank name: Ngân hàng ; Ngân hàng Thương mại cổ phần|Ngân hàng TMCP
@ court self lower: Tòa án nhân dân|TAND ; Viện Kiểm sát nhân dân|VKSND|Viện KSND ; Tòa án ; Viện Kiểm sát
# armed forces and police
@ police place lower: Công an|CA
@ police self: Công an tỉnh|CAT ; Công an xã|CAX ; Công an phường|CAP ; Công an huyện|CAH ; Công an quận|CAQ ;
  Công an thành phố|CATP
@ police self lower: Công an - Quân sự ; Bộ Tư lệnh Cảnh sát cơ động ; Công an Nhân dân tỉnh
@ military self lower: Bộ Chỉ huy Quân sự|BCH Quân sự|BCHQS|Bộ CHQS|BCH QS|Bộ chỉ huy QS ;
  Ban Chỉ huy Quân sự|Ban CHQS|Ban Chỉ huy QS ;
  Bộ Chỉ huy Bộ đội Biên phòng|BCH Bộ đội Biên phòng|BCH BĐBP|Bộ CH BĐBP|Bộ Chỉ huy BP|BCH BP|Bộ Chỉ huy BĐBP|BCHBĐBP|Bộ CHBĐBP ;
  Ban Chỉ huy Bộ đội Biên phòng|Ban Chỉ huy BĐBP|Ban CH BĐBP ; Bộ đội Biên phòng|BĐBP|Bộ đội BP|Biên phòng tỉnh ;
  Bộ Tư lệnh Bộ đội Biên phòng|BTL BĐBP|Bộ Tư lệnh BĐBP ;
  Bộ Tư lệnh Cảnh sát biển|Cảnh sát biển Việt Nam|BTL Cảnh sát biển ; Bộ Tư lệnh Thành phố|Bộ Tư lệnh TP ;
  Bộ Tư lệnh Vùng Cảnh sát biển ; Quân chủng Hải quân ; Bộ Tư lệnh Hải quân ; Lực lượng vũ trang ;
  Tổng cục Chính trị Quân đội nhân dân Việt Nam ; Quân đội nhân dân Việt Nam ;
  Ban Chỉ huy Phòng thủ khu vực|Ban CH PTKV|Ban Chỉ huy PTKV
@ military place: Biên phòng ; Quân sự ; Bộ Tư lệnh ; Cảnh sát biển
@ military name: Bộ Tư lệnh ; Quân khu ; Đồn Biên phòng|Đồn BP|Đồn BPCK ; Đồn Biên phòng cửa khẩu ;
  Đồn Biên phòng cửa khẩu quốc tế|Đồn BPCK quốc tế|Đồn BPCKQT ; Đồn Biên phòng cửa khẩu cảng ;
  Bộ Tư lệnh Vùng ; Quân đoàn ; Lữ đoàn ; Sư đoàn ; Trung đoàn ; Tiểu đoàn ; Đại đội ; Hải đoàn ; Hải đội ; Vùng Hải quân ;
  Vùng Cảnh sát biển ; Vùng
@ military self lower: Đồn Biên phòng|Đồn BP ; Trạm Kiểm soát Biên phòng ; Hải đội Biên phòng ;
  Dân quân tự vệ
@ steering-committee known: Ban Chỉ huy|BCH
# the Party
@ party-body self lower: Tỉnh ủy|TU ; Thành ủy|Thành ủy ; Huyện ủy|HU ; Quận ủy|QU ; Thị ủy|ThU ;
  Đảng ủy|ĐU ; Chi ủy ; Bộ Chính trị|BCT ; Ban Bí thư|BBT ; Ban Bí thư Trung ương Đảng ;
  Ban Chấp hành Trung ương|BCHTW ;
  Ban Chấp hành Trung ương Đảng|Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam ; Trung ương Đảng ;
  Ban Chấp hành Đảng bộ|BCH Đảng bộ ; Quân ủy Trung ương ; Đảng ủy Công an Trung ương ;
  Hội đồng Lý luận Trung ương ; Học viện Chính trị quốc gia Hồ Chí Minh ;
  Đảng ủy Khối các cơ quan và doanh nghiệp|Đảng ủy Khối Cơ quan và Doanh nghiệp|Đảng ủy Khối CCQ&DN|Đảng ủy Khối ;
  Đảng ủy Khối các cơ quan ; Đảng ủy Khối doanh nghiệp ; Đảng ủy các cơ quan Đảng ;
  Đảng ủy các cơ quan của Đảng ; Đảng ủy các cơ quan Đảng, đoàn thể ; Ban Xây dựng Đảng ;
  Ban Cán sự đảng|BCSĐ ; Đảng đoàn ; Văn phòng Đảng ủy ; Văn phòng cấp ủy
@ party-body party lower: Ban Thường vụ|BTV ; Thường trực|TT|TT.|TT/ ; Ủy ban Kiểm tra|UBKT ;
  Ban Tuyên giáo|BTG ; Ban Tuyên giáo và Dân vận|BTGDV|BTG&DV ; Ban Dân vận|BDV ; Ban Nội chính|BNC ;
  Ban Tổ chức|BTC ; Ban Kinh tế ; Ban Chính sách, chiến lược ; Ban Đối ngoại ; Đảng ủy ; Ban Cán sự đảng ;
  Đảng đoàn ; Ban Chấp hành|BCH ; Văn phòng|VP|VP.|VP/ ; Chi bộ ; Ban Xây dựng Đảng ;
  Ban Bảo vệ, chăm sóc sức khỏe cán bộ
@ party-body self: Ban Tuyên giáo Tỉnh ủy|BTGTU|Ban TGTU ; Ban Tổ chức Tỉnh ủy|BTCTU|Ban TCTU ;
  Ban Dân vận Tỉnh ủy|BDVTU|Ban DVTU ; Ban Nội chính Tỉnh ủy|BNCTU|Ban NCTU ;
  Ủy ban Kiểm tra Tỉnh ủy|UBKTTU ; Ban Tuyên giáo và Dân vận Tỉnh ủy|BTGDVTU|BTG&DVTU ;
  Ban Thường vụ Tỉnh ủy|BTVTU
@ party-body place: Đảng bộ ; Chi bộ
# the Front, unions, associations
@ front self lower: Ủy ban Mặt trận Tổ quốc Việt Nam|Ủy ban MTTQ Việt Nam|Ủy ban MTTQVN|Ủy ban MTTQ VN|UBMTTQ Việt Nam|UBMTTQVN|UBMTTQ VN|UB MTTQ Việt Nam|UBMT Tổ quốc Việt Nam|Uỷ ban MTTQ Việt Nam|UB MTTQVN ;
  Ủy ban Mặt trận Tổ quốc|Ủy ban MTTQ|UBMTTQ|UB MTTQ|UBMT|UBMT Tổ quốc ;
  Mặt trận Tổ quốc Việt Nam|MTTQ Việt Nam|MTTQVN|MTTQ VN ; Mặt trận Tổ quốc|MTTQ ;
  Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam|Ban Thường trực Ủy ban MTTQ Việt Nam|BTT UBMTTQ Việt Nam|Ban Thường trực UBMTTQ Việt Nam|BTT UBMTTQVN|Ban Thường trực UBMTTQVN|Ban Thường trực Ủy ban MTTQVN ;
  Ban Thường trực Ủy ban Mặt trận Tổ quốc ; Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam ;
  Ban Công tác Mặt trận
@ front place lower: Mặt trận|Ủy ban Mặt trận
@ union self lower: Hội Liên hiệp Phụ nữ Việt Nam|Hội LHPN Việt Nam|Hội LHPNVN ;
  Hội Liên hiệp Phụ nữ|Hội LHPN|HLHPN|Hội Phụ nữ|LHPN ; Hội Nông dân Việt Nam ; Hội Nông dân|HND|Hội ND ;
  Hội Cựu chiến binh Việt Nam|Hội CCB Việt Nam ; Hội Cựu chiến binh|Hội CCB|HCCB ; Liên đoàn Lao động|LĐLĐ ;
  Tổng Liên đoàn Lao động Việt Nam ; Công đoàn cơ sở ;
  Đoàn Thanh niên Cộng sản Hồ Chí Minh|Đoàn TNCS Hồ Chí Minh|Đoàn TNCSHCM|Đoàn TNCS HCM|Đoàn TNCS|ĐTNCSHCM|ĐTN CSHCM ;
  Đoàn Thanh niên|Đoàn TN|ĐTN ; Tỉnh đoàn|Tỉnh Đoàn ; Thành đoàn ; Huyện đoàn ; Quận đoàn ; Thị đoàn ;
  Trung ương Đoàn ; Đoàn xã ; Đoàn phường ; Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh ;
  Hội Liên hiệp Thanh niên Việt Nam|Hội LHTN Việt Nam ; Hội Liên hiệp Thanh niên|Hội LHTN ;
  Hội Sinh viên Việt Nam ; Hội Sinh viên
@ union place: Công đoàn ; Phụ nữ ; Nông dân ; Cựu chiến binh
@ association self lower: Liên hiệp các tổ chức hữu nghị|LHCTCHN|Liên hiệp các TCHN|Liên hiệp các tổ chức Hữu nghị ;
  Liên hiệp các Hội Khoa học và Kỹ thuật|LHH KH&KT ; Liên hiệp các Hội Văn học nghệ thuật ;
  Hội Văn học nghệ thuật|Hội VHNT ; Hội Văn học - Nghệ thuật ; Hội Nhà báo|HNB ; Hội Nhà báo Việt Nam ;
  Hội Chữ thập đỏ|Hội CTĐ ; Liên minh Hợp tác xã|Liên minh HTX ; Hiệp hội Du lịch ; Hiệp hội Doanh nghiệp ;
  Hội Khuyến học ; Hội Người cao tuổi ; Hội Luật gia ; Hội Cựu thanh niên xung phong|Hội Cựu TNXP|Hội CTNXP ; Công đoàn Viên chức ; Hội Doanh nhân trẻ ;
  Hội Doanh nghiệp ;
  Phòng Thương mại và Công nghiệp Việt Nam|VCCI|Liên đoàn Thương mại và Công nghiệp Việt Nam
@ association self lower: Giáo hội Phật giáo Việt Nam|GHPGVN ;
  Ban Trị sự Giáo hội Phật giáo Việt Nam|Ban Trị sự GHPGVN|Ban Trị sự Giáo hội Phật giáo|BTS GHPGVN ;
  Ủy ban Đoàn kết Công giáo Việt Nam|UBĐKCG Việt Nam ; Ủy ban Đoàn kết Công giáo ; Hội Người mù ;
  Hội Sinh vật cảnh ; Hội Cựu giáo chức ; Hội Kiến trúc sư
@ bureau name: Thuế cơ sở
@ team place lower: Ban Điều hành ; Ban Nhân dân ; Ban Quản lý
@ association name: Hội Hữu nghị
@ association known: Hội ; Hiệp hội ; Liên hiệp ; Liên đoàn ; Liên minh ; Câu lạc bộ|CLB ; Đoàn
@ association name: Hiệp hội ; Liên minh ; Câu lạc bộ|CLB
@ association placed: Hội ; Liên hiệp ; Liên đoàn
# press
@ press self lower: Báo và Đài Phát thanh, Truyền hình|Báo và Đài PTTH|Báo và Đài PT-TH|Báo và Đài PT,TH|Báo và Đài PT&TH|Báo và Phát thanh, truyền hình|Báo và phát thanh và truyền hình|Báo và PTTH|Báo và PT,TH|Báo và PT-TH|Báo và PT&TH|Báo và phát thanh truyền hình|Báo - Đài PTTH|Báo và Đài Phát thanh - Truyền hình|Báo và Đài Phát thanh và Truyền hình|Báo và Phát thanh - Truyền hình|Báo và Phát thanh Truyền hình
  ;
  Đài Phát thanh và Truyền hình|Đài PTTH|Đài PT&TH|Đài PT-TH|Đài PT - TH|Đài PT và TH|Đài Phát thanh - Truyền hình|Đài Phát thanh Truyền hình|Đài Phát thanh, Truyền hình|Đài PTTH và|ĐPTTH|Đài PT&THĐT ;
  Cơ quan Báo và Phát thanh, Truyền hình ; Đài Truyền thanh|Đài Truyền thanh cơ sở ; Đài Truyền hình Việt Nam|VTV|Đài THVN ;
  Đài Tiếng nói Việt Nam|VOV|Đài TNVN ;
  Đài Truyền thanh - Truyền hình|Đài TT-TH|Đài TTTH|Đài TT&TH|Đài Truyền thanh và Truyền hình ; Đài Truyền hình ;
  Đài Tiếng nói nhân dân ; Đài Truyền hình Thành phố Hồ Chí Minh|HTV ;
  Cổng Thông tin điện tử|Cổng TTĐT|Công TTĐT ; Trang Thông tin điện tử|Trang TTĐT ; Trung tâm Báo chí ;
  Cổng thông tin điện tử Chính phủ ; Trung tâm Truyền thông ; Cổng Thông tin đối ngoại ; Vietnam News
@ press place: Đài|Đài PT ; Báo
@ press name: Báo ; Tạp chí ; Nhà xuất bản|NXB ; Thông tấn xã ; Báo Điện tử ; Kênh truyền hình
# centres, schools, health, enterprises
@ centre fields: Trung tâm|TT|TT.|T.tâm ; Viện ; Học viện ; Vườn quốc gia ; Khu bảo tồn ; Quỹ ;
  Khu di tích
@ centre self lower: Trung tâm Phục vụ hành chính công|TTPVHCC|Trung tâm phục vụ HCC|Trung tâm PVHCC|TT PVHCC ;
  Trung tâm Hành chính công ;
  Trung tâm Cung ứng dịch vụ công|Trung tâm Cung ứng dịch vụ sự nghiệp công|TT CƯDVC ;
  Trung tâm Học tập cộng đồng ; Trung tâm Chính trị|TTCT ; Trung tâm Bồi dưỡng chính trị
@ management-board fields: Ban Quản lý|BQL
@ culture place: Thư viện ; Bảo tàng ; Nhà văn hóa ; Nhà Thiếu nhi ; Nhà hát ; Cung Văn hóa ;
  Đoàn Nghệ thuật ; Nhà Văn hóa Lao động ; Nhà Văn hóa Thanh niên ; Bảo tàng tổng hợp
@ culture fields: Bảo tàng ; Nhà hát ; Đoàn Nghệ thuật ; Nhà Triển lãm ; Đoàn Cải lương ; Đoàn Ca múa nhạc ;
  Thư viện Khoa học tổng hợp ; Bảo tàng Hồ Chí Minh
@ school body: Phân hiệu
@ school name: Trường Đại học|ĐH|Trường ĐH|Đại học ; Trường Cao đẳng|Trường CĐ ; Trường Trung cấp ;
  Trường Trung học phổ thông|Trường THPT|THPT ; Trường Trung học cơ sở|Trường THCS|THCS ;
  Trường Tiểu học|Trường TH ; Trường Mầm non|Trường Mẫu giáo|Trường MN ;
  Trường Phổ thông|Trường PTDTNT|Trường PTDT nội trú|Trường Phổ thông dân tộc nội trú ; Học viện ;
  Trường Nghiệp vụ ; Trường
@ school place lower: Trường Chính trị ; Trường Cao đẳng Nghề ; Trường Cao đẳng ; Trường Đại học ;
  Trường Quân sự ; Trường Cao đẳng Cộng đồng ; Trường Cao đẳng Y tế ; Trường Cao đẳng Sư phạm
@ health self lower: Trạm Y tế|TYT ; Trung tâm Y tế|TTYT ; Trung tâm Kiểm soát bệnh tật|CDC
@ health name: Bệnh viện ; Bệnh viện Đa khoa
@ health place lower: Bệnh viện Đa khoa|Bệnh viện
@ enterprise name: Công ty ; Tổng Công ty|Tổng công ty ; Tập đoàn ; Doanh nghiệp tư nhân ; Hợp tác xã|HTX ;
  Công ty Cổ phần|Công ty CP ; Công ty TNHH ; Công ty TNHH Một thành viên|Công ty TNHH MTV ; Hãng
@ enterprise fields: Công ty
@ enterprise body: Chi nhánh
@ enterprise place lower: Bưu điện văn hóa|Bưu điện - Văn hóa ; Điểm Bưu điện văn hóa ; Cảng hàng không ;
  Cảng hàng không quốc tế ; Bưu điện ; Điện lực ; Công ty Điện lực ; Bưu cục ; Viễn thông ; Viettel ; VNPT ;
  MobiFone|Mobifone ; Vietnam Airlines
@ enterprise self lower: Hãng hàng không quốc gia Việt Nam
@ enterprise name: Hãng hàng không
@ enterprise self: Viettel ; VNPT ; MobiFone ; VinaPhone ; FPT ; Vietnam Airlines ;
  Tổng công ty Viễn thông Mobifone ; Tập đoàn Bưu chính Viễn thông Việt Nam
@ team known: Tổ ; Đội ; Trạm ; Hạt ; Nhóm ; Ban Quản trị
@ team self lower: Tổ Công nghệ số cộng đồng|Tổ CNSCĐ ; Tổ Chuyển đổi số cộng đồng ;
  Nhóm, tổ công nghệ số cộng đồng ; Tổ dân phố tự quản ; Tổ tự quản ; Tổ nhân dân tự quản ;
  Tổ tự quản đường biên, cột mốc ; Tổ an ninh tự quản ; Tổ an ninh nhân dân ; Tổ hòa giải ; Tổ dân vận ;
  Tổ bảo vệ an ninh, trật tự|Tổ bảo vệ ANTT|Tổ bảo vệ an ninh, trật tự ở cơ sở ; Đội tuyên truyền lưu động ;
  Đội Kiểm tra liên ngành ; Đội Thông tin lưu động ; Ban nhân dân ấp ; Ban nhân dân khu phố ;
  Ban điều hành khu phố ; Ban quản lý thôn ; Ban điều hành ấp
@ village-head self: Trưởng thôn ; Trưởng bản ; Trưởng ấp ; Trưởng buôn ; Trưởng xóm ; Trưởng khóm ;
  Trưởng khu phố ; Tổ trưởng tổ dân phố ; Bí thư chi bộ
@ officer officer: Công chức ; Cán bộ ; Viên chức ; Nhân viên
@ section known: Bộ phận
@ section self: Bộ phận tiếp nhận và trả kết quả|Bộ phận TN&TKQ ; Bộ phận Một cửa
@ office body: Văn phòng đại diện|VPĐD
@ party-body party lower: Cơ quan Thường trực
@ mission name: Đại sứ quán|ĐSQ ; Tổng Lãnh sự quán|TLSQ ; Lãnh sự quán ; Phái đoàn ; Văn phòng đại diện
@ mission self: Hội Người Việt Nam|Hội người Việt ; Đại sứ quán Việt Nam ; Tổng Lãnh sự quán Việt Nam
`

function readRows(line: string): KindRow[] {
  const colon = line.indexOf(':')
  const [kind = '', tail = '', lower] = line.slice(0, colon).trim().split(' ')
  const bodies = line.slice(colon + 1).split(';')
  return bodies.map(body => ({ words: wordList(body), kind, tail: tail as Tail, lower: lower === 'lower' }))
}

export const kindRows: readonly KindRow[] = table
  .replace(/^#.*$/gmu, '')
  .split('@')
  .filter(line => line.includes(':'))
  .flatMap(readRows)

/** Offices held; with the body that follows they name the body ("Giám đốc Sở Y tế", "Chủ tịch UBND các xã"). */
export const posts: readonly string[] = wordList(`
  Thủ trưởng | Giám đốc | Phó Giám đốc | Chủ tịch | Phó Chủ tịch | các Phó Chủ tịch |
  Chủ tịch, các Phó Chủ tịch | Chánh | Chánh Văn phòng | Phó Chánh | Chánh Thanh tra | Trưởng | Phó Trưởng |
  Lãnh đạo | Tổ trưởng | Phó Tổ trưởng | Tổ phó | Đội trưởng | Trạm trưởng | Đồn trưởng | Bí thư | Phó Bí thư | Bí thư Đảng ủy | Trưởng ban | Hiệu trưởng | Viện trưởng |
  Cục trưởng | Tổng Giám đốc | Tổng Biên tập | Chỉ huy trưởng | Người đứng đầu | PCT | CT | CVP | PCVP |
  Đồng chí Chủ tịch | Tư lệnh | Chính ủy | Trưởng phòng | Cấp ủy |
  Bộ trưởng | Thứ trưởng | Đại diện lãnh đạo | Đại diện | Tập thể | Thành viên | Ủy viên | Người phát ngôn | Người phát ngôn và cung cấp thông tin |
  Các đồng chí | Các ông (bà) | Các ông, bà | Ông (bà)
`)
