import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from './encodings.ts'
import { detectLegacy, repairLegacyText, repairLegacyTexts } from './legacy.ts'

const SENTENCE =
  'Ủy ban nhân dân tỉnh giao Sở Ngoại vụ chủ trì, phối hợp với các cơ quan liên quan tổ chức thực hiện; ' +
  'kịp thời báo cáo kết quả, đề xuất những giải pháp nhằm nâng cao chất lượng đội ngũ cán bộ.'

/** Writes as ABC fonts do: a capital with a tone as its small letter, because those fonts have no other. */
function asTcvn3(text: string): Buffer {
  const bytes = [...text.normalize('NFC')].map(letter => {
    const own = iconv.encode(letter, 'tcvn')[0] ?? 0
    const isPlain = letter <= '~'
    return isPlain || own >= 0xa1 ? own : (iconv.encode(letter.toLowerCase(), 'tcvn')[0] ?? 0)
  })
  return Buffer.from(bytes)
}

const VNI_TONES: Readonly<Record<string, string>> = {
  '\u0300': 'ø',
  '\u0301': 'ù',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
}
const VNI_ROOF: Readonly<Record<string, string>> = {
  '': 'â',
  '\u0300': 'à',
  '\u0301': 'á',
  '\u0309': 'å',
  '\u0303': 'ã',
  '\u0323': 'ä',
}
const VNI_BREVE: Readonly<Record<string, string>> = {
  '': 'ê',
  '\u0300': 'è',
  '\u0301': 'é',
  '\u0309': 'ú',
  '\u0303': 'ü',
  '\u0323': 'ë',
}
const VNI_I: Readonly<Record<string, string>> = {
  '\u0300': 'ì',
  '\u0301': 'í',
  '\u0309': 'æ',
  '\u0303': 'ó',
  '\u0323': 'ò',
}

/** Writes as VNI fonts do, independently of the reader's table: letter by letter from its marks. */
function asVni(text: string): Buffer {
  let made = ''
  for (const letter of text.normalize('NFC')) {
    const apart = letter.normalize('NFD')
    const base = apart[0] ?? ''
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(apart)?.[0] ?? ''
    const small = base.toLowerCase()
    let written = base
    if (letter === 'đ') written = 'ñ'
    else if (letter === 'Đ') written = 'Ñ'
    else if (apart.includes('\u0302')) written = base + (VNI_ROOF[tone] ?? '')
    else if (apart.includes('\u0306')) written = base + (VNI_BREVE[tone] ?? '')
    else if (small === 'i' && tone !== '') written = VNI_I[tone] ?? ''
    else if (letter.toLowerCase() === 'ỵ') written = 'î'
    else if (apart.includes('\u031b')) written = (small === 'o' ? 'ô' : 'ö') + (VNI_TONES[tone] ?? '')
    else written = base + (VNI_TONES[tone] ?? '')
    made += base !== small ? written.toUpperCase() : written
  }
  return iconv.encode(made, 'win1252')
}

/** Windows-1258 holds letters with roof, breve and horn; tones follow as marks. */
function as1258(text: string): Buffer {
  const apart = text
    .normalize('NFD')
    .replace(
      /([a-zA-Z])([\u0323]?)([\u0302\u0306\u031b])/g,
      (_, base: string, dot: string, mark: string) => (base + mark).normalize('NFC') + dot,
    )
  return iconv.encode(apart, 'win1258')
}

describe('decodeText', () => {
  it.each([
    ['utf-8', Buffer.from(SENTENCE)],
    ['utf-8', Buffer.from(`\ufeff${SENTENCE}`)],
    ['utf-16le', Buffer.from(`\ufeff${SENTENCE}`, 'utf16le')],
    ['utf-16le', Buffer.from(SENTENCE, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${SENTENCE}`, 'utf16le').swap16()],
    ['utf-16be', Buffer.from(SENTENCE, 'utf16le').swap16()],
    ['windows-1258', as1258(SENTENCE)],
    ['vni', asVni(SENTENCE)],
  ])('knows %s (%#)', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: SENTENCE, encoding })
  })

  it('knows TCVN3, whose fonts lose the case of a marked capital', () => {
    const { text, encoding } = decodeText(asTcvn3(SENTENCE))
    expect(encoding).toBe('tcvn3')
    expect(text.toLowerCase()).toBe(SENTENCE.toLowerCase())
  })

  it('takes a UTF-8 file cut inside a letter as UTF-8', () => {
    const bytes = Buffer.from(SENTENCE.repeat(3))
    expect(decodeText(bytes.subarray(0, bytes.indexOf('ệ') + 1)).encoding).toBe('utf-8')
  })

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
        expect(typeof decodeText(bytes).text).toBe('string')
      }),
    )
  })
})

describe('repairLegacyText', () => {
  it.each([
    ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['Céng hoµ x∙ héi', 'Cộng hoà xã hội'],
    ['Tr\u00adêng Th\u00ad¬ng m¹i', 'Trường Thương mại'],
    ['NGHÞ QUYÕT', 'NGHỊ QUYẾT'],
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['UÛY BAN NHAÂN DAÂN TÆNH', 'ỦY BAN NHÂN DÂN TỈNH'],
    ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
  ])('%s gives %s', (wrong, right) => {
    expect(repairLegacyText(wrong)).toBe(right)
  })

  it.each([
    'Cà Mau',
    'hoà bình, hoá đơn, loè loẹt',
    'là cô giáo xã nhà',
    'Hà Giang, Bà Rịa',
    'Sở Văn hóa, Thể thao và Du lịch',
    'café déjà vu à Paris, été',
    'El Niño, Malmö, Straße, Århus',
    '“Chủ động – sáng tạo”',
    'plain ASCII only',
    '',
  ])('leaves %j alone', text => {
    expect(repairLegacyText(text)).toBe(text)
  })

  it('mends what it wrote wrong, for any order of the words', () => {
    const words = SENTENCE.split(' ')
    fc.assert(
      fc.property(fc.shuffledSubarray(words, { minLength: 8 }), some => {
        const text = some.join(' ').toLowerCase()
        expect(repairLegacyText(iconv.decode(asVni(text), 'win1252'))).toBe(text)
        expect(repairLegacyText(iconv.decode(asTcvn3(text), 'win1252'))).toBe(text)
        expect(repairLegacyText(text)).toBe(text)
      }),
    )
  })

  it('leaves the right paragraphs of a mixed document alone', () => {
    const { texts, encoding } = repairLegacyTexts([
      'Tr\u00adêng Th\u00ad¬ng m¹i',
      'Kế hoạch năm 2026',
      'Cà Mau',
    ])
    expect(encoding).toBe('tcvn3')
    expect(texts).toEqual(['Trường Thương mại', 'Kế hoạch năm 2026', 'Cà Mau'])
  })

  it('names no encoding for right Vietnamese', () => {
    expect(detectLegacy(SENTENCE)).toBeNull()
  })
})

it('leaves a line alone that holds no more than a symbol, beside paragraphs in Unicode', () => {
  const lines = ['thay thế bằng văn bản theo Nghị định số', '72/2015/NĐ-CP.', 'QĐ-UBND']
  expect(repairLegacyTexts(lines)).toEqual({ texts: lines, encoding: null })
})
