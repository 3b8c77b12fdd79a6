/**
 * What the world's units were and are: a department that was dissolved on 1 March 2025 and whose function moved,
 * the Party's hierarchy beside the State's, a steering committee, who is in charge, and who signs.
 */
import { addPost } from '../../src/org/actions/change-post.ts'
import { createUnit } from '../../src/org/actions/create-unit.ts'
import { findFunction } from '../../src/org/actions/find-function.ts'
import { storeParents } from '../../src/org/actions/store-parent.ts'
import { guessUnit } from '../../src/org/index.ts'
import type { PostRows } from '../../src/org/rules/posts.ts'
import type { Tx } from '../../src/platform/db/index.ts'
import type { Person } from '../../src/platform/http/index.ts'
import { newId } from '../../src/platform/ids.ts'

/** The first day on which the Department of Information and Communications was no more. */
export const firstReform = '2025-03-01'

/** The first day of the two tiers. */
export const secondReform = '2025-07-01'

const province = 'Ủy ban nhân dân tỉnh Lam Giang'
const culture = 'Sở Văn hóa, Thể thao và Du lịch'
const dissolved = 'Sở Thông tin và Truyền thông'
const board = 'Ban Chỉ đạo Công tác thông tin đối ngoại tỉnh'
const party = 'Tỉnh ủy Lam Giang'

const functionName = 'Quản lý nhà nước về thông tin đối ngoại'
const decision = 'Quyết định số 12/2025/QĐ-UBND ngày 26/02/2025'

type Ids = Map<string, string>

/** Adds it to the units of the world; `ids` are theirs, by name. Communes are named in the order of the world. */
export async function settleHistory(
  tx: Tx,
  officer: Person,
  ids: Ids,
  communes: readonly string[],
): Promise<void> {
  const idOf = (name: string): string => ids.get(name) ?? ''
  const make = async (name: string, more: object): Promise<void> => {
    const { id } = await createUnit(tx, officer, { ...guessUnit(name, false), name, ...more })
    ids.set(name, id)
  }
  await make(dissolved, { parentId: idOf(province), code: 'H99.40', validTo: firstReform })
  await make(board, { parentId: idOf(province), kind: 'steering-committee', level: 'province' })
  await make(party, { kind: 'party-body', level: 'province' })
  await settleHierarchies(tx, idOf)
  await settleFunction(tx, officer, idOf, communes)
  await settlePosts(tx, officer, idOf)
}

async function settleHierarchies(tx: Tx, idOf: (name: string) => string): Promise<void> {
  const below = [
    'Ban Tuyên giáo và Dân vận Tỉnh ủy',
    'Báo và Phát thanh, Truyền hình Lam Giang',
    'Công an tỉnh',
    'Bộ Chỉ huy Quân sự tỉnh',
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
  ]
  const seated = [culture, 'Sở Ngoại vụ', 'Công an tỉnh']
  await storeParents(tx, [
    ...below.map(name => ({
      unitId: idOf(name),
      hierarchy: 'party' as const,
      from: null,
      parentId: idOf(party),
    })),
    ...seated.map(name => ({
      unitId: idOf(name),
      hierarchy: 'committee' as const,
      from: secondReform,
      parentId: idOf(board),
    })),
  ])
}

/** The province's function moved with the first reform; communes have it since the second, two of them have nobody. */
async function settleFunction(
  tx: Tx,
  officer: Person,
  idOf: (name: string) => string,
  communes: readonly string[],
): Promise<void> {
  const function_id = await findFunction(tx, officer, functionName)
  const turn = { function_id, legal_basis: decision, valid_from: null, valid_to: null }
  const held: readonly Omit<PostRows['functions'], 'id'>[] = [
    { ...turn, area_id: idOf(province), unit_id: idOf(dissolved), valid_to: firstReform },
    { ...turn, area_id: idOf(province), unit_id: idOf(culture), valid_from: firstReform },
    ...communes.slice(2).map(name => ({
      ...turn,
      area_id: idOf(name),
      unit_id: idOf(name),
      valid_from: secondReform,
      legal_basis: 'Nghị định số 150/2025/NĐ-CP',
    })),
  ]
  for (const row of held) await addPost(tx, officer, 'functions', { ...row, id: newId() })
}

async function settlePosts(tx: Tx, officer: Person, idOf: (name: string) => string): Promise<void> {
  const days = { valid_from: secondReform, valid_to: null }
  const points: readonly [string, 'leader' | 'officer', string, string][] = [
    [culture, 'leader', 'Huỳnh Minh Khoa', 'Phó Giám đốc'],
    [culture, 'officer', officer.name, 'Chuyên viên'],
    ['Sở Ngoại vụ', 'leader', 'Đặng Thị Mai Hương', 'Phó Giám đốc'],
    ['Sở Ngoại vụ', 'officer', 'Lâm Chí Thiện', 'Chuyên viên'],
    ['Công an tỉnh', 'officer', 'Nguyễn Trường Giang', 'Cán bộ'],
  ]
  for (const [unit, role, name, post] of points) {
    const person_id = name === officer.name ? officer.id : null
    const row = {
      id: newId(),
      unit_id: idOf(unit),
      role,
      person_id,
      name,
      post,
      phone: '',
      email: '',
      ...days,
    }
    await addPost(tx, officer, 'focal-points', row)
  }
  const signers: readonly [string, string, string, 'TM' | 'KT' | '', string][] = [
    [province, 'Trương Hoàng Nam', 'Chủ tịch', 'TM', ''],
    [province, 'Võ Thị Ngân Hà', 'Phó Chủ tịch', 'KT', 'Chủ tịch'],
    [culture, 'Phan Thanh Bình', 'Giám đốc', '', ''],
    [culture, 'Huỳnh Minh Khoa', 'Phó Giám đốc', 'KT', 'Giám đốc'],
  ]
  for (const [unit, name, post, authority, principal] of signers) {
    const row = {
      id: newId(),
      unit_id: idOf(unit),
      name,
      post,
      authority,
      principal,
      legal_basis: '',
      ...days,
    }
    await addPost(tx, officer, 'signers', row)
  }
  const members: readonly [PostRows['members']['role'], string, string, string | null][] = [
    ['head', 'Võ Thị Ngân Hà', 'Phó Chủ tịch Ủy ban nhân dân tỉnh', province],
    ['deputy-head', 'Phan Thanh Bình', 'Giám đốc Sở', culture],
    ['member', 'Đặng Thị Mai Hương', 'Phó Giám đốc Sở', 'Sở Ngoại vụ'],
    ['member', '', '', 'Công an tỉnh'],
    ['secretary', officer.name, 'Chuyên viên', culture],
  ]
  for (const [role, person_name, post, unit] of members) {
    const unit_id = unit === null ? null : idOf(unit)
    const row = { id: newId(), committee_id: idOf(board), unit_id, person_name, post, role, ...days }
    await addPost(tx, officer, 'members', row)
  }
}
