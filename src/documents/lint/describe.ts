/** Findings in words, at the edge. */
import type { Finding } from './finding.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

const words: Readonly<Record<'vi' | 'en', Readonly<Record<string, string>>>> = { vi, en }

/** One sentence that says what is wrong and why. */
export function describeFinding(finding: Finding, language: 'vi' | 'en'): string {
  const sentence = words[language][finding.code]
  if (sentence === undefined) throw new Error(`no words for ${finding.code}`)
  const side = finding.args.side
  const args =
    side === undefined ? finding.args : { ...finding.args, side: words[language][`side-${side}`] ?? side }
  return sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = args[name as keyof typeof args] ?? whole
    return typeof value === 'number' ? sayNumber(value, language) : value
  })
}

/** Vietnamese writes a comma where English writes a point. */
function sayNumber(value: number, language: 'vi' | 'en'): string {
  return new Intl.NumberFormat(language, { useGrouping: false }).format(value)
}
