import { describe, expect, it } from 'vitest'
import { findUnits, readUnitList, splitUnits } from './index.ts'

/** Cells and headings that hold several names, then the names. */
const cells: readonly (readonly [string, readonly string[]])[] = [
  ['Văn phòng Sở, Phòng Kế hoạch - Tài chính', ['Văn phòng Sở', 'Phòng Kế hoạch - Tài chính']],
  ['Phòng Báo chí - Xuất bản; Thanh tra Sở', ['Phòng Báo chí - Xuất bản', 'Thanh tra Sở']],
  ['Hội Nông dân, Phụ nữ, Cựu chiến binh', ['Hội Nông dân', 'Phụ nữ', 'Cựu chiến binh']],
  ['P. VH&TT; VP HĐND&UBND', ['P. VH&TT', 'VP HĐND&UBND']],
  ['VP HĐND&UBND / Phòng VH-XH / CAX', ['VP HĐND&UBND', 'Phòng VH-XH', 'CAX']],
  ['Phòng VH-XH/ Phòng Kinh tế', ['Phòng VH-XH', 'Phòng Kinh tế']],
  ['Phòng VH-XH + Công an xã', ['Phòng VH-XH', 'Công an xã']],
  ['Phòng VH-XH + Công an xã + Ban CHQS xã', ['Phòng VH-XH', 'Công an xã', 'Ban CHQS xã']],
  ['Sở VHTT&DL & Sở TT&TT', ['Sở VHTT&DL', 'Sở TT&TT']],
  ['Sở NN&MT; Sở KHCN; Sở GDĐT', ['Sở NN&MT', 'Sở KHCN', 'Sở GDĐT']],
  ['Sở VHTTDL\nSở NNMT\nCA tỉnh', ['Sở VHTTDL', 'Sở NNMT', 'CA tỉnh']],
  ['Bộ CHQS tỉnh, Bộ CHBĐBP tỉnh, CA tỉnh', ['Bộ CHQS tỉnh', 'Bộ CHBĐBP tỉnh', 'CA tỉnh']],
  ['CAX; TYT; BCHQS', ['CAX', 'TYT', 'BCHQS']],
  ['CA xã; TYT xã', ['CA xã', 'TYT xã']],
  ['UBMTTQVN và các đoàn thể', ['UBMTTQVN', 'các đoàn thể']],
  ['UBMTTQ xã, Hội CCB, Hội LHPN, ĐTN', ['UBMTTQ xã', 'Hội CCB', 'Hội LHPN', 'ĐTN']],
  ['Hội LHPN, HND, Hội CCB, Đoàn TN xã', ['Hội LHPN', 'HND', 'Hội CCB', 'Đoàn TN xã']],
  ['VNPT, Viettel, MobiFone', ['VNPT', 'Viettel', 'MobiFone']],
  ['VNPT Lào Cai; Viettel Lào Cai', ['VNPT Lào Cai', 'Viettel Lào Cai']],
  ['Viễn thông tỉnh, Chi nhánh Viettel tỉnh', ['Viễn thông tỉnh', 'Chi nhánh Viettel tỉnh']],
  ['Ban Tuyên giáo TU; Văn phòng TU', ['Ban Tuyên giáo TU', 'Văn phòng TU']],
  ['Đài PTTH tỉnh; Báo Sơn La; Cổng TTĐT tỉnh', ['Đài PTTH tỉnh', 'Báo Sơn La', 'Cổng TTĐT tỉnh']],
  ['Phòng VHXH\nCông an xã\nTrường THCS xã', ['Phòng VHXH', 'Công an xã', 'Trường THCS xã']],
  [
    'Ủy ban MTTQ Việt\nNam xã; các tổ chức chính trị -\nxã hội',
    ['Ủy ban MTTQ Việt\nNam xã', 'các tổ chức chính trị -\nxã hội'],
  ],
  ['Bí thư chi bộ, trưởng thôn', ['Bí thư chi bộ', 'trưởng thôn']],
  [
    'Các cấp ủy, chính quyền, Mặt trận Tổ quốc và các tổ chức chính trị - xã hội',
    ['Các cấp ủy, chính quyền', 'Mặt trận Tổ quốc', 'các tổ chức chính trị - xã hội'],
  ],
  ['Các ban Đảng, Văn phòng Huyện ủy', ['Các ban Đảng', 'Văn phòng Huyện ủy']],
  ['Đồn BP Na Mèo; UBND xã Na Mèo', ['Đồn BP Na Mèo', 'UBND xã Na Mèo']],
  ['Thống kê tỉnh; Thuế tỉnh', ['Thống kê tỉnh', 'Thuế tỉnh']],
  [
    'Trường Đại học Trà Vinh, Trường Cao đẳng Nghề tỉnh',
    ['Trường Đại học Trà Vinh', 'Trường Cao đẳng Nghề tỉnh'],
  ],
  ['Trung tâm Giám sát, điều hành thông minh tỉnh (IOC)', ['Trung tâm Giám sát, điều hành thông minh tỉnh']],
  ['Sở Quy hoạch - Kiến trúc; Sở Du lịch', ['Sở Quy hoạch - Kiến trúc', 'Sở Du lịch']],
  ['Công an Thành phố, Bộ Tư lệnh Thành phố', ['Công an Thành phố', 'Bộ Tư lệnh Thành phố']],
  [
    'Phòng Bưu chính - Viễn thông, Phòng Công nghệ thông tin',
    ['Phòng Bưu chính - Viễn thông', 'Phòng Công nghệ thông tin'],
  ],
  [
    'Phòng Hợp tác quốc tế; Phòng Lãnh sự - Việt kiều',
    ['Phòng Hợp tác quốc tế', 'Phòng Lãnh sự - Việt kiều'],
  ],
  ['Các ngành, đoàn thể, các thôn', ['Các ngành, đoàn thể', 'các thôn']],
  ['Đảng ủy, UBND các xã, phường', ['Đảng ủy', 'UBND các xã, phường']],
  ['HĐND, UBND, UBMTTQVN xã', ['HĐND', 'UBND', 'UBMTTQVN xã']],
  ['Bộ Chỉ huy Quân sự tỉnh (BCHQS)', ['Bộ Chỉ huy Quân sự tỉnh']],
  ['BỘ CHỈ HUY QUÂN SỰ TỈNH (BCHQS)', ['BỘ CHỈ HUY QUÂN SỰ TỈNH']],
  ['Phòng Văn hóa - Xã hội xã (chủ trì)', ['Phòng Văn hóa - Xã hội xã']],
  [
    'Phòng Kinh tế; Văn phòng HĐND&UBND; các phòng, ban có liên quan',
    ['Phòng Kinh tế', 'Văn phòng HĐND&UBND', 'các phòng, ban có liên quan'],
  ],
  ['Công an xã Mường Típ; Đồn BP Mường Típ', ['Công an xã Mường Típ', 'Đồn BP Mường Típ']],
  ['UBND TP. Hạ Long, UBND TX. Đông Triều', ['UBND TP. Hạ Long', 'UBND TX. Đông Triều']],
  ['UBND TP Lai Châu; UBND 07 huyện', ['UBND TP Lai Châu', 'UBND 07 huyện']],
  ['Đảng ủy, HĐND, UBND, UBMTTQ các xã, phường', ['Đảng ủy', 'HĐND', 'UBND', 'UBMTTQ các xã, phường']],
  [
    'Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội xã',
    ['Mặt trận Tổ quốc', 'các đoàn thể chính trị - xã hội xã'],
  ],
  ['MTTQ và các đoàn thể', ['MTTQ', 'các đoàn thể']],
  ['MTTQ & các đoàn thể', ['MTTQ', 'các đoàn thể']],
  ['Ủy ban MTTQ và các tổ chức CT-XH', ['Ủy ban MTTQ', 'các tổ chức CT-XH']],
  ['Các tổ chức chính trị - xã hội, các hội đặc thù', ['Các tổ chức chính trị - xã hội', 'các hội đặc thù']],
  ['Hội Người cao tuổi, Hội Khuyến học, Hội CTĐ xã', ['Hội Người cao tuổi', 'Hội Khuyến học', 'Hội CTĐ xã']],
  ['LĐLĐ tỉnh; Tỉnh đoàn; Hội LHPN tỉnh', ['LĐLĐ tỉnh', 'Tỉnh đoàn', 'Hội LHPN tỉnh']],
  ['Phòng KT-HT; Phòng VH-XH', ['Phòng KT-HT', 'Phòng VH-XH']],
  ['P. KTHTĐT; P. VHXH', ['P. KTHTĐT', 'P. VHXH']],
  ['P.TC-KH, P.NV, P.GD&ĐT, P.LĐTBXH', ['P.TC-KH', 'P.NV', 'P.GD&ĐT', 'P.LĐTBXH']],
  ['Phòng GD&ĐT, Phòng LĐTB&XH, Phòng NN&PTNT', ['Phòng GD&ĐT', 'Phòng LĐTB&XH', 'Phòng NN&PTNT']],
  ['Phòng TN&MT; Phòng KT&HT; Phòng Tư pháp', ['Phòng TN&MT', 'Phòng KT&HT', 'Phòng Tư pháp']],
  ['Văn phòng Thành ủy; Ban Tuyên giáo Thành ủy', ['Văn phòng Thành ủy', 'Ban Tuyên giáo Thành ủy']],
  [
    'Ủy ban Kiểm tra, Ban Tổ chức, Ban Tuyên giáo Huyện ủy',
    ['Ủy ban Kiểm tra', 'Ban Tổ chức', 'Ban Tuyên giáo Huyện ủy'],
  ],
  [
    'Trường CĐ Nghề Lào Cai; Phân hiệu Đại học Thái Nguyên tại Lào Cai',
    ['Trường CĐ Nghề Lào Cai', 'Phân hiệu Đại học Thái Nguyên tại Lào Cai'],
  ],
  ['Cục QLTT tỉnh; Chi cục QLTT', ['Cục QLTT tỉnh', 'Chi cục QLTT']],
  ['Bệnh viện Đa khoa tỉnh; TTYT huyện', ['Bệnh viện Đa khoa tỉnh', 'TTYT huyện']],
  ['Bưu điện tỉnh, VNPT tỉnh, Viettel tỉnh', ['Bưu điện tỉnh', 'VNPT tỉnh', 'Viettel tỉnh']],
  ['Các sở, ngành; UBND cấp huyện', ['Các sở, ngành', 'UBND cấp huyện']],
  ['Sở, ban, ngành, UBND cấp xã', ['Sở, ban, ngành', 'UBND cấp xã']],
  ['Công an xã và lực lượng bảo vệ ANTT ở cơ sở', ['Công an xã', 'lực lượng bảo vệ ANTT ở cơ sở']],
  ['Lực lượng dân quân, công an xã', ['Lực lượng dân quân', 'công an xã']],
  ['BCH BĐBP tỉnh, BCH QS tỉnh', ['BCH BĐBP tỉnh', 'BCH QS tỉnh']],
  ['Bộ CHQS, Công an tỉnh', ['Bộ CHQS', 'Công an tỉnh']],
  ['Hải quan, Biên phòng', ['Hải quan', 'Biên phòng']],
  ['Công an, Quân sự, Biên phòng', ['Công an', 'Quân sự', 'Biên phòng']],
  ['Sở VH-TT và DL; Sở GD và ĐT', ['Sở VH-TT và DL', 'Sở GD và ĐT']],
  ['Sở NNPTNT, Sở TNMT, Sở GTVT, Sở XD', ['Sở NNPTNT', 'Sở TNMT', 'Sở GTVT', 'Sở XD']],
  ['Sở Ngoại vụ (cơ quan thường trực)', ['Sở Ngoại vụ']],
  ['Tiểu đoàn 2; Trung đoàn 741', ['Tiểu đoàn 2', 'Trung đoàn 741']],
  ['Ban Chỉ huy Quân sự, Công an các xã, thị trấn', ['Ban Chỉ huy Quân sự', 'Công an các xã, thị trấn']],
  ['UBND huyện, UBND các xã, thị trấn', ['UBND huyện', 'UBND các xã, thị trấn']],
  ['Chi bộ Trường THCS, Chi bộ Trạm Y tế', ['Chi bộ Trường THCS', 'Chi bộ Trạm Y tế']],
  ['VTV Cần Thơ, TTXVN', ['VTV Cần Thơ', 'TTXVN']],
  ['Sở Y tế\nSở Nội vụ\nVà các đơn vị liên quan', ['Sở Y tế', 'Sở Nội vụ', 'các đơn vị liên quan']],
  [
    'Phòng Văn hóa - Xã hội,\nCông an xã,\nCác trường học',
    ['Phòng Văn hóa - Xã hội', 'Công an xã', 'Các trường học'],
  ],
]

