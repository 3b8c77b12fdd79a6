import type { SourceDocument } from '../../model.ts'
import { sourceDocument } from './blocks.ts'
import { readMarkdownText } from './markdown.ts'
import { readTextBlocks } from './text-blocks.ts'
import { splitLines } from './text-lines.ts'
import { openText } from './text-opening.ts'

const ATX_HEADING = /^#{1,6} \S/gm
const STRONG_LINE = /^\*\*.+\*\*$/gm
const ESCAPED = /\\[-.*_#()[\]]/g
const LINK = /\]\((?:https?:|#)/g
const TABLE_RULE = /^\|?[ \t]*:?-{3,}:?[ \t]*\|/gm

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/**
 * Whether a text is Markdown and not a text in which a conversion left a few marks: headings, rules of
 * pipe tables, escapes or links, or many strong lines.
 */
export function looksLikeMarkdown(text: string): boolean {
  if (count(text, TABLE_RULE) > 0 && text.includes('|')) return true
  const signs = count(text, ATX_HEADING) * 2 + count(text, ESCAPED) + count(text, LINK)
  return signs + count(text, STRONG_LINE) >= 4
}

/** Paragraphs and tables of a plain text in any Vietnamese encoding; Markdown is read as such. */
export function readText(bytes: Uint8Array): SourceDocument {
  const { text, notices } = openText(bytes)
  if (looksLikeMarkdown(text)) return readMarkdownText(text, notices)
  return sourceDocument('text', readTextBlocks(splitLines(text), { markdown: false }), { notices })
}
