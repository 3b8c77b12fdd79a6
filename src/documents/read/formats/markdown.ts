import type { SourceDocument, SourceNotice } from '../../model.ts'
import { sourceDocument } from './blocks.ts'
import { readHtmlFragment } from './html.ts'
import { readTextBlocks } from './text-blocks.ts'
import { splitLines } from './text-lines.ts'
import { openText } from './text-opening.ts'

/** Front matter (`---` … `---`) at the very beginning describes the file and is no part of its words. */
const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n[\s\S]{0,4000}?\r?\n---[ \t]*(?:\r?\n|$)/

/** `readMarkdown` for a text that is decoded already; notices of the decoding are passed on. */
export function readMarkdownText(text: string, notices: readonly SourceNotice[] = []): SourceDocument {
  const lines = splitLines(text.replace(FRONT_MATTER, ''))
  return sourceDocument('markdown', readTextBlocks(lines, { markdown: true, readHtml: readHtmlFragment }), {
    notices,
  })
}

/**
 * Paragraphs, headings and tables of a Markdown file. Numbers and bullets stay in the text as they were
 * typed, because in a plan they are its labels ("2.1", "a)", "-") and not Markdown's to renumber.
 */
export function readMarkdown(bytes: Uint8Array): SourceDocument {
  const { text, notices } = openText(bytes)
  return readMarkdownText(text, notices)
}