/** Cells and headings without a unit. */
const without: readonly string[] = [
  '- Chủ trì: Sở Ngoại vụ',
  'Toàn tỉnh',
  'Như trên',
  'nt',
  'Thường xuyên',
  'Quý I',
  '02 lớp',
  'Hội nghị',
  'Ngân sách tỉnh',
  'Thôn đội, công an viên',
  'Cửa khẩu Quốc tế Cầu Treo',
  'Sở Ngoại vụ chủ trì',
  'Các khu di tích lịch sử',
  'Biển, đảo quê hương',
  'Luật Biên phòng Việt Nam',
  'Quân sự, quốc phòng địa phương',
  'Các đồng chí Tỉnh ủy viên',
]

/** The list begins at "|"; then its units. */
const lists: readonly (readonly [string, readonly string[]])[] = [
  [
    'Phối hợp chặt chẽ với |chính quyền các huyện biên giới tổ chức tuyên truyền',
    ['chính quyền các huyện biên giới'],
  ],
  [
    'phối hợp với |chính quyền địa phương nước bạn tổ chức giao lưu nhân dân',
    ['chính quyền địa phương nước bạn'],
  ],
  [
    'phối hợp với |chính quyền địa phương các nước láng giềng tổ chức giao lưu',
    ['chính quyền địa phương các nước láng giềng'],
  ],
  ['phối hợp với |chính quyền địa phương tỉnh Hủa Phăn tổ chức', ['chính quyền địa phương tỉnh Hủa Phăn']],
  [
    'phối hợp với |Liên minh Hợp tác xã tỉnh, Hiệp hội Chè tỉnh đưa câu chuyện',
    ['Liên minh Hợp tác xã tỉnh', 'Hiệp hội Chè tỉnh'],
  ],
  [
    'phối hợp với |Hiệp hội Cà phê - Ca cao tỉnh, Hiệp hội Thủy sản An Giang, Hội Làm vườn tỉnh kết nối',
    ['Hiệp hội Cà phê - Ca cao tỉnh', 'Hiệp hội Thủy sản An Giang', 'Hội Làm vườn tỉnh'],
  ],
  [
    'phối hợp với |Công ty hạ tầng khu công nghiệp Đồng Vọng I, Điện lực tỉnh công bố',
    ['Công ty hạ tầng khu công nghiệp Đồng Vọng I', 'Điện lực tỉnh'],
  ],
  ['Phối hợp với |Sở Kế hoạch và Đầu tư, Báo Đồng Vọng đẩy mạnh', ['Sở Kế hoạch và Đầu tư', 'Báo Đồng Vọng']],
  [
    'phối hợp với |Sở Ngoại vụ, Sở Du lịch, Báo và Đài Phát thanh - Truyền hình Nam Cảng triển khai',
    ['Sở Ngoại vụ', 'Sở Du lịch', 'Báo và Đài Phát thanh - Truyền hình Nam Cảng'],
  ],
  [
    'phối hợp với |Đài Phát thanh và Truyền hình tỉnh, các doanh nghiệp du lịch trên địa bàn sản xuất chuyên đề',
    ['Đài Phát thanh và Truyền hình tỉnh', 'các doanh nghiệp du lịch trên địa bàn'],
  ],
  [
    'phối hợp với |các nhà cung cấp dịch vụ xuyên biên giới gỡ bỏ',
    ['các nhà cung cấp dịch vụ xuyên biên giới'],
  ],
  [
    'phối hợp với |Ban Quản lý Bến tàu du lịch, Tổ dân phố tự quản bảo đảm',
    ['Ban Quản lý Bến tàu du lịch', 'Tổ dân phố tự quản'],
  ],
  [
    'phối hợp với |Hội Phụ nữ, Nông dân, Cựu chiến binh và Đoàn Thanh niên xã vận động',
    ['Hội Phụ nữ', 'Nông dân', 'Cựu chiến binh', 'Đoàn Thanh niên xã'],
  ],
  ['phối hợp với |VNPT, Viettel, Bưu điện văn hóa xã lắp đặt', ['VNPT', 'Viettel', 'Bưu điện văn hóa xã']],
  [
    'phối hợp với |Phòng VH-XH, VP HĐND&UBND, UBMTTQVN xã và các đoàn thể tổ chức',
    ['Phòng VH-XH', 'VP HĐND&UBND', 'UBMTTQVN xã', 'các đoàn thể'],
  ],
  [
    'phối hợp với |Hội LHPN, Hội CCB, Hội Nông dân, Đoàn TN, Công đoàn xã vận động',
    ['Hội LHPN', 'Hội CCB', 'Hội Nông dân', 'Đoàn TN', 'Công đoàn xã'],
  ],
  [
    'phối hợp với |đồn Biên phòng, công an xã, ban chỉ huy quân sự xã tuần tra',
    ['đồn Biên phòng', 'công an xã', 'ban chỉ huy quân sự xã'],
  ],
  [
    'phối hợp với |Sở Ngoại vụ, Công an tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh, UBND các huyện Mường Nhé, Nậm Pồ, Điện Biên thực hiện',
    [
      'Sở Ngoại vụ',
      'Công an tỉnh',
      'Bộ Chỉ huy Bộ đội Biên phòng tỉnh',
      'UBND các huyện Mường Nhé, Nậm Pồ, Điện Biên',
    ],
  ],
  [
    'phối hợp với |các đồn biên phòng, các trường học, trạm y tế và các thôn, bản tuyên truyền',
    ['các đồn biên phòng', 'các trường học', 'trạm y tế', 'các thôn, bản'],
  ],
  [
    'phối hợp với |các cơ quan, ban, ngành của nước bạn Lào tổ chức',
    ['các cơ quan, ban, ngành của nước bạn Lào'],
  ],
  [
    'phối hợp với |các ngành chức năng, lực lượng Kiểm lâm, Công an kiểm tra',
    ['các ngành chức năng', 'lực lượng Kiểm lâm, Công an'],
  ],
  [
    'phối hợp với |các nền tảng mạng xã hội, các nhà mạng gỡ bỏ',
    ['các nền tảng mạng xã hội', 'các nhà mạng'],
  ],
  [
    'phối hợp với |các doanh nghiệp viễn thông, internet phát triển',
    ['các doanh nghiệp viễn thông, internet'],
  ],
  [
    'phối hợp với |Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh vận động',
    ['Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh'],
  ],
  [
    'phối hợp với |Hội Hữu nghị Việt Nam - Campuchia tỉnh, Hội Người Việt Nam tại Viêng Chăn tổ chức',
    ['Hội Hữu nghị Việt Nam - Campuchia tỉnh', 'Hội Người Việt Nam tại Viêng Chăn'],
  ],
  [
    'phối hợp với |Chi cục Văn thư - Lưu trữ tỉnh, Thư viện tỉnh, Bảo tàng tỉnh sưu tầm',
    ['Chi cục Văn thư - Lưu trữ tỉnh', 'Thư viện tỉnh', 'Bảo tàng tỉnh'],
  ],
  [
    'phối hợp với |Cảng hàng không Điện Biên, Ban Quản lý Bến xe tỉnh lắp đặt',
    ['Cảng hàng không Điện Biên', 'Ban Quản lý Bến xe tỉnh'],
  ],
  [
    'phối hợp với |Câu lạc bộ Nhiếp ảnh, Hội VHNT tỉnh, Đoàn Nghệ thuật tỉnh tổ chức',
    ['Câu lạc bộ Nhiếp ảnh', 'Hội VHNT tỉnh', 'Đoàn Nghệ thuật tỉnh'],
  ],
  ['phối hợp với |Phòng PA03, PA05 Công an tỉnh rà quét', ['Phòng PA03', 'PA05 Công an tỉnh']],
  [
    'phối hợp với |Đội An ninh Công an huyện, Hạt Kiểm lâm, Đội Quản lý thị trường số 2 kiểm tra',
    ['Đội An ninh Công an huyện', 'Hạt Kiểm lâm', 'Đội Quản lý thị trường số 2'],
  ],
  [
    'phối hợp với |Trung tâm Khuyến nông, Trung tâm GDNN-GDTX huyện mở lớp',
    ['Trung tâm Khuyến nông', 'Trung tâm GDNN-GDTX huyện'],
  ],
  ['Giao |công chức Văn hóa - Xã hội phụ trách', ['công chức Văn hóa - Xã hội']],
  ['Giao |Công chức Văn phòng - Thống kê theo dõi', ['Công chức Văn phòng - Thống kê']],
  [
    'phối hợp với |Đồn Biên phòng, Hải quan cửa khẩu, Kiểm dịch cửa khẩu tuyên truyền',
    ['Đồn Biên phòng', 'Hải quan cửa khẩu'],
  ],
  [
    'phối hợp với |Đại sứ quán Việt Nam tại Lào, Tổng Lãnh sự quán Việt Nam tại Nam Ninh (Trung Quốc) tổ chức',
    ['Đại sứ quán Việt Nam tại Lào', 'Tổng Lãnh sự quán Việt Nam tại Nam Ninh'],
  ],
  [
    'phối hợp với |chính quyền huyện Mường Xén, tỉnh Hủa Phăn (Lào) ký kết',
    ['chính quyền huyện Mường Xén, tỉnh Hủa Phăn'],
  ],
  [
    'phối hợp với |Văn phòng Tỉnh ủy, Văn phòng Đoàn ĐBQH&HĐND tỉnh theo dõi',
    ['Văn phòng Tỉnh ủy', 'Văn phòng Đoàn ĐBQH&HĐND tỉnh'],
  ],
  [
    'phối hợp với |các cơ quan, đơn vị có liên quan và chính quyền các xã biên giới tuyên truyền',
    ['các cơ quan, đơn vị có liên quan', 'chính quyền các xã biên giới'],
  ],
  ['phối hợp với |các hội, chi hội, câu lạc bộ văn nghệ biểu diễn', ['các hội, chi hội, câu lạc bộ']],
  ['phối hợp cùng |UBMTTQ và các hội đoàn thể xã tổ chức', ['UBMTTQ', 'các hội đoàn thể xã']],
  [
    'phối hợp với |Sở Ngoại vụ, Ban Đối ngoại Trung ương Đảng Nhân dân cách mạng Lào tổ chức',
    ['Sở Ngoại vụ', 'Ban Đối ngoại Trung ương Đảng Nhân dân cách mạng Lào'],
  ],
  [
    'phối hợp với |Văn phòng UBND tỉnh, Ban Quản lý Khu kinh tế, Sở Công Thương và các doanh nghiệp xuất nhập khẩu quảng bá',
    ['Văn phòng UBND tỉnh', 'Ban Quản lý Khu kinh tế', 'Sở Công Thương', 'các doanh nghiệp xuất nhập khẩu'],
  ],
]

