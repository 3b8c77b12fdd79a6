import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findReferences, type ReferenceZone } from '../references/index.ts'
import { readPeriod } from '../times/index.ts'
import { readReporting } from './index.ts'

/** The part of an expected reading that is checked here. */
interface Gold {
  readonly document: { readonly symbol: string | null; readonly title: string }
  readonly period: { readonly from: string; readonly to: string | null } | null
  readonly references: readonly {
    readonly symbol: string
    readonly type: string
    readonly issuedOn: string | null
    readonly issuer: string | null
    readonly role: string
    readonly neutral?: readonly string[]
  }[]
  readonly reporting: readonly {
    readonly begins: string
    readonly to: readonly string[]
    readonly due: readonly string[]
  }[]
}

const folder = new URL('../../../../../shared/plans/', import.meta.url)
const present = existsSync(folder)
const names = present
  ? readdirSync(folder)
      .filter(file => file.endsWith('.gold.json'))
      .map(file => file.replace('.gold.json', ''))
  : []

function load(name: string): { text: string; gold: Gold } {
  const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8')
    .normalize('NFC')
    .replaceAll('\r', '')
  return { text, gold: JSON.parse(readFileSync(new URL(`${name}.gold.json`, folder), 'utf8')) as Gold }
}

/** The preamble ends with the first section; annexes begin after the recipients. */
function zonesOf(text: string): ReferenceZone[] {
  const body = text.search(/\nI\. /)
  const recipients = text.indexOf('Nơi nhận')
  const annex = text.slice(recipients).search(/\nPH\S+ LỤC/)
  const end = annex < 0 ? text.length : recipients + annex
  return [
    { span: [0, body], role: 'basis' },
    { span: [body, end], role: 'mention' },
    { span: [end, text.length], role: 'annex' },
  ]
}

function score(expected: readonly string[], read: readonly string[]) {
  const hits = expected.filter(key => read.includes(key)).length
  return { precision: hits / Math.max(1, read.length), recall: hits / Math.max(1, expected.length) }
}

const perfect = { precision: 1, recall: 1 }

describe.skipIf(!present)('the public plans of ../shared (skipped where they are missing)', () => {
  test.each(names)('%s: references by symbol, type, date and role', name => {
    const { text, gold } = load(name)
    const { references } = findReferences(text, zonesOf(text), { symbol: gold.document.symbol, spans: [] })
    const found = score(
      gold.references.map(({ symbol }) => symbol),
      references.map(({ symbol }) => symbol),
    )
    const key = (of: Gold['references'][number]) => {
      const neutral = gold.references.find(({ symbol }) => symbol === of.symbol)?.neutral ?? []
      return [of.symbol, of.type, neutral.includes('issuedOn') ? '' : of.issuedOn, of.role].join(' ')
    }
    const strict = score(gold.references.map(key), references.map(key))
    const issuers = score(
      gold.references.map(({ symbol, issuer }) => `${symbol} ${issuer}`),
      references.map(({ symbol, issuer }) => `${symbol} ${issuer}`),
    )
    console.info(name, 'references', found, 'strict', strict, 'issuers', issuers)
    expect(found).toEqual(perfect)
    expect(strict).toEqual(perfect)
    expect(issuers.recall).toBeGreaterThanOrEqual(0.95)
  })

  test.each(names)('%s: reporting and its dates', name => {
    const { text, gold } = load(name)
    const period = readPeriod(gold.document.title)
    const year = period !== null && period.from === period.to ? Number(period.from) : null
    const entries = text
      .split('\n')
      .flatMap(paragraph =>
        readReporting(paragraph, { headingUnits: [], start: 0, year, reportingSection: false }),
      )
    const keyed = entries.map(entry => {
      const match = gold.reporting.find(({ begins }) => entry.text.startsWith(begins))
      return `${match?.begins ?? entry.text} -> ${entry.to.join(', ')}: ${entry.due.join(', ')}`
    })
    const expected = gold.reporting.map(
      ({ begins, to, due }) => `${begins} -> ${to.join(', ')}: ${due.join(', ')}`,
    )
    const scored = score(expected, keyed)
    console.info(name, 'reporting', scored)
    expect(scored).toEqual(perfect)
    expect(period).toEqual(gold.period)
  })
})
