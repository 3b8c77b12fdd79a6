import { expect, test } from 'vitest'
import { smallPlan } from '../../../../tests/small-plan.ts'
import type { Reference } from '../../../documents/index.ts'
import type { DraftedPlan } from './drafted-plan.ts'
import { suggestLinks } from './link-suggestions.ts'

/** A drafted plan that says `words`, in which `symbol` is cited. */
function drafted(words: string, symbol: string, change: Partial<Reference> = {}): DraftedPlan {
  const at = words.indexOf(symbol)
  const value: Reference = {
    symbol,
    type: 'Chương trình',
    issuedOn: null,
    issuer: null,
    subject: null,
    role: 'mention',
    spans: [[at, at + symbol.length]],
    ...change,
  }
  const document = { ...smallPlan(), text: words }
  return { document, kind: 'annual', issuers: [], names: [], references: [{ number: 7, value }], links: [] }
}

test.each([
  ['Lồng ghép với Chương trình số 05/CTr-UBND về du lịch.', 'integrates-with'],
  ['Tiếp tục thực hiện Chương trình số 05/CTr-UBND.', 'continues'],
  ['Triển khai thực hiện Chương trình số 05/CTr-UBND của tỉnh.', 'implements'],
  ['Việc lồng ghép đã xong. Xem Chương trình số 05/CTr-UBND.', null],
  ['Xem thêm Chương trình số 05/CTr-UBND.', null],
])('%s', (words, kind) => {
  const found = suggestLinks(drafted(words, '05/CTr-UBND'))
  expect(found.map(suggestion => [suggestion.kind, suggestion.reference.number])).toEqual(
    kind === null ? [] : [[kind, 7]],
  )
})

test('a basis and a law are no programmes, and what is linked is not suggested again', () => {
  const words = 'Lồng ghép với Chương trình số 05/CTr-UBND về du lịch.'
  expect(suggestLinks(drafted(words, '05/CTr-UBND', { role: 'basis' }))).toEqual([])
  expect(suggestLinks(drafted(words, '05/CTr-UBND', { type: 'Thông tư' }))).toEqual([])
  const link = { kind: 'implements', planId: null, documentId: null, reference: 7 } as const
  expect(suggestLinks({ ...drafted(words, '05/CTr-UBND'), links: [link] })).toEqual([])
})

test('what the title carries out is suggested, whatever it is', () => {
  const plan = drafted('…', '57-KL/TW', { type: 'Kết luận', role: 'basis' })
  const title = 'Thực hiện Kết luận số 57-KL/TW của Bộ Chính trị'
  const document = { ...plan.document, document: { ...plan.document.document, title } }
  expect(suggestLinks({ ...plan, document }).map(({ kind }) => kind)).toEqual(['implements'])
})
