/** Texts that are no plan, written for the tests. */

/** The beginning of a story. */
export const story: readonly string[] = [
  'CHƯƠNG MỘT',
  'Đêm ấy trăng lên muộn. Bà Tư ngồi bên bậu cửa, tay vê mãi sợi chỉ đã sờn, mắt nhìn ra con đường đất chạy dọc bờ sông.',
  'Thằng Lành chưa về. Nó đi từ lúc mặt trời còn vắt ngang ngọn tre, chỉ kịp quay lại dặn bà nhớ khép cái liếp kẻo gió.',
  '– Bà ơi, bà ngủ chưa? – tiếng con bé Thảo hỏi vọng ra từ trong buồng, nhỏ như tiếng muỗi.',
  '– Chưa. Bà chờ anh mày.',
  'Con bé im lặng một lúc lâu. Ngoài kia, nước sông vỗ vào chân cầu ao, đều đều như có ai đang kể lể một câu chuyện cũ.',
  'Rồi nó trở dậy, rón rén bước ra, ngồi xuống cạnh bà. Hai bà cháu cùng nhìn con đường, và không ai nói gì nữa.',
  'Mãi đến khi gà gáy lần thứ nhất, cái bóng gầy gò của thằng Lành mới hiện ra ở đầu bến, vai đẫm sương.',
]

/** A plan of the right shape in the wrong language. */
export const englishPlan: readonly string[] = [
  'PROVINCIAL PEOPLE’S COMMITTEE',
  'No. 45/KH-UBND',
  'PLAN',
  'External information activities of the province in 2026',
  'I. PURPOSE AND REQUIREMENTS',
  '1. To raise the awareness of officials and citizens about external information work.',
  'II. TASKS',
  '1. To organise communication on the sovereignty over seas and islands of the country.',
  '2. To publish brochures that introduce the potential of the province to foreign partners.',
  'III. IMPLEMENTATION',
  '1. The Department of Culture shall lead and coordinate with the Department of Foreign Affairs.',
  'The agencies shall report to the Committee before 15 November 2026.',
]
