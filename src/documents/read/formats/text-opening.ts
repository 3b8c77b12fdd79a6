import { decodeText } from '../../../platform/text/encodings.ts'
import { repairLegacyTexts } from '../../../platform/text/legacy.ts'
import type { SourceNotice } from '../../model.ts'

/** A text made Unicode, and what was done to it. */
export interface OpenedText {
  readonly text: string
  readonly notices: readonly SourceNotice[]
}

/** Decodes a text file and mends legacy letters; a conversion leaves the notice `encoding-converted`. */
export function openText(bytes: Uint8Array): OpenedText {
  const { text, encoding } = decodeText(bytes)
  const repaired = repairLegacyTexts(text.split('\n'))
  const from = repaired.encoding ?? encoding
  const notices = from.startsWith('utf-') ? [] : [{ code: 'encoding-converted', args: { from } }]
  return { text: repaired.encoding === null ? text : repaired.texts.join('\n'), notices }
}
