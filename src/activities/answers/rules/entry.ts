/** What somebody typed into the form of an answer, read. */
import type { Locale } from '../../../platform/i18n/locale.ts'
import { readFigure } from './figures.ts'
import { answerLimits, type Figure } from './model.ts'

/** The rows of a form as they were typed. */
export interface TypedAnswer {
  readonly said: string
  readonly link: readonly string[]
  readonly amount: readonly string[]
  readonly unit: readonly string[]
  readonly label: readonly string[]
}

/** A row of figures as typed. */
export interface TypedFigure {
  readonly amount: string
  readonly unit: string
  readonly label: string
}

/** A fault of one field: its id on the page, and the code and arguments of its words. */
export interface EntryFault {
  readonly field: string
  readonly code:
    | 'link-fault'
    | 'link-long'
    | 'amount-fault'
    | 'unit-missing'
    | 'row-long'
    | 'said-long'
    | 'too-many-links'
    | 'too-many-figures'
  readonly args: Readonly<Record<string, string | number>>
}

export interface ReadEntry {
  /** Cut to what can be kept; the fault says so. */
  readonly said: string
  readonly links: readonly string[]
  readonly figures: readonly Figure[]
  readonly faults: readonly EntryFault[]
}

/** Reads the rows; those with a fault are left out and told. */
export function readEntry(typed: TypedAnswer, locale: Locale): ReadEntry {
  const said = typed.said.replaceAll('\r\n', '\n').normalize('NFC').trim()
  const links = typed.link.map((text, index) => readLink(text, index)).filter(one => one !== null)
  const figures = figureRows(typed)
    .map((row, index) => readRow(row, index, locale))
    .filter(one => one !== null)
  const { saidMax, linksMax, figuresMax } = answerLimits
  const goodLinks = [...new Set(links.filter(one => typeof one === 'string'))]
  const goodFigures = figures.filter(one => 'amount' in one)
  return {
    said: said.slice(0, saidMax),
    links: goodLinks.slice(0, linksMax),
    figures: goodFigures.slice(0, figuresMax),
    faults: [
      ...(said.length > saidMax ? [fault('said', 'said-long', { max: saidMax, length: said.length })] : []),
      ...links.filter(one => typeof one === 'object'),
      ...(goodLinks.length > linksMax ? [fault('link-0', 'too-many-links', { max: linksMax })] : []),
      ...figures.filter(one => 'field' in one),
      ...(goodFigures.length > figuresMax
        ? [fault('amount-0', 'too-many-figures', { max: figuresMax })]
        : []),
    ],
  }
}

/** The rows of figures, one of each field together. */
export function figureRows({ amount, unit, label }: TypedAnswer): readonly TypedFigure[] {
  const rows = Math.max(amount.length, unit.length, label.length)
  return Array.from({ length: rows }, (_, index) => ({
    amount: amount[index] ?? '',
    unit: unit[index] ?? '',
    label: label[index] ?? '',
  }))
}

function fault(field: string, code: EntryFault['code'], args: EntryFault['args'] = {}): EntryFault {
  return { field, code, args }
}

/** People copy `baolamgiang.vn/tin` from where browsers leave the rest out. */
function readLink(text: string, index: number): string | EntryFault | null {
  const typed = text.trim()
  if (typed === '') return null
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`
  const url = URL.canParse(whole) ? new URL(whole) : null
  const usable =
    url !== null &&
    (url.protocol === 'http:' || url.protocol === 'https:') &&
    url.hostname.includes('.') &&
    url.username === '' &&
    url.password === ''
  if (!usable) return fault(`link-${index}`, 'link-fault', { link: typed.slice(0, 100) })
  const { addressMax } = answerLimits
  return url.href.length > addressMax ? fault(`link-${index}`, 'link-long', { max: addressMax }) : url.href
}

function readRow(row: TypedFigure, index: number, locale: Locale): Figure | EntryFault | null {
  const [typed, unit, label] = [row.amount, row.unit, row.label].map(one => one.normalize('NFC').trim())
  if (!typed && !unit && !label) return null
  const amount = readFigure(typed ?? '', locale)
  if (amount === null) return fault(`amount-${index}`, 'amount-fault', { amount: (typed ?? '').slice(0, 40) })
  if (!unit) return fault(`unit-${index}`, 'unit-missing')
  const { unitMax, labelMax } = answerLimits
  if (unit.length > unitMax) return fault(`unit-${index}`, 'row-long', { max: unitMax })
  if ((label ?? '').length > labelMax) return fault(`label-${index}`, 'row-long', { max: labelMax })
  return { amount, unit, label: label ?? '' }
}
