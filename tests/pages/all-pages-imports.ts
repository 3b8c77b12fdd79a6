/** Tables of units for the walk through all pages: one with faults, one to be confirmed, one that was. */
import { confirmImport } from '../../src/org/import/confirm-import.ts'
import { findImport } from '../../src/org/import/preview.ts'
import { sendImport } from '../../src/org/import/send-import.ts'
import { readTable } from '../../src/org/import/table.ts'
import type { Tx } from '../../src/platform/db/index.ts'
import type { Person } from '../../src/platform/http/index.ts'

/** Their ids. */
export type Imports = Readonly<Record<'wrong' | 'ready' | 'done', string>>

const titles = 'Mã định danh;Tên đơn vị;Thuộc đơn vị;Từ ngày\n'
const below = 'Ủy ban nhân dân tỉnh Lam Giang'
const tables = {
  wrong: `${titles}H9;Sở Lạ;${below};hôm qua\n;Phòng Không Nơi;Sở Không Có;\n`,
  ready: `${titles}H99.7;Sở Ngoại vụ;${below};\nH99.8;Chi cục Mẫu;Sở Nội vụ;01/03/2025\n`,
  done: `${titles}H99.9;Trung tâm Thông tin Mẫu;${below};01/07/2025\n`,
}

export async function settleImports(tx: Tx, officer: Person): Promise<Imports> {
  const send = async (name: keyof typeof tables): Promise<string> =>
    sendImport(tx, officer, { name: `don-vi-${name}.csv`, rows: await readTable(Buffer.from(tables[name])) })
  const imports = { wrong: await send('wrong'), ready: await send('ready'), done: await send('done') }
  const shown = (await findImport(tx, officer, imports.done))?.fingerprint ?? ''
  await confirmImport(tx, officer, imports.done, shown)
  return imports
}
