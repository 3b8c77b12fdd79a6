/** Which files are taken as evidence, told by their bytes. */
import { fileTypeFromBuffer } from 'file-type'

/** What a file is: its media type, and the ending that its name is given. */
export interface FileKind {
  readonly mediaType: string
  readonly ending: string
}

/** Endings as `file-type` tells them. No archives and no programs: nobody could see what is in them. */
const taken: ReadonlySet<string> = new Set([
  ...['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'rtf'],
  ...['jpg', 'png', 'webp', 'avif', 'heic', 'gif', 'tif', 'bmp'],
  ...['mp3', 'm4a', 'wav', 'ogg', 'mp4', 'mov', 'webm', '3gp'],
])

/** Office files of before 2007 all look alike: their name says which one. */
const olderOffice: Readonly<Record<string, string>> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
}

/** What the bytes are; null for what is not taken. */
export async function fileKindOf(bytes: Uint8Array, name: string): Promise<FileKind | null> {
  // Broken headers make it throw: what is broken is unknown.
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  const ending = endingOf(name)
  if (!found)
    return isText(bytes) ? { mediaType: 'text/plain', ending: ending === 'csv' ? 'csv' : 'txt' } : null
  if (found.ext === 'cfb') {
    const mediaType = olderOffice[ending]
    return mediaType === undefined ? null : { mediaType, ending }
  }
  return taken.has(found.ext) ? { mediaType: found.mime, ending: found.ext } : null
}

function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const sameEnding: Readonly<Record<string, readonly string[]>> = {
  jpg: ['jpeg', 'jpe', 'jfif'],
  tif: ['tiff'],
  mp4: ['m4v'],
  ogg: ['oga', 'ogv'],
  m4a: ['mp4'],
}

/** The name with an ending that tells what it is: a program that calls itself `.pdf` was never taken, nor the other way. */
export function fittingName(name: string, { ending }: FileKind): string {
  const own = endingOf(name)
  return own === ending || sameEnding[ending]?.includes(own) ? name : `${name}.${ending}`
}
