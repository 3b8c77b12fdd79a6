import { describe, expect, it } from 'vitest'
import type { Paragraph } from '../../model.ts'
import { docxFile, wordParagraph, wordRun } from '../testing/office-files.ts'
import { isParagraph, readWord, wordGrid, wordLines, wordTableIn } from '../testing/read-word.ts'
import { readDocx, readDocxPageHeads } from './docx.ts'

const p = wordParagraph
const r = wordRun

describe('the text of a Word file', () => {
  it('is joined over runs, links, content controls and insertions, single-spaced and in NFC', () => {
    const body = `<w:p>${r('Kế  hoạch'.normalize('NFD'))}<w:hyperlink>${r(' số 5')}</w:hyperlink><w:sdt><w:sdtContent>${r(' năm\u00a0')}</w:sdtContent></w:sdt><w:smartTag>${r('2026 ')}</w:smartTag></w:p>`
    expect(wordLines(body)).toEqual(['Kế hoạch số 5 năm 2026'])
  })

  it('leaves out deleted, moved-away and hidden text, field codes and comments, and says so', () => {
    const body =
      `<w:p>${r('Giữ ')}<w:ins>${r('thêm ')}</w:ins><w:del><w:r><w:delText>xóa</w:delText></w:r></w:del>` +
      `<w:moveFrom>${r('chuyển')}</w:moveFrom>${r('ẩn', '<w:vanish/>')}${r('hiện', '<w:vanish w:val="0"/>')}` +
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>' +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(' 7')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
    const source = readWord(body, { comments: '<w:comment w:id="1"/>' })
    expect(source.blocks.map(block => (block as Paragraph).text)).toEqual(['Giữ thêm hiện 7'])
    expect(source.notices).toEqual([
      { code: 'tracked-changes-accepted', args: { insertions: 1, deletions: 2 } },
      { code: 'hidden-text-left-out', args: { characters: 2 } },
      { code: 'comments-left-out', args: { comments: 1 } },
    ])
  })

  it('joins a paragraph whose end mark was deleted to the next one', () => {
    const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>'
    expect(wordLines(p('Một câu ', deleted) + p('liền nhau.'))).toEqual(['Một câu liền nhau.'])
  })

  it('is not lost behind a field that never ends', () => {
    const open =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r></w:p>'
    expect(wordLines(open + p('Còn đây'))).toEqual(['Còn đây'])
  })

  it('takes a text box once, after the paragraph that it is anchored in', () => {
    const box = `<w:txbxContent>${p('Trong khung')}</w:txbxContent>`
    const body = `<w:p>${r('Trước')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(wordLines(body + p('Sau'))).toEqual(['Trước', 'Trong khung', 'Sau'])
  })

  it('takes the fallback where the choice is empty', () => {
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('Cũ')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(wordLines(body)).toEqual(['Cũ'])
  })

  it('drops soft hyphens, keeps hyphens that do not break, and knows the bullets of symbol fonts', () => {
    const body = `<w:p><w:r><w:t>tuyên</w:t><w:softHyphen/><w:t> truyền 57</w:t><w:noBreakHyphen/><w:t>KL </w:t><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Wingdings" w:char="F03A"/></w:r></w:p>`
    expect(wordLines(body)).toEqual(['tuyên truyền 57-KL •'])
  })

  it('leaves a table of contents out', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="ML1"><w:name w:val="toc 1"/></w:style>'
    expect(wordLines(p('I. MỤC ĐÍCH 2', '<w:pStyle w:val="ML1"/>') + p('I. MỤC ĐÍCH'), { styles })).toEqual([
      'I. MỤC ĐÍCH',
    ])
  })

  it('gives footnotes at the end, with their number, as notes', () => {
    const body = `<w:p>${r('Căn cứ')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>${p('Sau')}`
    const footnotes = `<w:footnote w:id="-1" w:type="separator">${p('---')}</w:footnote><w:footnote w:id="2">${p('Nghị định số 72/2015/NĐ-CP')}</w:footnote>`
    expect(wordLines(body, { footnotes })).toEqual(['Căn cứ', 'Sau', '[1] Nghị định số 72/2015/NĐ-CP'])
    expect(readWord(body, { footnotes }).blocks.at(-1)).toMatchObject({ note: true })
  })

  it('mends the letters of TCVN3 fonts, and leaves Unicode under an old font name alone', () => {
    const old = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
    const large = '<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>'
    const body =
      p('kÕ ho¹ch', '', large) + p('Céng hoµ x· héi chñ nghÜa ViÖt Nam, ñy ban nh©n d©n tØnh', '', old)
    const source = readWord(body)
    expect(source.blocks.map(block => (block as Paragraph).text)).toEqual([
      'KẾ HOẠCH',
      'Cộng hoà xã hội chủ nghĩa Việt Nam, ủy ban nhân dân tỉnh',
    ])
    expect(source.notices).toContainEqual({ code: 'encoding-converted', args: { from: 'tcvn3' } })
    expect(wordLines(p('công tác thông tin đối ngoại hàng năm', '', old))).toEqual([
      'công tác thông tin đối ngoại hàng năm',
    ])
  })
})

