/** The plan as a page: paragraphs, the two columns of head and foot, and the table of its tasks. Pure. */
import type { DraftBasis, DraftHead, NumberedTask } from './model.ts'
import { announcement, capitals, citation, placeAndDay, reportSentence } from './official-words.ts'
import { whenWords } from './when.ts'

/** What a paragraph is for, so that its place in the text can be found again. */
export type Mark =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly label: string; readonly title: string }
  | { readonly kind: 'basis'; readonly basis: DraftBasis }
  | { readonly kind: 'funding' | 'reporting' | 'unread' }

export interface Words {
  readonly text: string
  readonly align: 'left' | 'center' | 'justify'
  readonly bold?: true
  readonly italic?: true
  readonly mark?: Mark
}

/** A row of the table: the title of a group, or a task with its columns. */
export type TableRow =
  | { readonly kind: 'group'; readonly label: string; readonly title: string }
  | {
      readonly kind: 'task'
      readonly label: string
      readonly task: NumberedTask
      readonly cells: readonly string[]
    }

export type Block =
  | ({ readonly kind: 'paragraph' } & Words)
  | {
      readonly kind: 'pair'
      readonly place: 'head' | 'foot'
      readonly left: readonly Words[]
      readonly right: readonly Words[]
    }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly TableRow[] }

/** Lines of the signature and the name under them. */
export interface Signature {
  readonly lines: readonly string[]
  readonly name: string
}

/** Everything that a plan is composed of; tasks that were taken out are left out by the caller. */
export interface Composition {
  readonly head: DraftHead
  readonly bases: readonly DraftBasis[]
  readonly tasks: readonly NumberedTask[]
  readonly signature: Signature | null
}

/** A plan has five sections at the most. */
const romans = ['I', 'II', 'III', 'IV', 'V'] as const

/** Stands over tasks without a group among those that have one. */
export const otherTasks = 'Nhiệm vụ khác'

/** The whole plan, in the order of the page. */
export function blocksOf({ head, bases, tasks, signature }: Composition): Block[] {
  const sections = [
    aims(head),
    tasks.length > 0 && { title: 'NHIỆM VỤ VÀ PHÂN CÔNG THỰC HIỆN', blocks: () => [taskTable(tasks)] },
    lines(head.funding) && {
      title: 'KINH PHÍ THỰC HIỆN',
      blocks: () => paragraphs(head.funding, { kind: 'funding' }),
    },
    reportSentence(head) !== '' && {
      title: 'CHẾ ĐỘ BÁO CÁO',
      blocks: () => paragraphs(reportSentence(head), { kind: 'reporting' }),
    },
    lines(head.implementation) && {
      title: 'TỔ CHỨC THỰC HIỆN',
      blocks: () => paragraphs(head.implementation, { kind: 'unread' }),
    },
  ].filter(section => section !== false && section !== null)
  return [
    top(head),
    ...titleOf(head),
    ...basesOf(bases),
    { kind: 'paragraph', text: announcement(head), align: 'justify' },
    ...sections.flatMap(({ title, blocks }, index) => {
      const label = romans[index] ?? ''
      return [heading(1, label, title), ...blocks()]
    }),
    bottom(head, signature),
  ]
}

const left = (text: string): Words => ({ text, align: 'left' })
const centred = (text: string): Words => ({ text, align: 'center', bold: true })

function top(head: DraftHead): Block {
  return {
    kind: 'pair',
    place: 'head',
    left: [centred(capitals(head.issuer)), { text: `Số: ${head.symbol ?? ''}`.trim(), align: 'center' }],
    right: [
      centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
      centred('Độc lập - Tự do - Hạnh phúc'),
      { text: placeAndDay(head), align: 'center', italic: true },
    ],
  }
}

function titleOf({ title }: DraftHead): Block[] {
  return [
    { kind: 'paragraph', ...centred('KẾ HOẠCH') },
    { kind: 'paragraph', ...centred(title) },
  ]
}

