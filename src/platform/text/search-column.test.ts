import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { forBothDatabases } from '../../../tests/databases.ts'
import type { Database } from '../db/index.ts'
import { searchColumn, searchQuery } from './search-column.ts'

test('a column holds each word once, without and with its marks', () => {
  expect(searchColumn('Sở Ngoại vụ', null, 'sở')).toBe('so ngoai vu sở ngoại vụ')
  expect(searchColumn('Kế hoạch số 12/KH-UBND')).toBe('ke hoach so 12 kh ubnd kế hoạch số')
})

test('a query asks for every word; marks are asked for only when they were typed', () => {
  expect(searchQuery('so ngoai')).toEqual({ wanted: 'so & ngoai:*', exact: null })
  expect(searchQuery('Sở ngoai')).toEqual({ wanted: 'so & ngoai:*', exact: 'sở & ngoai:*' })
  expect(searchQuery(" !&|'():* ")).toBeNull()
})

forBothDatabases((_kind, open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  async function found(typed: string, text: string): Promise<[wanted: boolean, exact: boolean]> {
    const query = searchQuery(typed)
    if (!query) throw new Error('nothing to look for')
    const { rows } = await sql<{ wanted: boolean; exact: boolean }>`
      select words @@ to_tsquery('simple', ${query.wanted}) as wanted,
        words @@ to_tsquery('simple', ${query.exact ?? query.wanted}) as exact
      from (select to_tsvector('simple', ${searchColumn(text)}::text) as words) as row`.execute(
      database.kysely,
    )
    return [rows[0]?.wanted ?? false, rows[0]?.exact ?? false]
  }

  test.each([
    ['vu ngoai so', 'Giao Sở Ngoại vụ chủ trì', true, true],
    ['Sở Ngoại vụ', 'Giao Sở Ngoại vụ chủ trì', true, true],
    ['Số ngoại vu', 'Giao Sở Ngoại vụ chủ trì', true, false],
    ['hoà', 'Hòa Bình', true, true],
    ['đối', 'thông tin đối ngoại', true, true],
    ['doi', 'thông tin đối ngoại', true, true],
    ['12/KH', 'Kế hoạch số 12/KH-UBND', true, true],
    ['ngo', 'Sở Ngoại vụ', true, true],
    ['ngo vu', 'Sở Ngoại vụ', false, false],
    ['ki', 'Chi cục Kiểm lâm', true, true],
    ['ki', 'Kỹ thuật', true, true],
    ['hi', 'Hiệp hội Du lịch.', true, true],
    ['3e5 12a', 'mã 12a, 3E5', true, true],
  ])('%s in “%s”', async (typed, text, wanted, exact) => {
    expect(await found(typed, text)).toEqual([wanted, exact])
  })
})
