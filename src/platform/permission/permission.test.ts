import { expect, test } from 'vitest'
import { about, holding, holdingOwn, ownerOf, permission, permissionOf } from './index.ts'

interface Thing {
  readonly lines: readonly (readonly string[])[]
  readonly owner?: string
}

const lines = (thing: Thing) => thing.lines
const grant = (role: string, unitId: string | null, delegatedFrom: string | null = null) => ({
  id: `${role}-${unitId}`,
  role,
  unitId,
  delegatedFrom,
})
const someone = (...grants: ReturnType<typeof grant>[]) => ({ id: 'someone', grants })

const mayTouch = permission<Thing>('touch', holding('officer').for(lines))
const mayMove = permission<Thing>('move', holding('officer').forEach(lines))
const mayOwn = permission<Thing>(
  'own',
  ownerOf(thing => thing.owner ?? null),
)
const commune = ['commune', 'province']
const department = ['department', 'province']

test('a role counts for its unit and whatever stands below it, and for nothing else', () => {
  const thing = { lines: [commune] }
  expect(mayTouch(someone(grant('officer', 'commune')), thing)).toBe(true)
  expect(mayTouch(someone(grant('officer', 'province')), thing)).toBe(true)
  expect(mayTouch(someone(grant('officer', null)), thing)).toBe(true)
  expect(mayTouch(someone(grant('officer', 'department')), thing)).toBe(false)
  expect(mayTouch(someone(grant('leader', 'commune')), thing)).toBe(false)
  expect(mayTouch(someone(), thing)).toBe(false)
})

test('what belongs to the whole office is for those who hold the role there', () => {
  for (const thing of [{ lines: [[]] }, { lines: [] }]) {
    expect(mayTouch(someone(grant('officer', 'province')), thing)).toBe(false)
    expect(mayTouch(someone(grant('officer', null)), thing)).toBe(true)
    expect(mayMove(someone(grant('officer', 'province')), thing)).toBe(false)
    expect(mayMove(someone(grant('officer', null)), thing)).toBe(true)
  }
})

test('one of the units is enough, or every one is asked', () => {
  const thing = { lines: [commune, department] }
  expect(mayTouch(someone(grant('officer', 'commune')), thing)).toBe(true)
  expect(mayMove(someone(grant('officer', 'commune')), thing)).toBe(false)
  expect(mayMove(someone(grant('officer', 'commune'), grant('officer', 'department')), thing)).toBe(true)
})

test('one’s own is one’s own, for whoever holds a role at all', () => {
  expect(mayOwn(someone(grant('press', 'commune')), { lines: [], owner: 'someone' })).toBe(true)
  expect(mayOwn(someone(grant('press', null)), { lines: [], owner: 'other' })).toBe(false)
  expect(mayOwn(someone(), { lines: [], owner: 'someone' })).toBe(false)
})

test('a role that was handed over does not count where one’s own is asked', () => {
  const own = permission('own-role', holdingOwn('administrator').onOffice)
  expect(own(someone(grant('administrator', null, 'away')))).toBe(false)
  expect(own(someone(grant('administrator', null)))).toBe(true)
  expect(own(someone(grant('administrator', 'province')))).toBe(false)
})

test('the answer says by which grant, or what is missing for which units', () => {
  const held = grant('officer', 'province')
  expect(mayTouch.explain(someone(held), { lines: [commune] })).toEqual({ allowed: true, by: held })
  expect(mayTouch.explain(someone(), { lines: [commune, department] })).toEqual({
    allowed: false,
    missing: [{ roles: ['officer'], ownOnly: false, where: 'one-of', unitIds: ['commune', 'department'] }],
  })
})

test('a route asks of the thing that its address names; where there is none, nobody may', async () => {
  const asked = about(mayTouch, async ({ id }: { id: string }) =>
    id === 'there' ? { lines: [commune] } : undefined,
  )
  expect(await asked(someone(grant('officer', 'commune')), { id: 'there' })).toBe(true)
  expect(await asked(someone(grant('officer', null)), { id: 'elsewhere' })).toBe(false)
  expect(permissionOf(asked)).toMatchObject({ code: 'touch' })
  expect(permissionOf(mayTouch)?.code).toBe('touch')
  expect(permissionOf(() => true)).toBeNull()
  expect(permissionOf(undefined)).toBeNull()
})
