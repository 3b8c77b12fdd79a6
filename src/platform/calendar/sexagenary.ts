/** Names of lunar years by the cycle of sixty: ten stems and twelve branches ("Bính Ngọ"). They are names: the same in every language. */
const stems = ['Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ', 'Canh', 'Tân', 'Nhâm', 'Quý']
const branches = ['Tý', 'Sửu', 'Dần', 'Mão', 'Thìn', 'Tỵ', 'Ngọ', 'Mùi', 'Thân', 'Dậu', 'Tuất', 'Hợi']

/** The name of the lunar year whose Tết falls in a civil year: 2026 is Bính Ngọ. */
export function yearName(year: number): string {
  // Year 4 began a cycle.
  return `${stems[remainder(year - 4, stems.length)]} ${branches[remainder(year - 4, branches.length)]}`
}

const remainder = (of: number, by: number): number => ((of % by) + by) % by
