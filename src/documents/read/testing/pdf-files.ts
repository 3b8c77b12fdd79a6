/** Makes small PDF files for tests, with plain Latin text. */

/** A PDF of one page with the given lines; `trailer` is put into its trailer dictionary. */
export function pdfFile(
  lines: readonly string[],
  trailer = '',
  extraObjects: readonly string[] = [],
): Uint8Array {
  const shown = lines.map(line => `(${line.replaceAll(/[()\\]/gu, '\\$&')}) Tj T*`).join('\n')
  const content = `BT /F1 12 Tf 14 TL 72 780 Td\n${shown}\nET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...extraObjects,
  ]
  let file = '%PDF-1.4\n'
  const places: number[] = []
  for (const [index, object] of objects.entries()) {
    places.push(file.length)
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/** A PDF that opens only with a password that nobody has (standard handler, 40-bit key). */
export function lockedPdfFile(): Uint8Array {
  const key = '00112233445566778899aabbccddeeff'.repeat(2)
  const lock = `<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`
  return pdfFile(['locked'], `/Encrypt 6 0 R /ID [<00> <00>]`, [lock])
}
