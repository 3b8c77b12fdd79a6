import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { pageTitle } from './page-title.ts'

const html = 'text/html; charset=utf-8'

test.each([
  ['<title>Tin địa phương</title>', 'Tin địa phương'],
  ['<TITLE lang="vi">\n  Tin &amp;\n b&agrave;i &#7841;\u202e </TITLE>', 'Tin & bài ạ'],
  ['<title><script>alert(1)</script></title>', '<script>alert(1)</script>'],
  ['<title></title>', null],
  ['<p>no title</p>', null],
])('%s', (page, title) => {
  expect(pageTitle(Buffer.from(page), html)).toBe(title)
})

test('only pages have one, in whatever letters they are written', () => {
  expect(pageTitle(Buffer.from('<title>x</title>'), 'application/pdf')).toBeNull()
  expect(pageTitle(Buffer.from('<title>x</title>'), null)).toBeNull()
  const old = iconv.encode('<meta charset="windows-1258"><title>Vi\u00ea\u0323t Nam</title>', 'windows-1258')
  expect(pageTitle(old, 'text/html')).toBe('Việt Nam')
  expect(pageTitle(Buffer.from('<meta charset="nothing"><title>Á</title>'), 'text/html')).toBe('Á')
  expect(pageTitle(Buffer.from(`<title>${'a'.repeat(999)}</title>`), html)).toHaveLength(300)
})
