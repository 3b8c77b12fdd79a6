/**
 * The body as sections: which nodes are headings (docs/plan-reading.md rule 2), what kind of
 * section each paragraph stands in, and what is left over.
 */
import type { Heading, Span } from '../../model.ts'
import { splitUnits, type UnitName } from '../names/index.ts'
import { isClosing, isNote } from './closing.ts'
import { type Field, isFieldNode, readField } from './fields.ts'
import { unitsOfHeading, unknownUnitsOfHeading } from './heading-units.ts'
import { isLastInSection, isNoteNode, looseChildren } from './loose.ts'
import { isCapitals } from './run-on.ts'
import { innerSectionKind, namesSection, type SectionKind, topSectionKind } from './section-kinds.ts'
import type { Node } from './tree.ts'

/** What a paragraph inherits from the headings above it. */
export interface Place {
  readonly kind: SectionKind | null
  /** Labels joined by dots: II.4.a */
  readonly path: string
  /** Units named by the nearest heading that names any. */
  readonly units: readonly UnitName[]
  /** Offset of that heading's words, to place the units in the text. */
  readonly unitsStart: number
  readonly unitsHeading: string
  readonly depth: number
}

/** One paragraph of the body that is no heading. */
export interface Entry {
  readonly node: Node
  readonly words: string
  readonly start: number
  readonly place: Place
  /** `lead-in`: a line that only announces the bullets under it. */
  readonly role: 'text' | 'lead-in' | 'note' | 'closing' | 'table' | 'field'
  /** Facts that stand on lines of their own under the paragraph. */
  readonly fields: readonly Field[]
}

export interface Sections {
  readonly outline: readonly Heading[]
  readonly entries: readonly Entry[]
}

const noUnits = { units: [], unitsStart: 0, unitsHeading: '' } as const

/** Reads the tree of a body (or of an annex under `root`) into headings and entries. */
export function readSections(nodes: readonly Node[], root: Place = topPlace): Sections {
  const entries: Entry[] = []
  const outline = readLevel(nodes, root, entries, 1)
  return { outline, entries: withFields(entries) }
}

/** Gives each paragraph the facts on the lines right after it; a fact with no paragraph before it stays text. */
function withFields(entries: readonly Entry[]): Entry[] {
  const joined: Entry[] = []
  let owner = -1
  for (const entry of entries) {
    const field =
      entry.role === 'text' && isFieldNode(entry.node) ? readField(entry.words, entry.start) : null
    const holder = joined[owner]
    if (field !== null && holder !== undefined) {
      joined[owner] = { ...holder, fields: [...holder.fields, field] }
      joined.push({ ...entry, role: 'field' })
    } else {
      joined.push(entry)
      owner = entry.role === 'text' ? joined.length - 1 : -1
    }
  }
  return joined
}

export const topPlace: Place = { kind: null, path: '', depth: 0, ...noUnits }

function readLevel(nodes: readonly Node[], place: Place, entries: Entry[], level: number): Heading[] {
  const headings: Heading[] = []
  let current = place
  nodes.forEach((node, index) => {
    const heading = headingOf(node, nodes, index, current)
    if (heading !== null) {
      const inner = placeUnder(heading, current)
      const children = readHeadingText(heading, inner, entries)
      children.push(...readLevel(heading.children, inner, entries, level + 1))
      headings.push({ label: heading.label, title: heading.title, level, span: heading.span, children })
      readLevel(heading.loose, placeOfLoose(node, current), entries, level)
      return
    }
    const unlabelled = unlabelledSection(node, level)
    if (unlabelled !== null) {
      current = { ...current, kind: unlabelled, ...noUnits }
      return
    }
    headings.push(...readLeaf(node, nodes, index, current, entries, level))
  })
  return headings
}

/** What closes a section speaks to everybody, not to the unit whose block happens to be the last. */
function placeOfLoose(node: Node, place: Place): Place {
  if (!isLastInSection(node)) return place
  const path = place.path.split('.')[0] ?? ''
  return { ...place, path, depth: Math.min(place.depth, 1), ...noUnits }
}

interface HeadingNode {
  readonly label: string
  readonly title: string
  readonly start: number
  readonly span: Span
  readonly children: readonly Node[]
  /** Paragraphs that stand after the last item of a list and belong to the level above. */
  readonly loose: readonly Node[]
  /** Text that the heading runs into ("1. Sở Tài chính: Thẩm định …"). */
  readonly runsInto: { readonly words: string; readonly start: number } | null
  readonly node: Node
}

function headingOf(node: Node, siblings: readonly Node[], index: number, place: Place): HeadingNode | null {
  if (node.label === null || node.label.kind === 'bullet') return null
  const loose = looseChildren(node, siblings, index)
  const children = node.children.filter(child => !loose.includes(child))
  const under = children.filter(child => !isNoteNode(child) && !isFieldNode(child))
  const split = splitHeading(node, place, under.length > 0)
  if (split !== null) return { ...split, label: labelOf(node), children, loose, node }
  const top = node.label.kind === 'roman' || node.label.kind === 'part'
  const named = place.depth === 0 && top && topSectionKind(node.words) !== null && node.words.length < 120
  const bareUnit = inOrganisation(place) && splitUnits(node.words).length > 0
  if (under.length === 0 && !named && !bareUnit) return null
  const span: Span = [node.start, node.end]
  return {
    label: labelOf(node),
    title: titleOf(node.words),
    start: node.start,
    span,
    children,
    loose,
    runsInto: null,
    node,
  }
}

function labelOf(node: Node): string {
  return node.label?.text ?? ''
}

function titleOf(words: string): string {
  return words
    .replace(/\*\*/gu, '')
    .replace(/\s*[:.]\s*$/u, '')
    .trim()
}

