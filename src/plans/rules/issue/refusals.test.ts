import { expect, test } from 'vitest'
import { type IssueState, issueRefusals } from './refusals.ts'

const ready: IssueState = {
  deleted: false,
  read: true,
  issued: false,
  title: 'Thông tin đối ngoại năm 2026',
  period: { from: '2026', to: '2026' },
  tasks: 3,
  issuers: 1,
  openNames: 0,
  wordsWithWork: [],
  lostLinks: 0,
  version: { review: 4, draft: 7 },
}

test('what is ready is not refused', () => {
  expect(issueRefusals(ready, ready.version)).toEqual([])
  expect(issueRefusals({ ...ready, period: { from: '2026', to: null } }, null)).toEqual([])
  expect(issueRefusals({ ...ready, period: null }, null)).toEqual([])
})

test.each([
  ['upload-deleted', { deleted: true, openNames: 2 }],
  ['already-issued', { issued: true, openNames: 2 }],
  ['not-read', { read: false, title: '' }],
  ['title-empty', { title: '  ' }],
  ['period-upside-down', { period: { from: '2026', to: '2025' } }],
  ['period-upside-down', { period: { from: '2026-05', to: '2026-04' } }],
  ['no-task', { tasks: 0 }],
  ['no-issuer', { issuers: 0 }],
  ['names-open', { openNames: 2 }],
  ['words-with-work', { wordsWithWork: ['Các đơn vị'] }],
  ['link-lost', { lostLinks: 1 }],
] as const)('%s', (code, change) => {
  expect(issueRefusals({ ...ready, ...change }, ready.version).map(refusal => refusal.code)).toEqual([code])
})

test('whoever looked before the last change is told so', () => {
  for (const seen of [
    { review: 3, draft: 7 },
    { review: 4, draft: 6 },
  ]) {
    expect(issueRefusals(ready, seen).map(({ code }) => code)).toEqual(['version-behind'])
  }
})

test('all that is to be mended is told at once', () => {
  const codes = issueRefusals({ ...ready, title: '', tasks: 0, openNames: 3 }, null).map(({ code }) => code)
  expect(codes).toEqual(['title-empty', 'no-task', 'names-open'])
  expect(issueRefusals({ ...ready, openNames: 3 }, null)).toEqual([
    { code: 'names-open', args: { count: 3 } },
  ])
})
