import { globSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'

const source = new URL('../../', import.meta.url).pathname
const vietnamese = globSync('**/words.vi.json', { cwd: source })

test('there are words files to check', () => {
  expect(vietnamese.length).toBeGreaterThan(3)
  expect(globSync('**/words.en.json', { cwd: source })).toHaveLength(vietnamese.length)
})

test.each(vietnamese)('%s and its English pair say the same codes with the same arguments', file => {
  const vi = read(file)
  const en = read(file.replace('words.vi.json', 'words.en.json'))
  expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort())
  for (const [code, message] of Object.entries(vi)) {
    expect(message.trim(), code).not.toBe('')
    expect(message, `${code} is NFC`).toBe(message.normalize('NFC'))
    expect((en[code] ?? '').trim(), code).not.toBe('')
    expect(argumentsOf(en[code] ?? '', 'en'), code).toEqual(argumentsOf(message, 'vi'))
  }
})

/** The messages of a file by their path: some rooms group them. */
function read(file: string): Record<string, string> {
  return Object.fromEntries(flat(JSON.parse(readFileSync(source + file, 'utf8')), ''))
}

function flat(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value as object).flatMap(([key, inner]) =>
    flat(inner, path === '' ? key : `${path}/${key}`),
  )
}

function argumentsOf(message: string, locale: string): string[] {
  const names = new Set<string>()
  const walk = (elements: readonly unknown[]): void => {
    for (const element of elements as { type: number; value?: string; options?: object }[]) {
      // Types 1 to 6 of the ICU syntax tree take an argument; 0 is words, 7 is '#'.
      if (element.type >= 1 && element.type <= 6 && element.value) names.add(element.value)
      for (const option of Object.values(element.options ?? {})) walk((option as { value: unknown[] }).value)
    }
  }
  walk(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst())
  return [...names].sort()
}
