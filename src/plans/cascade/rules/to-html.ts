/** A composed plan as a file: plain HTML that any program opens and the reader reads. */
import { type Block, blocksOf, type Composition, type Words } from './blocks.ts'

/** The whole document, UTF-8. */
export function htmlOf(plan: Composition): string {
  const body = blocksOf(plan).map(blockHtml).join('\n')
  const title = escaped(plan.head.title)
  return `<!doctype html>\n<html lang="vi">\n<head><meta charset="utf-8"><title>${title}</title></head>\n<body>\n${body}\n</body>\n</html>\n`
}

function blockHtml(block: Block): string {
  if (block.kind === 'paragraph') return wordsHtml(block)
  if (block.kind === 'pair') {
    const side = (words: readonly Words[]) => `<td width="50%">${words.map(wordsHtml).join('')}</td>`
    return `<table width="100%"><tr>${side(block.left)}${side(block.right)}</tr></table>`
  }
  const width = block.header.length - 1
  const rows = block.rows.map(row =>
    row.kind === 'group'
      ? `<tr><td>${row.label}</td><td colspan="${width}"><b>${escaped(row.title)}</b></td></tr>`
      : `<tr>${[row.label, ...row.cells].map(cell => `<td>${escaped(cell)}</td>`).join('')}</tr>`,
  )
  const header = block.header.map(cell => `<td><b>${cell}</b></td>`).join('')
  return `<table border="1">\n<tr>${header}</tr>\n${rows.join('\n')}\n</table>`
}

function wordsHtml({ text, align, bold, italic }: Words): string {
  const inItalic = italic ? `<i>${escaped(text)}</i>` : escaped(text)
  return `<p align="${align}">${bold ? `<b>${inItalic}</b>` : inItalic}</p>`
}

function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
