/**
 * One fictional province after July 2025, with its departments, communes, Party and mass organisations,
 * the people of the office that leads its external information, and two plans in full official language.
 * Tests, the demo that `script/server` starts with, and the pictures of the manual live in it.
 */
import { kindOf } from '../src/documents/index.ts'
import type { NewUnit, Role } from '../src/org/index.ts'
import type { Plan } from './accuracy/description.ts'
import { toDocx } from './accuracy/to-docx.ts'
import { plan as annualPlan } from './world/annual-2026.plan.ts'
import { plan as stagePlan } from './world/stage-2026-2030.plan.ts'

export const office = {
  name: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Lam Giang',
  place: 'Lam Giang',
} as const

/** Whoever signs in; all have one password, because it is a demo on one's own machine. */
export const worldPassword = 'nhịp cầu nối những bờ vui'

export interface WorldPerson {
  readonly name: string
  readonly signInName: string
  readonly roles: readonly Role[]
  /** Name of the unit on which the roles are held; not given for the whole office. */
  readonly unit?: string
}

/** The first sets the office up. */
export const people = [
  { name: 'Lê Thu Vân', signInName: 'van.le', roles: ['administrator', 'officer'] },
  { name: 'Trần Quốc Dũng', signInName: 'dung.tran', roles: ['officer'] },
  { name: 'Thạch Thị Sa Rương', signInName: 'ruong.thach', roles: ['administrator'] },
  {
    name: 'Võ Thị Ngân Hà',
    signInName: 'ha.vo',
    roles: ['leader'],
    unit: 'Ủy ban nhân dân tỉnh Lam Giang',
  },
  {
    name: 'Lâm Chí Bền',
    signInName: 'ben.lam',
    roles: ['officer'],
    unit: 'Sở Văn hóa, Thể thao và Du lịch',
  },
  { name: 'Đặng Thị Hải Yến', signInName: 'yen.dang', roles: ['officer'], unit: 'Sở Ngoại vụ' },
  {
    name: 'Nguyễn Thị Mận',
    signInName: 'man.nguyen',
    roles: ['officer'],
    unit: 'Ủy ban nhân dân xã Bến Lúa',
  },
  {
    name: 'Phan Văn Thuyền',
    signInName: 'thuyen.phan',
    roles: ['officer'],
    unit: 'Ủy ban nhân dân xã Tân Lam',
  },
] as const satisfies readonly WorldPerson[]

/** A unit of the world with the other names that documents use for it. */
export interface WorldUnit extends Omit<NewUnit, 'parentId'> {
  /** Name of the unit above it; null at the top. */
  readonly parent: string | null
  readonly otherNames: readonly string[]
}

const committee = 'Ủy ban nhân dân tỉnh Lam Giang'

/** Codes of the province that does not exist (Decision 20/2020/QĐ-TTg gives H99 to nobody). */
const codes: ReadonlyMap<string, string> = new Map([
  [committee, 'H99'],
  ['Văn phòng Ủy ban nhân dân tỉnh', 'H99.1'],
  ['Sở Văn hóa, Thể thao và Du lịch', 'H99.13'],
  ['Sở Ngoại vụ', 'H99.2'],
  ['Sở Nội vụ', 'H99.3'],
  ['Sở Tài chính', 'H99.4'],
])

/** A unit of the province under its people's committee, unless told otherwise. */
function unit(name: string, otherNames: readonly string[] = [], more: Partial<WorldUnit> = {}): WorldUnit {
  const kind = kindOf(name) ?? 'other'
  const code = codes.get(name) ?? null
  return { name, kind, level: 'province', collective: false, parent: committee, otherNames, code, ...more }
}

const besideIt = { parent: null } as const

/** The twelve communes and wards of the province. */
export const communes = [
  'xã Bến Lúa',
  'xã Cồn Phượng',
  'xã Tân Lam',
  'xã Rạch Sen',
  'xã Mỹ Điền',
  'xã Đồng Sậy',
  'xã Vàm Nhum',
  'xã Long Kiết',
  'phường Lam Thành',
  'phường Đông Lam',
  'phường Tây Lam',
  'phường Cầu Ngói',
] as const

/** Every unit of the world; one that is above another comes first. */
export const units: readonly WorldUnit[] = [
  unit(committee, ['Ủy ban nhân dân tỉnh', 'UBND tỉnh'], besideIt),
  unit('Văn phòng Ủy ban nhân dân tỉnh', ['Văn phòng UBND tỉnh']),
  unit('Sở Văn hóa, Thể thao và Du lịch', ['Sở VHTTDL']),
  unit('Sở Ngoại vụ'),
  unit('Sở Nội vụ'),
  unit('Sở Tài chính'),
  unit('Sở Tư pháp'),
  unit('Sở Công Thương'),
  unit('Sở Nông nghiệp và Môi trường', ['Sở NN&MT']),
  unit('Sở Xây dựng'),
  unit('Sở Khoa học và Công nghệ', ['Sở KH&CN']),
  unit('Sở Giáo dục và Đào tạo', ['Sở GD&ĐT']),
  unit('Sở Y tế'),
  unit('Sở Dân tộc và Tôn giáo'),
  unit('Thanh tra tỉnh'),
  unit('Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh'),
  unit('Báo và Phát thanh, Truyền hình Lam Giang', [], besideIt),
  unit('Công an tỉnh', [], besideIt),
  unit('Bộ Chỉ huy Quân sự tỉnh', ['Bộ CHQS tỉnh'], besideIt),
  unit('Ban Tuyên giáo và Dân vận Tỉnh ủy', [], besideIt),
  unit('Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', ['Ủy ban MTTQ Việt Nam tỉnh'], besideIt),
  unit('Tỉnh đoàn Lam Giang', ['Tỉnh đoàn'], besideIt),
  unit('Hội Liên hiệp Phụ nữ tỉnh', [], besideIt),
  unit('Liên hiệp các tổ chức hữu nghị tỉnh', [], besideIt),
  ...communes.map(commune => unit(`Ủy ban nhân dân ${commune}`, [`UBND ${commune}`], { level: 'commune' })),
]

/** A plan of the world, as a clerk would send it. */
export interface WorldPlan {
  readonly fileName: string
  readonly plan: Plan
  /** Whether the demo issues it; otherwise it waits for its review. */
  readonly issued: boolean
}

export const plans: readonly WorldPlan[] = [
  { fileName: 'ke-hoach-18-thong-tin-doi-ngoai-2026.docx', plan: annualPlan, issued: true },
  { fileName: 'ke-hoach-96-truyen-thong-2026-2030.docx', plan: stagePlan, issued: false },
]

/** The bytes of a plan as a Word file. */
export function planBytes({ plan }: WorldPlan): Promise<Uint8Array> {
  return toDocx(plan)
}