/**
 * "III. KINH PHÍ: Từ nguồn …", or an agency's heading with paragraphs of its own that runs into its
 * text. (An item that is the whole paragraph, "1. Sở Tài chính: Thẩm định …", is a task: rule 2.)
 */
function splitHeading(
  node: Node,
  place: Place,
  hasChildren: boolean,
): Omit<HeadingNode, 'label' | 'children' | 'loose' | 'node'> | null {
  // "UBND các huyện: Cồn Nga, Bãi Sậy" is one name.
  if (splitUnits(titleOf(node.words)).length > 0) return null
  const match = /^([^:.]{4,160}?)\s*[:.]\s+(?=\p{Lu})/u.exec(node.words)
  if (match?.[1] === undefined) return null
  const rest = match[0].length
  const atTop = place.depth === 0 && topSectionKind(match[1]) !== null && match[1].length < 60
  if (!atTop && !(hasChildren && inOrganisation(place) && splitUnits(match[1]).length > 0)) return null
  return {
    title: match[1].trim(),
    start: node.start,
    span: [node.start, node.start + match[1].length],
    runsInto: { words: node.words.slice(rest), start: node.start + rest },
  }
}

function inOrganisation(place: Place): boolean {
  return place.kind === 'organisation'
}

function placeUnder(heading: HeadingNode, place: Place): Place {
  const label = heading.label
  const path = joinPath(place.path, label)
  const kind = kindUnder(heading.title, place, heading.node)
  const named = kind === 'organisation' || place.kind === 'organisation' ? namedBy(heading, kind, place) : []
  const depth = place.depth + 1
  if (named.length > 0)
    return {
      kind: kind ?? 'organisation',
      path,
      depth,
      units: named,
      unitsStart: heading.start,
      unitsHeading: heading.title,
    }
  return {
    kind,
    path,
    depth,
    units: place.units,
    unitsStart: place.unitsStart,
    unitsHeading: place.unitsHeading,
  }
}

/** In the organisation section a titled number that is no theme names somebody, known or not. */
function namedBy(heading: HeadingNode, kind: SectionKind | null, place: Place): readonly UnitName[] {
  const known = unitsOfHeading(heading.title)
  const mayBeUnknown =
    known.length === 0 && kind === 'organisation' && place.kind === 'organisation' && place.units.length === 0
  return mayBeUnknown ? unknownUnitsOfHeading(heading.title) : known
}

function kindUnder(title: string, place: Place, node: Node): SectionKind | null {
  if (place.depth === 0) {
    const kind = topSectionKind(title)
    if (kind !== null) return kind
    if (node.label?.kind === 'article') return articleKind(title)
    return place.kind ?? (splitUnits(title).length > 0 ? 'organisation' : null)
  }
  const inner = innerSectionKind(title)
  if (inner !== null) return inner
  // Under a part (PHẦN I, A.) that says nothing, the next level names the sections.
  if (place.kind === null) return topSectionKind(title)
  return place.kind
}

/** An article of a decision that orders somebody to do something is part of the organisation. */
function articleKind(words: string): SectionKind | null {
  return /^(?:Giao|Phân công|Tổ chức thực hiện|Trách nhiệm)/u.test(words) ? 'organisation' : null
}

/** A label that holds its parent's (2.1 under 2) replaces it. */
function joinPath(path: string, label: string): string {
  if (path === '') return label
  const dot = label.lastIndexOf('.')
  const parent = dot > 0 ? label.slice(0, dot) : null
  if (parent !== null && (path === parent || path.endsWith(`.${parent}`)))
    return `${path.slice(0, path.length - parent.length)}${label}`
  return `${path}.${label}`
}

function readHeadingText(heading: HeadingNode, place: Place, entries: Entry[]): Heading[] {
  if (heading.runsInto !== null)
    entries.push({ node: heading.node, ...heading.runsInto, place, role: 'text', fields: [] })
  return []
}

/** A section title without a label ("TỔ CHỨC THỰC HIỆN") gives the kind, but is no heading of the outline. */
function unlabelledSection(node: Node, level: number): SectionKind | null {
  if (level > 2 || node.label !== null || node.line === null || node.children.length > 0) return null
  if (!namesSection(node.words)) return null
  return isCapitals(node.words) ? topSectionKind(node.words) : innerSectionKind(node.words)
}

function readLeaf(
  node: Node,
  siblings: readonly Node[],
  index: number,
  place: Place,
  entries: Entry[],
  level: number,
): Heading[] {
  if (node.table !== null) {
    entries.push({ node, words: '', start: node.start, place, role: 'table', fields: [] })
    return []
  }
  const path =
    node.label !== null && node.label.text !== '' ? joinPath(place.path, node.label.text) : place.path
  const role = roleOf(node, siblings, index)
  entries.push({ node, words: node.words, start: node.start, place: { ...place, path }, role, fields: [] })
  return node.children.length > 0
    ? readLevel(node.children, placeOfLoose(node, place), entries, level + 1)
    : []
}

function roleOf(node: Node, siblings: readonly Node[], index: number): Entry['role'] {
  if (node.label === null && isNote(node.words)) return 'note'
  if (isClosing(node.words)) return 'closing'
  return isLeadIn(node, siblings[index + 1]) ? 'lead-in' : 'text'
}

/** An unlabelled line (or a bullet) that ends in a colon with bullets right under it. */
function isLeadIn(node: Node, next: Node | undefined): boolean {
  if (!/:\s*$/u.test(node.words) || next?.label?.kind !== 'bullet') return false
  if (node.label === null) return true
  return node.label.kind === 'bullet' && node.label.mark !== next.label.mark
}
