import { attribute, type Element, styleOf } from './html-style.ts'

/** A list being read: gives the label of each item in turn. */
export interface ListState {
  next: number
  readonly step: number
  readonly style: string
}

const ROMAN: readonly (readonly [value: number, letters: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(number: number): string {
  let left = Math.min(number, 3999)
  let made = ''
  for (const [value, letters] of ROMAN) {
    while (left >= value) {
      made += letters
      left -= value
    }
  }
  return made
}

function alphabetic(number: number): string {
  let left = number
  let made = ''
  while (left > 0) {
    made = String.fromCharCode(0x61 + ((left - 1) % 26)) + made
    left = Math.floor((left - 1) / 26)
  }
  return made
}

const STYLE_OF_TYPE: Readonly<Record<string, string>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
  '1': 'decimal',
}

/** The counting of a list from its attributes. */
export function openList(list: Element): ListState {
  const named = /list-style(?:-type)?:([\w-]+)/.exec(styleOf(list))?.[1]
  const type = STYLE_OF_TYPE[attribute(list, 'type') ?? '']
  const items = list.childNodes.filter(node => node.nodeName === 'li').length
  const reversed = attribute(list, 'reversed') !== null
  const start = Number.parseInt(attribute(list, 'start') ?? '', 10)
  return {
    next: Number.isNaN(start) ? (reversed ? items : 1) : start,
    step: reversed ? -1 : 1,
    style: named ?? type ?? (list.tagName === 'ol' ? 'decimal' : 'disc'),
  }
}

/** The label shown before an item: "1.", "a.", "IV.", or "-" for every kind of bullet; null for none. */
export function takeLabel(list: ListState, item: Element): string | null {
  const own = Number.parseInt(attribute(item, 'value') ?? '', 10)
  const number = Number.isNaN(own) ? list.next : own
  list.next = number + list.step
  if (list.style === 'none' || /list-style(?:-type)?:none/.test(styleOf(item))) return null
  if (number < 1) return `${number}.`
  switch (list.style) {
    case 'decimal':
      return `${number}.`
    case 'decimal-leading-zero':
      return `${String(number).padStart(2, '0')}.`
    case 'lower-alpha':
    case 'lower-latin':
      return `${alphabetic(number)}.`
    case 'upper-alpha':
    case 'upper-latin':
      return `${alphabetic(number).toUpperCase()}.`
    case 'lower-roman':
      return `${roman(number)}.`
    case 'upper-roman':
      return `${roman(number).toUpperCase()}.`
    default:
      return '-'
  }
}
