/** Words that hold nothing but units: a cell of the lead or partner column, or what follows "Đơn vị chủ trì:". */
import { findUnits, splitUnits, type UnitName } from '../names/index.ts'

/** Units of such words, each on its own; a name that no list knows is kept whole. */
export function unitsOfColumn(text: string): UnitName[] {
  const words = text.replace(/[.;\s]+$/u, '')
  if (words.trim() === '' || /^[-–—.…\s]*$/u.test(words)) return []
  const units = splitUnits(words)
  if (units.length > 0) return units
  const found = findUnits(words)
  return found.length > 0 ? found : wholeParts(words)
}

/** The parts between semicolons and lines. */
function wholeParts(text: string): UnitName[] {
  return [...text.matchAll(/[^;\n]+/gu)].flatMap(match => {
    const name = match[0].replace(/^[\s\-–+*•]+|[\s.,:]+$/gu, '')
    if (name === '') return []
    const start = match.index + match[0].indexOf(name)
    const collective = /^(?:các|những)\s/iu.test(name)
    return [{ name, start, end: start + name.length, collective, confidence: 0.4, reason: 'unknown-name' }]
  })
}
