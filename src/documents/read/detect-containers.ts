import { ReadRefusal } from '../model.ts'
import type { DetectedFormat } from './detect.ts'
import { openZip, type ZipArchive } from './formats/zip.ts'

/** Tells .docx from .odt and refuses all other archives. Throws what `openZip` throws. */
export function detectOffice(bytes: Uint8Array): DetectedFormat {
  const zip = openZip(bytes)
  if (zip.has('[Content_Types].xml')) return detectOpenXml(zip)
  if (zip.has('mimetype')) return detectOpenDocument(zip)
  throw new ReadRefusal('unknown-format', { format: 'zip' })
}

function detectOpenXml(zip: ZipArchive): DetectedFormat {
  if (zip.names.some(name => /(?:^|\/)vbaProject\.bin$/iu.test(name))) throw new ReadRefusal('macros')
  const folders: readonly [string, string][] = [
    ['xl/', 'xlsx'],
    ['ppt/', 'pptx'],
    ['visio/', 'vsdx'],
  ]
  for (const [folder, format] of folders) {
    if (zip.names.some(name => name.startsWith(folder))) throw new ReadRefusal('unknown-format', { format })
  }
  // Where the main part stands is for the reader to find: its name is a habit, not a rule.
  return 'docx'
}

function detectOpenDocument(zip: ZipArchive): DetectedFormat {
  const kind = Buffer.concat([...(zip.read('mimetype') ?? [])]).toString('latin1')
  if (/opendocument\.text(?:-template)?\s*$/u.test(kind)) return 'odt'
  const formats: Readonly<Record<string, string>> = {
    spreadsheet: 'ods',
    presentation: 'odp',
    graphics: 'odg',
  }
  const found = /opendocument\.([a-z]+)/u.exec(kind)?.[1]
  throw new ReadRefusal('unknown-format', { format: formats[found ?? ''] ?? 'zip' })
}

/**
 * Tells a Word 97-2003 file from the others in the same container by the names in its directory
 * ([MS-CFB] 2.6.1: entries of 128 bytes that begin with the name in UTF-16).
 */
export function detectOle(bytes: Uint8Array): DetectedFormat {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (hasStream(file, 'EncryptedPackage')) throw new ReadRefusal('encrypted')
  if (hasStream(file, '_VBA_PROJECT') || hasStream(file, 'Macros')) throw new ReadRefusal('macros')
  if (hasStream(file, 'WordDocument')) return 'doc'
  if (hasStream(file, 'Workbook') || hasStream(file, 'Book')) {
    throw new ReadRefusal('unknown-format', { format: 'xls' })
  }
  if (hasStream(file, 'PowerPoint Document')) throw new ReadRefusal('unknown-format', { format: 'ppt' })
  // A copy cut short has lost its directory, which Word writes behind the text.
  throw isCutShort(file) ? new ReadRefusal('truncated') : new ReadRefusal('unknown-format', { format: 'ole' })
}

function hasStream(file: Buffer, name: string): boolean {
  const entry = Buffer.from(`${name}\0`, 'utf16le')
  for (let at = file.indexOf(entry); at !== -1; at = file.indexOf(entry, at + 2)) {
    if (at % 128 === 0) return true
  }
  return false
}

/** Whether the directory's first sector (header, offset 48) lies behind the end of the file. */
function isCutShort(file: Buffer): boolean {
  if (file.length < 512) return true
  const sectorBytes = 2 ** Math.min(file.readUInt16LE(30), 20)
  return (file.readUInt32LE(48) + 1) * sectorBytes >= file.length
}
