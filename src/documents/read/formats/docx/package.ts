import { ReadRefusal } from '../../../model.ts'
import { childrenNamed, parseXml, type XmlElement } from '../xml.ts'
import { openZip, type ZipArchive } from '../zip.ts'
import { docxPrefixes } from './names.ts'

/** The parts of a Word file that the reader uses; null for those that the file does not have. */
export interface DocxParts {
  readonly document: XmlElement
  readonly styles: XmlElement | null
  readonly numbering: XmlElement | null
  readonly footnotes: XmlElement | null
  readonly endnotes: XmlElement | null
  readonly comments: XmlElement | null
  readonly theme: XmlElement | null
}

/**
 * Opens a Word file and parses its parts, found by their relationships: their names are a habit,
 * not a rule. Throws ReadRefusal `macros` and what `openZip` and `parseXml` throw.
 */
export function openDocx(bytes: Uint8Array): DocxParts {
  const zip = openZip(bytes)
  refuseMacros(zip)
  const main = mainPartOf(zip)
  const document = parsePart(zip, main)
  if (document === null) throw new ReadRefusal('truncated', { name: main })
  const targets = relatedParts(zip, main)
  const part = (kind: string): XmlElement | null => {
    const name = targets.get(kind)
    return name === undefined ? null : parsePart(zip, name)
  }
  return {
    document,
    styles: part('styles'),
    numbering: part('numbering'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    comments: part('comments'),
    theme: part('theme'),
  }
}

/** A program inside a document is refused even though nothing here would run it: the next reader may. */
export function refuseMacros(zip: ZipArchive): void {
  if (zip.names.some(name => /(?:^|\/)vbaProject\.bin$/iu.test(name))) throw new ReadRefusal('macros')
}

function mainPartOf(zip: ZipArchive): string {
  return relatedParts(zip, '').get('officeDocument') ?? 'word/document.xml'
}

/** Kind of relationship (the last word of its address) to the name of the part in the archive. */
function relatedParts(zip: ZipArchive, name: string): Map<string, string> {
  const slash = name.lastIndexOf('/') + 1
  const folder = name.slice(0, slash)
  const relationships = parsePart(zip, `${folder}_rels/${name.slice(slash)}.rels`)
  const targets = new Map<string, string>()
  for (const one of childrenNamed(relationships ?? undefined, 'rel:Relationship')) {
    const { Type: type, Target: target, TargetMode: mode } = one.attributes
    if (type === undefined || target === undefined || mode === 'External') continue
    const kind = type.slice(type.lastIndexOf('/') + 1)
    if (!targets.has(kind)) targets.set(kind, resolveTarget(folder, target))
  }
  return targets
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
