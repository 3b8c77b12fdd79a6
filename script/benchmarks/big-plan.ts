/** A plan of any length, written by rule: for measuring how reading grows with the document. */
import { strToU8, zipSync } from 'fflate'

const agencies = [
  'Sở Tài chính',
  'Sở Nội vụ',
  'Sở Ngoại vụ',
  'Sở Công Thương',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Công an tỉnh',
  'Báo Bình Minh',
  'Sở Khoa học và Công nghệ',
]
const works = [
  'xây dựng chuyên mục giới thiệu hình ảnh địa phương bằng tiếng Việt và tiếng Anh trên Cổng thông tin điện tử tỉnh',
  'tổ chức tập huấn nghiệp vụ thông tin đối ngoại cho cán bộ phụ trách của các cơ quan, đơn vị trên địa bàn',
  'biên soạn và phát hành ấn phẩm giới thiệu tiềm năng, thế mạnh, cơ hội đầu tư của tỉnh đến bạn bè quốc tế',
  'cung cấp thông tin cho các cơ quan báo chí về tình hình phát triển kinh tế, văn hóa, xã hội của địa phương',
]
const perPage = 10

/** Lines of a plan with about ten tasks a page; every tenth task opens a new agency's block. */
export function bigPlanLines(pages: number): string[] {
  const head = [
    'ỦY BAN NHÂN DÂN TỈNH BÌNH MINH',
    'Số: 15/KH-UBND',
    'Bình Minh, ngày 05 tháng 01 năm 2026',
    'KẾ HOẠCH',
    'Hoạt động thông tin đối ngoại tỉnh Bình Minh năm 2026',
  ]
  const basis = [
    'Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại;',
    'Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
  ]
  const body = [
    'I. MỤC ĐÍCH',
    'Nâng cao hiệu quả công tác thông tin đối ngoại trên địa bàn tỉnh.',
    'II. TỔ CHỨC THỰC HIỆN',
  ]
  for (let page = 0; page < pages; page += 1) {
    body.push(`${page + 1}. ${agencies[page % agencies.length]}`)
    for (let task = 0; task < perPage; task += 1) body.push(`- ${taskText(page * perPage + task)}`)
  }
  return [
    ...head,
    ...basis,
    ...body,
    'Trên đây là Kế hoạch hoạt động thông tin đối ngoại năm 2026./.',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Trần Văn Mẫu',
  ]
}

function taskText(index: number): string {
  const partner = agencies[(index * 3 + 1) % agencies.length]
  return `Chủ trì, phối hợp với ${partner} và các cơ quan, đơn vị liên quan ${works[index % works.length]}; hoàn thành trước ngày ${1 + (index % 27)}/${1 + (index % 12)}/2026 (nhiệm vụ thứ ${index + 1}).`
}

/** The same plan as plain text. */
export function bigPlanText(pages: number): Uint8Array {
  return new TextEncoder().encode(bigPlanLines(pages).join('\n\n'))
}

/** The same plan as the smallest valid DOCX. */
export function bigPlanDocx(pages: number): Uint8Array {
  const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')
  const paragraphs = bigPlanLines(pages).map(
    line => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`,
  )
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}<w:sectPr/></w:body></w:document>`
  const types = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
  const relations = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(relations),
    'word/document.xml': strToU8(document),
  })
}