/** The plan above is carried out; the others are what both stand on. One to a line (Annex I, II.6). */
function basesOf(bases: readonly DraftBasis[]): Block[] {
  return bases.map((basis, index) => ({
    kind: 'paragraph',
    text: `${index === 0 ? 'Thực hiện' : 'Căn cứ'} ${citation(basis)};`,
    align: 'justify',
    italic: true,
    mark: { kind: 'basis', basis },
  }))
}

function aims({ purpose, requirement }: DraftHead) {
  const parts = [
    { title: 'Mục đích', words: purpose },
    { title: 'Yêu cầu', words: requirement },
  ].filter(({ words }) => lines(words))
  if (parts.length === 0) return null
  const [only] = parts
  if (parts.length === 1 && only) return { title: capitals(only.title), blocks: () => paragraphs(only.words) }
  return {
    title: 'MỤC ĐÍCH, YÊU CẦU',
    blocks: () =>
      parts.flatMap(({ title, words }, index) => [
        heading(2, String(index + 1), title),
        ...paragraphs(words),
      ]),
  }
}

function heading(level: 1 | 2, label: string, title: string): Block {
  return {
    kind: 'paragraph',
    text: `${label}. ${title}`,
    align: 'left',
    bold: true,
    mark: { kind: 'heading', level, label, title },
  }
}

/** Whether there is anything to say. */
function lines(words: string): boolean {
  return words.trim() !== ''
}

/** A paragraph for each line that says something. */
function paragraphs(words: string, mark?: Mark): Block[] {
  return words
    .split('\n')
    .map(line => line.replace(/\s+/gu, ' ').trim())
    .filter(line => line !== '')
    .map(text => ({ kind: 'paragraph', text, align: 'justify', ...(mark && { mark }) }))
}

/** Tasks by group in the order in which the groups first appear, those without one behind; without any group they are numbered through. */
export function tasksByGroup(
  tasks: readonly NumberedTask[],
): readonly { readonly title: string; readonly tasks: readonly NumberedTask[] }[] {
  const grouped = tasks.some(({ section }) => section !== '')
  const groups = Map.groupBy(tasks, ({ section }) => (grouped && section === '' ? otherTasks : section))
  return [...groups]
    .map(([title, those]) => ({ title, tasks: those }))
    .sort((one, other) => Number(one.title === otherTasks) - Number(other.title === otherTasks))
}

function taskTable(tasks: readonly NumberedTask[]): Block {
  const withOutput = tasks.some(({ output }) => output !== '')
  const groups = tasksByGroup(tasks)
  const rowOf = (task: NumberedTask, label: string): TableRow => ({
    kind: 'task',
    label,
    task,
    cells: [
      task.text,
      namesOf(task, 'lead'),
      namesOf(task, 'coordinate'),
      whenWords(task.when),
      ...(withOutput ? [task.output] : []),
    ],
  })
  return {
    kind: 'table',
    header: [
      'TT',
      'Nội dung nhiệm vụ',
      'Đơn vị chủ trì',
      'Đơn vị phối hợp',
      'Thời gian thực hiện',
      ...(withOutput ? ['Kết quả, sản phẩm'] : []),
    ],
    rows: groups.flatMap(({ title, tasks: those }, index) =>
      title === ''
        ? those.map((task, number) => rowOf(task, String(number + 1)))
        : [
            { kind: 'group', label: String(index + 1), title },
            ...those.map((task, number) => rowOf(task, `${index + 1}.${number + 1}`)),
          ],
    ),
  }
}

/** Between two names of one column. */
export const betweenNames = '; '

function namesOf({ units }: NumberedTask, role: 'lead' | 'coordinate'): string {
  return units
    .filter(unit => unit.role === role)
    .map(({ name }) => name)
    .join(betweenNames)
}

function bottom({ recipients }: DraftHead, signature: Signature | null): Block {
  const last = recipients.length - 1
  return {
    kind: 'pair',
    place: 'foot',
    left: [
      { text: 'Nơi nhận:', align: 'left', bold: true, italic: true },
      ...recipients.map((one, index) => left(`- ${one}${index === last ? '.' : ';'}`)),
    ],
    right: signature === null ? [] : [...signature.lines, signature.name].map(centred),
  }
}
