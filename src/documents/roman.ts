const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** I, II, III …; in figures what Roman numbers cannot say. */
export function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let written = ''
  for (const [worth, letter] of ROMAN) {
    while (rest >= worth) {
      written += letter
      rest -= worth
    }
  }
  return written
}
