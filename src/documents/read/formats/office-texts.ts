/** The words of workbooks and slides: no plan is read from them, but they may bear a stamp. */
import { normaliseText } from '../../../platform/text/normalise.ts'
import { ReadRefusal } from '../../model.ts'
import { odtPrefixes } from './odt/names.ts'
import { openOpenDocument } from './odt/package.ts'
import {
  childNamed,
  childrenNamed,
  isElement,
  parseXml,
  textOf,
  type XmlElement,
  type XmlPrefixes,
} from './xml.ts'
import { openZip, type ZipArchive } from './zip.ts'

/** Workbooks and slides of Excel, PowerPoint and LibreOffice. */
export type OfficeKind = 'xlsx' | 'pptx' | 'ods' | 'odp'

const prefixes: XmlPrefixes = {
  ...odtPrefixes,
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
}

/**
 * The words, one text for each cell or paragraph, those of slides in their order. Throws ReadRefusal as `openZip` and
 * `parseXml` do, and `encrypted` and `macros` for files of LibreOffice.
 */
export function readOfficeTexts(bytes: Uint8Array, kind: OfficeKind): readonly string[] {
  const texts = [...textsOf(bytes, kind)]
  return texts.map(normaliseText).filter(text => text !== '')
}

function textsOf(bytes: Uint8Array, kind: OfficeKind): Iterable<string> {
  if (kind === 'xlsx') return workbookTexts(openZip(bytes))
  if (kind === 'pptx') return textsIn(openZip(bytes), /^ppt\/slide(?:s|Masters|Layouts)\/[^/]+\.xml$/u, 'a:p')
  return textsIn(openOpenDocument(bytes), /^(?:content|styles)\.xml$/u, 'text:p')
}

function* workbookTexts(zip: ZipArchive): Generator<string> {
  yield* textsIn(zip, /^xl\/sharedStrings\.xml$/u, 'x:si')
  yield* textsIn(zip, /^xl\/drawings\/[^/]+\.xml$/u, 'a:p')
  yield* unlessTooLong(sheetTexts(zip))
}

function* sheetTexts(zip: ZipArchive): Generator<string> {
  for (const sheet of partsOf(zip, /^xl\/worksheets\/[^/]+\.xml$/u, 'x:row', cellTexts)) {
    yield* sheet.texts
    const printed = childNamed(sheet.rest, 'x:headerFooter')
    for (const part of printed?.children.filter(isElement) ?? []) yield* printedTexts(textOf(part))
  }
}

/** An honest sheet may have a million cells of numbers, its words being told beside: it is no bomb. */
function* unlessTooLong(texts: Iterable<string>): Generator<string> {
  try {
    yield* texts
  } catch (error) {
    const tooLong = error instanceof ReadRefusal && error.args.elements !== undefined
    if (!tooLong) throw error
  }
}

/** Texts that stand in the cells themselves, as other programs than Excel write them. */
function cellTexts(row: XmlElement): string[] {
  return childrenNamed(row, 'x:c').flatMap(cell => childrenNamed(cell, 'x:is').map(textOf))
}

/** What is printed on the left, in the middle and on the right; codes of fonts and sizes are left out. */
function printedTexts(coded: string): string[] {
  return coded.replace(/&"[^"]*"|&\d+|&K[\dA-F]{6}/gu, '').split(/&[LCR]/u)
}

function* textsIn(zip: ZipArchive, part: RegExp, element: string): Generator<string> {
  for (const { texts } of partsOf(zip, part, element, one => [textOf(one)])) yield* texts
}

/** The texts of each part, taken from its elements of this name as they close, and what else the part holds. */
function* partsOf(
  zip: ZipArchive,
  part: RegExp,
  name: string,
  textsOfElement: (element: XmlElement) => readonly string[],
): Generator<{ readonly texts: readonly string[]; readonly rest: XmlElement }> {
  for (const found of zip.names.filter(one => part.test(one))) {
    const texts: string[] = []
    const rest = parseXml(zip.read(found) ?? [], prefixes, {
      name,
      take: element => texts.push(...textsOfElement(element)),
    })
    yield { texts, rest }
  }
}