/** Sentences, then every unit in them. */
const sentences: readonly (readonly [string, readonly string[]])[] = [
  ['Các đơn vị được giao chủ trì xây dựng kế hoạch chi tiết.', ['Các đơn vị được giao chủ trì']],
  [
    'Các cơ quan được giao chủ trì trong Phụ lục gửi báo cáo về Sở Y tế.',
    ['Các cơ quan được giao chủ trì', 'Sở Y tế'],
  ],
  [
    'Các đơn vị được giao nhiệm vụ chủ trì có trách nhiệm báo cáo.',
    ['Các đơn vị được giao nhiệm vụ chủ trì'],
  ],
  [
    'Các cơ quan, đơn vị được phân công chủ trì, phối hợp thực hiện.',
    ['Các cơ quan, đơn vị được phân công chủ trì'],
  ],
  [
    'Các đơn vị được giao chủ trì, phối hợp với Sở Y tế triển khai.',
    ['Các đơn vị được giao chủ trì', 'Sở Y tế'],
  ],
  ['Các doanh nghiệp sản xuất trên địa bàn tỉnh báo cáo.', ['Các doanh nghiệp sản xuất trên địa bàn tỉnh']],
  [
    'UBND các huyện Cồn Sẻ, Lạch Bạng, đảo Hòn Mây bố trí địa điểm, nhân lực',
    ['UBND các huyện Cồn Sẻ, Lạch Bạng, đảo Hòn Mây'],
  ],
  [
    'Các sở, ban, ngành, đoàn thể cấp tỉnh; UBND các huyện, thị xã, thành phố thực hiện.',
    ['Các sở, ban, ngành, đoàn thể cấp tỉnh', 'UBND các huyện, thị xã, thành phố'],
  ],
  [
    'Đề nghị Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh, Tỉnh đoàn phối hợp.',
    ['Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh', 'Tỉnh đoàn'],
  ],
  [
    'UBND xã giao Phòng Văn hóa - Xã hội chủ trì, phối hợp Trung tâm Dịch vụ tổng hợp, Công an xã, các thôn triển khai.',
    ['UBND xã', 'Phòng Văn hóa - Xã hội', 'Trung tâm Dịch vụ tổng hợp', 'Công an xã', 'các thôn'],
  ],
  [
    'Trưởng các phòng, ban, ngành, Thủ trưởng các cơ quan, đơn vị, Chủ tịch UBND các xã, thị trấn chịu trách nhiệm thi hành.',
    ['Trưởng các phòng, ban, ngành', 'Thủ trưởng các cơ quan, đơn vị', 'Chủ tịch UBND các xã, thị trấn'],
  ],
  [
    'Căn cứ Kết luận số 57-KL/TW của Bộ Chính trị; xét đề nghị của Ban Tuyên giáo Tỉnh ủy.',
    ['Bộ Chính trị', 'Ban Tuyên giáo Tỉnh ủy'],
  ],
  ['Công an các xã, phường, thị trấn nắm tình hình.', ['Công an các xã, phường, thị trấn']],
  [
    'Chánh Văn phòng HĐND và UBND, Trưởng các phòng chuyên môn, Trưởng Công an xã thi hành.',
    ['Chánh Văn phòng HĐND và UBND', 'Trưởng các phòng chuyên môn', 'Trưởng Công an xã'],
  ],
  [
    'Chủ trì: Đoàn Thanh niên đặc khu. Phối hợp: các khu phố, thôn',
    ['Đoàn Thanh niên đặc khu', 'các khu phố, thôn'],
  ],
  [
    'Ban Chỉ huy Phòng thủ khu vực 3 phối hợp với Đồn Biên phòng Hòn Gạc, Cảng vụ Hàng hải khu vực, Trạm Kiểm ngư phát tờ rơi.',
    [
      'Ban Chỉ huy Phòng thủ khu vực 3',
      'Đồn Biên phòng Hòn Gạc',
      'Cảng vụ Hàng hải khu vực',
      'Trạm Kiểm ngư',
    ],
  ],
  [
    'Phối hợp với Tổng cục Du lịch, Thông tấn xã Việt Nam, Hãng hàng không Quốc gia Việt Nam quảng bá.',
    ['Tổng cục Du lịch', 'Thông tấn xã Việt Nam', 'Hãng hàng không Quốc gia Việt Nam'],
  ],
  ['UBND các xã, phường: Hằng năm xây dựng kế hoạch.', ['UBND các xã, phường']],
  ['UBND các huyện biên giới: Thường xuyên tuyên truyền.', ['UBND các huyện biên giới']],
  ['Theo đề nghị của Trường Chính trị tại Tờ trình số 12.', ['Trường Chính trị']],
  ['Căn cứ Luật Biên phòng Việt Nam, Luật Thanh tra và Luật Hải quan.', []],
  ['Các đồng chí Tỉnh ủy viên, Huyện ủy viên được phân công phụ trách.', []],
  ['Tập huấn cho các hộ kinh doanh lưu trú, các khách sạn trên địa bàn.', []],
  ['Số 5, đường số 3; còi báo động; đoàn viên, công đoàn viên, hội viên.', []],
  ['Tuyên truyền về biển, đảo; các di tích; các khu công nghiệp.', []],
  ['Hình ảnh nước bạn Lào; quan hệ với các nước láng giềng.', []],
  ['Có người phát ngôn; có cán bộ, công chức, viên chức.', []],
]

describe('names in lists', () => {
  it.each(cells)('cell: %s', (cell, expected) => {
    expect(splitUnits(cell).map(unit => unit.name)).toEqual(expected)
  })

  it.each(without)('no unit: %s', cell => {
    expect(splitUnits(cell).map(unit => unit.name)).toEqual([])
  })

  it.each(lists)('%s', (marked, expected) => {
    const { units } = readUnitList(marked.replace('|', ''), marked.indexOf('|'))
    expect(units.map(unit => unit.name)).toEqual(expected)
  })

  it.each(sentences)('%s', (sentence, expected) => {
    expect(findUnits(sentence).map(unit => unit.name)).toEqual(expected)
  })
})
