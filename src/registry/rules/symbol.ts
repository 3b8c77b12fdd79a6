/** A symbol taken apart, each part as it is compared: without marks, separators and slips of recognition. */
export interface SymbolParts {
  /** Without leading noughts, with a letter where one tells two papers apart (12A); empty where it is blank. */
  readonly number: string
  /** Four figures, or empty: "57-KL/TW" is given anew every term, "12/KH-UBND" every year. */
  readonly year: string
  /** In capitals, Đ as D: ["KL", "TW"], ["ND", "CP"]. */
  readonly codes: readonly string[]
}

/** Figures, with the letters that a scan takes for 0 and 1; at least one is a figure. */
const numberHere = /^(?=[OIl]*\d)[\dOIl]{1,6}(?:[A-Za-zđĐ](?=[/-]))?/u
const yearHere = /^[/-]((?:19|2[0O])[\dO]{2})(?=[/-])/u
/** Codes whose own figures count: the 13th National Assembly. */
const assembly = /^(?:UBTV)?QH(?=[\dOIL]{1,2}$)/u

/** Takes a symbol apart, however it is spaced, dashed or recognised. */
export function symbolParts(symbol: string): SymbolParts {
  const written = compact(symbol)
  const number = numberHere.exec(written)?.[0] ?? ''
  const rest = written.slice(number.length)
  const year = yearHere.exec(rest)?.[1] ?? ''
  const codes = rest.slice(year === '' ? 0 : year.length + 1)
  return {
    number: figures(number)
      .replace(/^0+(?=\d)/u, '')
      .toUpperCase(),
    year: figures(year),
    codes: codes
      .toUpperCase()
      .split(/[^A-Z\d]+/u)
      .filter(Boolean)
      .map(readCode),
  }
}

/** No spaces, one kind of dash, Đ and the Icelandic Eth as D, "T.Ư" and "T.W" as TW, no dots and no "&". */
function compact(symbol: string): string {
  return symbol
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/\p{Pd}|\u2212/gu, '-')
    .replace(/[ĐÐ]/gu, 'D')
    .replace(/đ/gu, 'd')
    .replace(/T\.?[ƯW](?![\p{L}\d])/gu, 'TW')
    .replace(/[.&]/gu, '')
}

function figures(written: string): string {
  return written.replace(/O/gu, '0').replace(/[Il]/gu, '1')
}

/** A nought or a one between letters is a letter that was misread; after QH letters are figures. */
function readCode(code: string): string {
  const head = assembly.exec(code)?.[0]
  if (head !== undefined) return head + figures(code.slice(head.length)).replace(/L/gu, '1')
  return code.replace(/(?<=[A-Z])0(?=[A-Z])/gu, 'O').replace(/(?<=[A-Z])1(?=[A-Z])/gu, 'I')
}

/**
 * The key under which two spellings of one symbol are equal: "57-KL/TW", "57 – Kl/TW", "57/KL-TW". The letters
 * must be the same ones: "25-CT/TW" is no "25-CTr/TW". Empty where there is neither figure nor letter. Several
 * documents may share a symbol: `sameDocument` tells.
 */
export function symbolKey(symbol: string): string {
  const { number, year, codes } = symbolParts(symbol)
  const key = [number, ...(year === '' ? [] : [year]), codes.join('')].join('/')
  return key === '/' ? '' : key
}

/** A symbol as it is kept and shown: only spaces, long dashes and the wrong Đ are mended. */
export function tidySymbol(written: string): string {
  return written
    .normalize('NFC')
    .replace(/\s+/gu, '')
    .replaceAll('\u00d0', 'Đ')
    .replace(/[\p{Pd}\u2212]/gu, '-')
}
