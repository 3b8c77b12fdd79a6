import { ReadRefusal } from '../../../model.ts'
import { childNamed, childrenNamed, parseXml, type XmlElement } from '../xml.ts'
import { openZip, type ZipArchive } from '../zip.ts'
import { odtPrefixes } from './names.ts'

/** The parts of an OpenDocument text that the reader uses. */
export interface OdtParts {
  readonly content: XmlElement
  readonly styles: XmlElement | null
}

/**
 * Opens an OpenDocument text and parses its parts. Throws ReadRefusal `encrypted`, `macros`,
 * `truncated` and what `openZip` and `parseXml` throw.
 */
export function openOdt(bytes: Uint8Array): OdtParts {
  const zip = openOpenDocument(bytes)
  const content = zip.read('content.xml')
  if (content === null) throw new ReadRefusal('truncated', { name: 'content.xml' })
  const styles = zip.read('styles.xml')
  return {
    content: parseXml(content, odtPrefixes),
    styles: styles === null ? null : parseXml(styles, odtPrefixes),
  }
}

/** Opens an archive of LibreOffice (.odt, .ods, .odp). Throws ReadRefusal `encrypted`, `macros` and what `openZip` throws. */
export function openOpenDocument(bytes: Uint8Array): ZipArchive {
  const zip = openZip(bytes)
  refuseEncrypted(zip)
  refuseMacros(zip)
  return zip
}

/** The parts of a locked document are listed with the data that their key is made from. */
function refuseEncrypted(zip: ZipArchive): void {
  const bytes = zip.read('META-INF/manifest.xml')
  if (bytes === null) return
  const entries = childrenNamed(parseXml(bytes, odtPrefixes), 'manifest:file-entry')
  if (entries.some(entry => childNamed(entry, 'manifest:encryption-data') !== undefined)) {
    throw new ReadRefusal('encrypted')
  }
}

/** LibreOffice keeps programs in these folders, beside lists of their names. */
function refuseMacros(zip: ZipArchive): void {
  const isProgram = (name: string): boolean =>
    /^(?:Basic\/[^/]+\/(?!script-l[bc]\.xml)|Scripts\/)[^/]+/u.test(name)
  if (zip.names.some(isProgram)) throw new ReadRefusal('macros')
}
