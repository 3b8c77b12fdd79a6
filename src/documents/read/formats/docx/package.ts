import { ReadRefusal } from '../../../model.ts'
import { childrenNamed, parseXml, type XmlElement } from '../xml.ts'
import { openZip, type ZipArchive } from '../zip.ts'
import { docxPrefixes } from './names.ts'

/** The parts of a Word file, by the kind of their relationship. */
export interface DocxParts {
  /** Parses the text; paragraphs are handed over as they close and stand empty in the tree. */
  readonly document: (takeParagraph: (paragraph: XmlElement) => void) => XmlElement
  /** Parses a part when it is asked for (`styles`, `numbering`, `footnotes` …); null when there is none. */
  readonly part: (kind: string) => XmlElement | null
}

/**
 * Opens a Word file. Parts are found by their relationships: their names are a
 * habit, not a rule. Throws ReadRefusal `macros` and what `openZip` and `parseXml` throw.
 */
export function openDocx(bytes: Uint8Array): DocxParts {
  const zip = openZip(bytes)
  refuseMacros(zip)
  const main = mainPartOf(zip)
  const related = relatedParts(zip, main)
  const part = (kind: string): XmlElement | null => {
    const name = related.find(one => one.kind === kind)?.name
    return name === undefined ? null : parsePart(zip, name)
  }
  const document = (take: (paragraph: XmlElement) => void): XmlElement => {
    const text = zip.read(main)
    if (text === null) throw new ReadRefusal('truncated', { name: main })
    return parseXml(text, docxPrefixes, { name: 'w:p', take })
  }
  return { document, part }
}

/** The heads of the pages (w:hdr); there are up to three for each section. */
export function openPageHeads(bytes: Uint8Array): XmlElement[] {
  const zip = openZip(bytes)
  const names = relatedParts(zip, mainPartOf(zip)).filter(({ kind }) => kind === 'header')
  return names.flatMap(({ name }) => parsePart(zip, name) ?? [])
}

/** A program inside a document is refused even though nothing here would run it: the next reader may. */
function refuseMacros(zip: ZipArchive): void {
  if (zip.names.some(name => /(?:^|\/)vbaProject\.bin$/iu.test(name))) throw new ReadRefusal('macros')
}

function mainPartOf(zip: ZipArchive): string {
  return relatedParts(zip, '').find(({ kind }) => kind === 'officeDocument')?.name ?? 'word/document.xml'
}

interface RelatedPart {
  /** The last word of the address of the relationship: styles, numbering, header … */
  readonly kind: string
  /** Its name in the archive. */
  readonly name: string
}

function relatedParts(zip: ZipArchive, name: string): RelatedPart[] {
  const slash = name.lastIndexOf('/') + 1
  const folder = name.slice(0, slash)
  const relationships = parsePart(zip, `${folder}_rels/${name.slice(slash)}.rels`)
  const related: RelatedPart[] = []
  for (const one of childrenNamed(relationships ?? undefined, 'rel:Relationship')) {
    const { Type: type, Target: target, TargetMode: mode } = one.attributes
    if (type === undefined || target === undefined || mode === 'External') continue
    related.push({ kind: type.slice(type.lastIndexOf('/') + 1), name: resolveTarget(folder, target) })
  }
  return related
}

/** A target is relative to its part's folder, or absolute in the archive. */
function resolveTarget(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function parsePart(zip: ZipArchive, name: string): XmlElement | null {
  const bytes = zip.read(name)
  return bytes === null ? null : parseXml(bytes, docxPrefixes)
}
