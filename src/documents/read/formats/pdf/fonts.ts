import type { FontFacts } from './text.ts'

/** What pdf.js's font objects say that matters here. */
interface FontObject {
  readonly name?: unknown
  readonly fontMatrix?: readonly number[]
  readonly vertical?: boolean
  readonly bold?: boolean
  readonly black?: boolean
  readonly italic?: boolean
  readonly missingFile?: boolean
}

/** The facts of a font by its name in the page's objects; a plain font where pdf.js knows none. */
export function fontFacts(font: unknown): FontFacts {
  const given: FontObject = typeof font === 'object' && font !== null ? font : {}
  const name = typeof given.name === 'string' ? given.name.replace(/^[A-Z]{6}\+/, '') : ''
  return {
    name,
    bold: given.bold === true || given.black === true || /bold|black|heavy|demi(?!ssion)|-bd|,b/iu.test(name),
    italic: given.italic === true || /italic|oblique|-it\b|,i/iu.test(name),
    scale: given.fontMatrix?.[0] ?? 0.001,
    vertical: given.vertical === true,
    legacy: legacyOf(name),
    isMissing: given.missingFile === true,
    isUpperCase: legacyOf(name) === 'tcvn3' && /H$/u.test(name.replace(/[-,].*$/u, '')),
  }
}

/** ".VnTime" and the like hold TCVN3, "VNI-Times" and the like VNI; newer Vietnamese fonts Unicode. */
function legacyOf(name: string): FontFacts['legacy'] {
  if (/^VNI-/u.test(name)) return 'vni'
  return /^\.?Vn[A-Z]/u.test(name) ? 'tcvn3' : null
}
