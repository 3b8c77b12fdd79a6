import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { sourceWarnings } from './source-warnings.ts'

test('a notice becomes a sentence with its figures', () => {
  const [warning] = sourceWarnings([{ code: 'low-confidence-page', args: { page: 3, confidence: 61 } }])
  expect(warning).toMatchObject({ code: 'low-confidence-page', args: { page: 3 } })
  expect(warning?.message).toBe('Trang 3 quét mờ (chắc 61 %): hãy đối chiếu với bản giấy.')
})

test('every notice of the format readers has its sentence', () => {
  const formats = fileURLToPath(new URL('../formats/', import.meta.url))
  const sources = globSync('**/*.ts', { cwd: formats }).filter(file => !file.endsWith('.test.ts'))
  const codes = new Set(
    sources.flatMap(file =>
      [...readFileSync(formats + file, 'utf8').matchAll(/code: '([a-z-]+)',\s*args/gu)].map(
        match => match[1] ?? '',
      ),
    ),
  )
  expect(codes.size).toBeGreaterThan(5)
  for (const code of codes) expect(sourceWarnings([{ code, args: {} }])[0]?.message, code).not.toContain('{}')
})
