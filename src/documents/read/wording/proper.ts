/**
 * Proper names of several syllables that plans name everywhere: countries, cities and seas (the provinces are in ../names/places.json). Only words written
 * with capitals are mended by them ("Việt Năm", not "việt năm"). Public knowledge, written down for this purpose.
 */
export const properNames = `
Việt Nam, Hồ Chí Minh, Chủ tịch Hồ Chí Minh, Bác Hồ, Hoàng Sa, Trường Sa, Biển Đông, Điện Biên Phủ, Cửu Long, Mê Công, Mê Kông, Tây Nguyên, Tây Bắc, Đông Bắc, Đông Nam Á, Nam Bộ, Bắc Bộ, Trung Bộ,
Sài Gòn, Phú Quốc, Côn Đảo, Lý Sơn, Hạ Long, Hội An, Nha Trang, Đà Lạt, Quy Nhơn, Sa Pa,
Trung Quốc, Hàn Quốc, Nhật Bản, Hoa Kỳ, Ấn Độ, Thái Lan, Lào, Ma Cao, Hồng Kông, Đài Loan, Triều Tiên, Liên bang Nga, Liên Xô, Cu Ba, Đông Âu, Tây Âu, Bắc Mỹ, Nam Mỹ, Mỹ Latinh, Châu Âu, Châu Á, Châu Phi, Châu Mỹ, Thái Bình Dương, Ấn Độ Dương, Đại Tây Dương, Trung Đông, Bắc Kinh, Quảng Tây, Vân Nam, Quảng Đông, Viêng Chăn, Bồ Đào Nha, Tây Ban Nha, Thụy Điển, Thụy Sĩ, Phần Lan, Hà Lan, Ba Lan, Na Uy, Thổ Nhĩ Kỳ, Liên hợp quốc,
Trần Hưng Đạo, Hùng Vương, Quốc Tổ Hùng Vương, Tết Nguyên đán, Công Thương, Nguyễn Ái Quốc, Nguyễn Trãi, Nguyễn Du, Võ Nguyên Giáp, Tôn Đức Thắng
`
