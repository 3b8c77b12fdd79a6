import { expect, test } from 'vitest'
import { smallPlan } from '../../../../tests/small-plan.ts'
import type { PlanDocument, Task } from '../../../documents/index.ts'
import { collectiveNames, issuersRead, namedUnits } from './named-units.ts'

const document = smallPlan()

function withUnits(...names: readonly (readonly [name: string, collective: boolean])[]): PlanDocument {
  const [first] = document.tasks
  if (!first) throw new Error('the small plan has tasks')
  const tasks: Task[] = names.map(([name, collective], index) => ({
    ...first,
    units: [
      { name, collective, role: 'lead', span: [index, index + 1], confidence: 1, reason: 'heading-lead' },
    ],
  }))
  return { ...document, tasks, reporting: [] }
}

test('each name stands once, with its tasks, duties, roles and where it first stands', () => {
  const names = namedUnits(document, ['Ủy ban nhân dân xã Bến Lúa'])
  expect(names.map(({ written, tasks, duties, issuer }) => [written, tasks, duties, issuer])).toEqual([
    ['Ủy ban nhân dân xã Bến Lúa', 0, 0, true],
    ['Văn phòng HĐND và UBND xã', 2, 1, false],
    ['Phòng Văn hóa - Xã hội', 1, 0, false],
    ['Các đơn vị', 0, 1, false],
  ])
  expect(names[1]).toMatchObject({ roles: ['lead', 'assigned'], receiverOnly: false, collective: false })
  expect(names[1]?.place).toBe(document.text.indexOf('1. Văn phòng'))
  expect(names[3]).toMatchObject({ collective: true, receiverOnly: false, roles: [] })
})

test('two spellings of one name are one, called as it is first written', () => {
  const [name, ...others] = namedUnits(
    withUnits(['Sở VHTTDL', false], ['Sở Văn hóa, Thể thao và Du lịch', false]),
    [],
  )
  expect(others).toEqual([])
  expect(name).toMatchObject({
    written: 'Sở VHTTDL',
    spellings: ['Sở VHTTDL', 'Sở Văn hóa, Thể thao và Du lịch'],
    tasks: 2,
  })
})

test('an issuer that also has tasks is one name, called as the tasks write it', () => {
  const names = namedUnits(withUnits(['UBND xã Bến Lúa', false]), ['Ủy ban nhân dân xã Bến Lúa'])
  expect(names).toMatchObject([{ written: 'UBND xã Bến Lúa', issuer: true, tasks: 1 }])
})

test('one body and many bodies of the same words are two names', () => {
  const names = namedUnits(withUnits(['UBND xã', false], ['UBND các xã', true]), [])
  expect(names.map(({ written, collective }) => [written, collective])).toEqual([
    ['UBND xã', false],
    ['UBND các xã', true],
  ])
})

test('of a name in a duty the tasks say whether it is many, else its words', () => {
  const isCollective = collectiveNames(withUnits(['Cụm thi đua số 1', true]))
  const many = ['Cụm thi đua số 1', 'UBND các xã, phường', 'Các đơn vị', 'các sở, ban, ngành']
  expect(many.filter(isCollective)).toEqual(many)
  const single = ['UBND xã', 'Liên hiệp các tổ chức hữu nghị tỉnh', 'Sở Ngoại vụ']
  expect(single.filter(isCollective)).toEqual([])
})

test('who only receives reports is told apart; a name of mere signs is none', () => {
  const plan = {
    ...withUnits(['…', false]),
    reporting: document.reporting.map(duty => ({ ...duty, onward: ['cấp trên'], to: ['Sở Ngoại vụ'] })),
  }
  expect(namedUnits(plan, []).map(({ written, receiverOnly }) => [written, receiverOnly])).toEqual([
    ['Các đơn vị', false],
    ['Sở Ngoại vụ', true],
    ['cấp trên', true],
  ])
})

test('a head with two bodies has two issuers; a dash inside one name parts nothing', () => {
  expect(issuersRead('Sở Thông tin và Truyền thông - Bộ Chỉ huy Bộ đội Biên phòng tỉnh Vân Trấn')).toEqual([
    'Sở Thông tin và Truyền thông',
    'Bộ Chỉ huy Bộ đội Biên phòng tỉnh Vân Trấn',
  ])
  expect(issuersRead('Phòng Văn hóa - Xã hội xã Bến Lúa')).toEqual(['Phòng Văn hóa - Xã hội xã Bến Lúa'])
  expect(issuersRead(null)).toEqual([])
  expect(issuersRead(' ')).toEqual([])
})
