/** Word files whose bytes depend on what is written in them alone. */
import { type Document, Packer } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The first moment that a zip can hold: a date that nobody takes for one. */
const noMoment = new Date(1980, 0, 1)
const coreProperties = 'docProps/core.xml'

/**
 * The file of a document without the moment at which it was made: neither in its properties nor in the zip.
 * The same document gives the same bytes, and no copy pretends to be dated today.
 */
export async function packAlike(document: Document): Promise<Uint8Array> {
  const parts = unzipSync(await Packer.pack(document, 'uint8array'))
  const core = parts[coreProperties]
  if (core) parts[coreProperties] = strToU8(withoutMoments(strFromU8(core)))
  return zipSync(parts, { mtime: noMoment, level: 6 })
}

function withoutMoments(xml: string): string {
  return xml.replace(/<dcterms:(created|modified)\b[^>]*>.*?<\/dcterms:\1>/gs, '')
}
