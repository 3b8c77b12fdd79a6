import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ReadRefusal } from '../model.ts'
import { detectFormat } from './detect.ts'
import { docxFile, odtFile, wordParagraph } from './testing/office-files.ts'
import { oleFile } from './testing/ole-files.ts'
import { pdfFile } from './testing/pdf-files.ts'

/** The format, or the code of the refusal with what it says the file is. */
async function detected(bytes: Uint8Array): Promise<string> {
  try {
    return await detectFormat(bytes)
  } catch (error) {
    if (!(error instanceof ReadRefusal)) throw error
    const { format } = error.args
    return format === undefined ? error.code : `${error.code} ${format}`
  }
}

function latin(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

const types = strToU8('<Types/>')

describe('the format of a file', () => {
  it.each<readonly [string, Uint8Array, string]>([
    ['Word', docxFile(wordParagraph('x')), 'docx'],
    ['OpenDocument', odtFile('<text:p/>'), 'odt'],
    ['PDF', pdfFile(['x']), 'pdf'],
    ['PDF behind a few lines', Buffer.concat([latin('HTTP header\n\n'), pdfFile(['x'])]), 'pdf'],
    ['Word 97', oleFile(['WordDocument']), 'doc'],
    ['JPEG', latin('\xff\xd8\xff\xe0\0\x10JFIF\0'), 'picture'],
    ['PNG', latin(`\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR${'\0'.repeat(13)}\0\0\0\0\0\0\0\0IDAT`), 'picture'],
    ['TIFF', latin('II*\0\x08\0\0\0\0\0'), 'picture'],
    ['HTML', latin('\n<!DOCTYPE html><p>x'), 'html'],
    ['HTML without a head', latin('<div class="x">x</div>'), 'html'],
    ['text', strToU8('KẾ HOẠCH\nHoạt động <thông tin> đối ngoại'), 'text'],
    ['text in UTF-16', Buffer.from('\ufeffKẾ HOẠCH', 'utf16le'), 'text'],
    ['text in TCVN3', latin('KÕ ho¹ch th\xabng tin'), 'text'],
    ['Markdown', strToU8('# KẾ HOẠCH\n\n| TT | Việc |\n|---|---|'), 'text'],
  ])('is told by content: %s', async (_, bytes, expected) => {
    expect(await detected(bytes)).toBe(expected)
  })

  it.each<readonly [string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['white space', latin(' \r\n\t\n'), 'empty'],
    ['Excel', zipSync({ '[Content_Types].xml': types, 'xl/workbook.xml': types }), 'unknown-format xlsx'],
    [
      'PowerPoint',
      zipSync({ '[Content_Types].xml': types, 'ppt/presentation.xml': types }),
      'unknown-format pptx',
    ],
    ['an archive', zipSync({ 'a.txt': types }), 'unknown-format zip'],
    [
      'a spreadsheet',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      'unknown-format ods',
    ],
    ['macros', docxFile('', {}, { 'word/vbaProject.bin': types }), 'macros'],
    ['Excel 97', oleFile(['Workbook']), 'unknown-format xls'],
    ['locked Word', oleFile(['EncryptionInfo', 'EncryptedPackage']), 'encrypted'],
    ['Word 97 with macros', oleFile(['WordDocument', 'Macros']), 'macros'],
    ['RTF', latin('{\\rtf1\\ansi Kế hoạch}'), 'unknown-format rtf'],
    ['a bitmap', latin(`BM${'\0'.repeat(60)}`), 'unknown-format bmp'],
    ['a program', latin(`MZ${'\0'.repeat(60)}`), 'unknown-format exe'],
    ['XML', latin('<?xml version="1.0"?><plan/>'), 'unknown-format xml'],
    ['noise', Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 37) % 251)), 'unknown-format'],
    ['the first bytes of Word', docxFile(wordParagraph('x')).subarray(0, 300), 'truncated'],
    ['the first bytes of Word 97', oleFile(['WordDocument']).subarray(0, 300), 'truncated'],
  ])('is refused: %s', async (_, bytes, expected) => {
    expect(await detected(bytes)).toBe(expected)
  })
})
