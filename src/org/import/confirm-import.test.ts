import { beforeAll, expect, test } from 'vitest'
import { forBothDatabases } from '../../../tests/databases.ts'
import { grantOn, wholeOffice } from '../../../tests/people.ts'
import { addPerson } from '../../../tests/plan-rows.ts'
import type { Database } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { createUnit } from '../actions/create-unit.ts'
import { tableAsCsv, unitTable } from '../export/unit-table.ts'
import { unitsThereOn } from '../queries/all-units.ts'
import { findUnits, findUnitsByNames } from '../queries/units.ts'
import { confirmImport } from './confirm-import.ts'
import { findImport, type ImportPreview } from './preview.ts'
import { sendImport } from './send-import.ts'
import { readTable } from './table.ts'

forBothDatabases((_kind, open) => {
  let database: Database
  let actor: Person
  let committeeId = ''
  beforeAll(async () => {
    database = await open()
    const id = await database.transaction(addPerson)
    actor = { id, name: 'Trần Thị Mẫu', grants: wholeOffice('administrator') }
    committeeId = await database.transaction(async tx => {
      const unit = {
        kind: 'peoples-committee',
        level: 'province',
        collective: false,
        parentId: null,
      } as const
      return (await createUnit(tx, actor, { ...unit, name: 'Ủy ban nhân dân tỉnh Lam Giang', code: 'H99' }))
        .id
    })
  })

  async function send(csv: string, who = actor): Promise<ImportPreview> {
    const rows = await readTable(Buffer.from(csv))
    return database.transaction(async tx => {
      const preview = await findImport(tx, who, await sendImport(tx, who, { name: 'don-vi.csv', rows }))
      if (!preview) throw new Error('not kept')
      return preview
    })
  }

  const confirm = (preview: ImportPreview, shown = preview.fingerprint, who = actor) =>
    database.transaction(tx => confirmImport(tx, who, preview.id, shown))
  const states = ({ lines }: ImportPreview) => lines.map(({ state }) => state)
  const faults = ({ lines }: ImportPreview) => lines.map(line => line.faults.map(({ code }) => code))
  const named = async (name: string) =>
    database.transaction(async tx => [...(await findUnitsByNames(tx, [name])).values()].flat())

  test('nothing is written before it is confirmed; then all of it, once', async () => {
    const csv =
      'Mã định danh,Tên đơn vị,Thuộc đơn vị,Từ ngày\nH99.1,Sở Xây dựng,UBND tỉnh Lam Giang,01/03/2025\n,Phòng Quy hoạch,Sở Xây dựng,\n'
    const preview = await send(csv)
    expect(states(preview)).toEqual(['new', 'new'])
    expect(await named('Sở Xây dựng')).toEqual([])
    await confirm(preview)
    await confirm(preview)
    const [department] = await named('Sở Xây dựng')
    expect(department).toMatchObject({
      kind: 'department',
      level: 'province',
      parentId: committeeId,
      code: 'H99.1',
      validFrom: '2025-03-01',
    })
    expect(await named('Phòng Quy hoạch')).toMatchObject([{ parentId: department?.id }])
    expect(states(await send(csv))).toEqual(['unchanged', 'unchanged'])
  })

  test('without the column of parents, the code tells the unit above', async () => {
    const preview = await send('Agency code,Name\nH99.2,Sở Y tế\nH99.2.1,Chi cục Dân số\n')
    await confirm(preview)
    const [department] = await named('Sở Y tế')
    expect(department?.parentId).toBe(committeeId)
    expect(await named('Chi cục Dân số')).toMatchObject([{ parentId: department?.id }])
  })

  test('a change is shown before and after, and by its code or ID a unit may be renamed', async () => {
    const renamed = await send('Code,Name,Other names\nH99.2,Sở Y tế và Dân số,Sở Y tế cũ\n')
    expect(renamed.lines[0]?.differences).toEqual([
      { column: 'name', before: 'Sở Y tế', after: 'Sở Y tế và Dân số' },
      { column: 'other-names', before: '', after: 'Sở Y tế cũ' },
    ])
    await confirm(renamed)
    expect(await named('Sở Y tế cũ')).toMatchObject([{ name: 'Sở Y tế và Dân số' }])
  })

  test('each wrong cell is told with its column, and nothing of the table is taken', async () => {
    const preview = await send(
      [
        'Mã định danh,Tên đơn vị,Loại,Cấp,Thuộc đơn vị,Từ ngày,Đến hết ngày,Gộp nhiều cơ quan,ID',
        'H9,Sở A,,,,,,,',
        'H99.1,Sở B,,,,,,,',
        ',Sở C,Ngành lạ,Cấp trời,Sở Không Có,31/2/2025,hôm qua,có lẽ,abc',
        ',Sở D,,,,02/01/2025,01/01/2025,,',
        ',Sở E,,,Sở E hai,,,,',
        ',Sở E hai,,,Sở E,,,,',
        ',Sở F,,,,,,,',
        ',Sở F,,,,,,,',
        ',,,,Sở F,,,,',
      ].join('\n'),
    )
    expect(faults(preview)).toEqual([
      ['unit-code-wrong'],
      [],
      [
        'cell-kind-unknown',
        'cell-level-unknown',
        'cell-yes-or-no',
        'date-impossible',
        'date-unclear',
        'cell-no-id',
        'cell-parent-unknown',
      ],
      ['unit-ends-first'],
      ['cell-parent-ring'],
      ['cell-parent-ring'],
      [],
      ['line-twice'],
      expect.arrayContaining(['unit-name-empty']),
    ])
    await expect(confirm(preview)).rejects.toMatchObject({ code: 'import-has-faults' })
    expect(await named('Sở F')).toEqual([])
  })

  test('what changed since it was shown is refused, and can be looked at again', async () => {
    const preview = await send('Name,Under\nSở Nội vụ,UBND tỉnh Lam Giang\n')
    await database.transaction(tx =>
      createUnit(tx, actor, {
        name: 'Sở Nội vụ',
        kind: 'department',
        level: 'province',
        collective: false,
        parentId: committeeId,
      }),
    )
    await expect(confirm(preview)).rejects.toMatchObject({ code: 'import-units-changed' })
    const again = await database.transaction(tx => findImport(tx, actor, preview.id))
    expect(again && states(again)).toEqual(['unchanged'])
  })

  test('who holds a role on one unit brings in what is below it, and nothing else', async () => {
    const [department] = await named('Sở Xây dựng')
    const officer = { ...actor, grants: [grantOn(department?.id ?? '', 'officer')] }
    const preview = await send(
      'Name,Under\nPhòng Nhà ở,Sở Xây dựng\nPhòng Lạ,UBND tỉnh Lam Giang\nPhòng Riêng,\n',
      officer,
    )
    expect(faults(preview)).toEqual([[], ['line-not-yours'], ['line-not-yours']])
  })

  test('an export comes back unchanged, also with words like formulas', async () => {
    const parent = {
      kind: 'department',
      level: 'province',
      collective: false,
      parentId: committeeId,
    } as const
    await database.transaction(tx => createUnit(tx, actor, { ...parent, name: '=HYPERLINK("x")' }))
    const csv = await database.transaction(async tx => {
      const units = await unitsThereOn(tx)
      const above = await findUnits(
        tx,
        units.flatMap(({ parentId }) => parentId ?? []),
      )
      return tableAsCsv(unitTable(units, above, 'vi'))
    })
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
    expect(new Set(states(await send(csv)))).toEqual(new Set(['unchanged']))
  })
})
