/** Automatic numbers and bullets: one list a run of marks, so that each run begins anew. */

import type { INumberingOptions } from 'docx'
import { AlignmentType, LevelFormat } from 'docx'

type Configuration = INumberingOptions['config'][number]

interface Series {
  /** "%1." with what stands before and after the counted part. */
  readonly text: string
  readonly format: (typeof LevelFormat)[keyof typeof LevelFormat]
  readonly value: number
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/** How a typed mark would be counted; null for one that the suite cannot count (the letter đ). */
function series(mark: string): Series | null {
  if (/^[-+*]$/u.test(mark)) return { text: mark, format: LevelFormat.BULLET, value: 1 }
  const roman = /^([IVX]+)(\.)$/u.exec(mark)
  if (roman)
    return {
      text: `%1${roman[2]}`,
      format: LevelFormat.UPPER_ROMAN,
      value: romans.indexOf(roman[1] ?? '') + 1,
    }
  const decimal = /^((?:\d+\.)?)(\d+)(\.?)$/u.exec(mark)
  if (decimal)
    return { text: `${decimal[1]}%1${decimal[3]}`, format: LevelFormat.DECIMAL, value: Number(decimal[2]) }
  return null
}

/** Hands out the place of each mark in a list and collects the lists of the document. */
export class Numbering {
  private readonly lists: Configuration[] = []
  private readonly running = new Map<string, { reference: string; next: number }>()

  /** The list and level that would print this mark here; null where it must be typed. */
  place(mark: string): { reference: string; level: number } | null {
    const wanted = series(mark)
    if (wanted === null) return null
    const { text, format, value } = wanted
    const bullet = format === LevelFormat.BULLET
    const key = `${format} ${text}`
    const list = this.running.get(key)
    if (list && (bullet || list.next === value)) {
      list.next += 1
      return { reference: list.reference, level: 0 }
    }
    if (value !== 1) return null
    const reference = `list-${this.lists.length}`
    this.lists.push({ reference, levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT }] })
    this.running.set(key, { reference, next: 2 })
    return { reference, level: 0 }
  }

  configuration(): Configuration[] {
    return this.lists
  }
}
