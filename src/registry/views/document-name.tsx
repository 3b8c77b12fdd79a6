import type { JSX } from 'preact'
import type { DocumentFacts } from '../documents.ts'
import type { Say } from './words.ts'

/** What a document is called in one line: "Nghị định 72/2015/NĐ-CP", or by its subject where it has no symbol. */
export function documentName({ symbol, type, subject }: DocumentFacts, say: Say): string {
  return `${type} ${symbol ?? subject ?? say('no-symbol')}`
}

/** A symbol of usual length is not cut in two at the end of a line. */
const wholeLengthMax = 24

/** The name, in Vietnamese whatever the page speaks. */
export function DocumentName({ document, say }: { document: DocumentFacts; say: Say }): JSX.Element {
  const { symbol, type } = document
  if (symbol === null || symbol.length > wholeLengthMax)
    return <span lang="vi">{documentName(document, say)}</span>
  return (
    <span lang="vi">
      {type} <span class="whole">{symbol}</span>
    </span>
  )
}