describe('line breaks and tabs of a Word file', () => {
  const broken = (first: string, second: string, properties = ''): string =>
    `<w:p><w:pPr>${properties}</w:pPr>${r(first)}<w:r><w:br/></w:r>${r(second)}</w:p>`

  it.each([
    ['thông tin', 'đối ngoại', ['thông tin đối ngoại']],
    ['- Như trên;', '- Lưu: VT.', ['- Như trên;', '- Lưu: VT.']],
    ['I. MỤC ĐÍCH', '1. Nâng cao', ['I. MỤC ĐÍCH', '1. Nâng cao']],
    ['Hết câu.', 'Câu mới', ['Hết câu.', 'Câu mới']],
    ['Sở Văn hóa và', 'Thể thao', ['Sở Văn hóa và Thể thao']],
  ])('a break between %j and %j', (first, second, expected) => {
    expect(wordLines(broken(first, second))).toEqual(expected)
  })

  it('a break in a centred paragraph parts two lines', () => {
    expect(wordLines(broken('ỦY BAN NHÂN DÂN', 'tỉnh', '<w:jc w:val="center"/>'))).toEqual([
      'ỦY BAN NHÂN DÂN',
      'tỉnh',
    ])
  })

  const tabbed = (...fields: string[]): string =>
    `<w:p>${fields.map(one => r(one)).join('<w:r><w:tab/></w:r>')}</w:p>`

  it('a tab after a label is a space', () => {
    expect(wordLines(tabbed('1.', 'Mục đích') + tabbed('a)', 'Yêu cầu'))).toEqual([
      '1. Mục đích',
      'a) Yêu cầu',
    ])
  })

  it('a head set side by side with tabs becomes a table without rules', () => {
    const body =
      tabbed('UBND TỈNH BÌNH MINH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
      tabbed('SỞ NGOẠI VỤ', 'Độc lập - Tự do - Hạnh phúc') +
      tabbed('', '', 'Bình Minh, ngày 5 tháng 1 năm 2026') +
      p('KẾ HOẠCH')
    const made = wordTableIn(body)
    expect(made.ruled).toBe(false)
    expect(wordGrid(made)).toEqual([
      '0:UBND TỈNH BÌNH MINH 1:CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '0:SỞ NGOẠI VỤ 1:Độc lập - Tự do - Hạnh phúc',
      '1:Bình Minh, ngày 5 tháng 1 năm 2026',
    ])
    expect(wordLines(body)).toEqual(['KẾ HOẠCH'])
  })

  it('one line with a tab stays a paragraph', () => {
    expect(wordLines(tabbed('Kính gửi:', 'Sở Ngoại vụ'))).toEqual(['Kính gửi: Sở Ngoại vụ'])
  })
})

describe('the look of a Word paragraph', () => {
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Base"/><w:basedOn w:val="N"/><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="Child"/><w:basedOn w:val="B"/><w:pPr><w:ind w:left="720" w:hanging="360"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:i/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 3"/></w:style>' +
    '<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="Loop"/><w:basedOn w:val="L"/></w:style>'
  const first = (body: string): Paragraph => {
    const found = readWord(body, { styles }).blocks.find(isParagraph)
    if (found === undefined) throw new Error('no paragraph')
    return found
  }

  it('comes from the defaults, the style and what it is based on', () => {
    expect(first(p('x', '<w:pStyle w:val="C"/>'))).toMatchObject({
      bold: 1,
      italic: 1,
      fontSize: 14,
      align: 'justify',
      indent: 18,
      headingLevel: 2,
    })
    expect(first(p('x'))).toMatchObject({
      bold: 0,
      italic: 0,
      fontSize: 12,
      align: 'justify',
      headingLevel: null,
    })
    expect(first(p('x', '<w:pStyle w:val="H"/>')).headingLevel).toBe(3)
    expect(first(p('x', '<w:pStyle w:val="C"/><w:outlineLvl w:val="9"/>')).headingLevel).toBeNull()
    expect(first(p('x', '<w:pStyle w:val="L"/>')).text).toBe('x')
  })

  it('yields to what the run says, and a bold style inside a bold paragraph switches bold off', () => {
    const bold = '<w:pStyle w:val="B"/>'
    expect(first(p('x', bold, '<w:b w:val="false"/><w:sz w:val="26"/>'))).toMatchObject({
      bold: 0,
      fontSize: 13,
    })
    expect(first(p('x', bold, '<w:rStyle w:val="S"/>')).bold).toBe(0)
    expect(first(p('x', '', '<w:rStyle w:val="S"/>')).bold).toBe(1)
  })

  it('gives the share of bold characters, spaces not counted', () => {
    expect(first(`<w:p>${r('đậm ', '<w:b/>')}${r('nhạt đi')}</w:p>`).bold).toBeCloseTo(1 / 3)
  })

  it('shows capitals where the file shows them', () => {
    expect(first(p('mục đích', '', '<w:caps/>')).text).toBe('MỤC ĐÍCH')
  })
})

describe('the page of a Word file', () => {
  it('gives the first section, and the fonts by their use', () => {
    const section =
      '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:gutter="0"/></w:sectPr>'
    const annex =
      '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/><w:pgMar w:top="1" w:right="1" w:bottom="1" w:left="1"/></w:sectPr>'
    const theme =
      '<a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements>'
    const body =
      p(
        'mười chữ cái',
        '',
        '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/>',
      ) +
      p('ba', section, '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="26"/>') +
      annex
    expect(readWord(body, { theme }).layout).toEqual({
      pageWidth: 210,
      pageHeight: 297,
      marginTop: 20,
      marginBottom: 20,
      marginLeft: 30,
      marginRight: 15,
      fonts: [
        { name: 'Times New Roman', characters: 10 },
        { name: 'Calibri', characters: 2 },
      ],
      sizes: [
        { points: 14, characters: 10 },
        { points: 13, characters: 2 },
      ],
    })
  })

  it('keeps the head of the page out of the text, and gives it apart', () => {
    const file = docxFile(p('KẾ HOẠCH'), { header: p('MẬT') })
    expect(readDocx(file).blocks).toHaveLength(1)
    expect(readDocxPageHeads(file).map(({ text }) => text)).toEqual(['MẬT'])
  })
})
