/**
 * A task's facts on lines of their own: "Đơn vị chủ trì: …", "Thời gian thực hiện: …", "Sản phẩm: …",
 * under the item that they belong to. They are no tasks and make no heading of the item.
 */
import { plain } from './fold.ts'
import type { Node } from './tree.ts'

export type FieldKind = 'lead' | 'coordinate' | 'time' | 'output' | 'money'

export interface Field {
  readonly kind: FieldKind
  /** Words after the colon. */
  readonly words: string
  /** Offset of these words in the plan's text. */
  readonly start: number
}

const patterns: readonly (readonly [FieldKind, RegExp])[] = [
  [
    'coordinate',
    /^(?:(?:co quan|don vi|bo phan)(?:,? (?:don vi|to chuc|ca nhan))* )?phoi hop(?: thuc hien)?$/,
  ],
  [
    'lead',
    /^(?:(?:co quan|don vi|bo phan)(?:,? (?:don vi|to chuc|ca nhan))* )?(?:chu tri|thuc hien|dau moi|phu trach)(?: thuc hien| tham muu)?$/,
  ],
  ['time', /^(?:thoi gian|thoi han|thoi diem|tien do|han)(?: thuc hien| hoan thanh| to chuc| trien khai)*$/],
  ['output', /^(?:san pham|ket qua|dau ra)(?: dau ra| du kien| can dat| thuc hien| dat duoc)*$/],
  ['money', /^(?:nguon |du toan )?kinh phi(?: thuc hien| du kien)?$/],
]

/** The fact that a line states, or null for any other line. */
export function readField(words: string, start: number): Field | null {
  const colon = words.indexOf(':')
  if (colon < 4 || colon > 60) return null
  const title = plain(words.slice(0, colon))
  const kind = patterns.find(([, pattern]) => pattern.test(title))?.[0]
  if (kind === undefined) return null
  const rest = words.slice(colon + 1)
  const lead = rest.length - rest.trimStart().length
  return { kind, words: rest.trim(), start: start + colon + 1 + lead }
}

/** True for a bullet or an unlabelled line that states such a fact. */
export function isFieldNode(node: Node): boolean {
  const loose = node.label === null || node.label.kind === 'bullet'
  return (
    loose && node.line !== null && node.children.length === 0 && readField(node.words, node.start) !== null
  )
}
