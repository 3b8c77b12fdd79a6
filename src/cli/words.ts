/** Words of the command line: Vietnamese unless NHIPCAU_LANG or --lang says en. */
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

export type Language = 'vi' | 'en'
export type Say = (code: string, args?: Readonly<Record<string, string | number>>) => string

const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = { vi, en }

/** A function that gives the words of a code, with `{name}` filled from the arguments. */
export function sayIn(language: Language): Say {
  return (code, args = {}) => {
    const sentence = words[language][code]
    if (sentence === undefined) throw new Error(`no words for ${code} in ${language}`)
    return sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => String(args[name] ?? whole))
  }
}

/** The language asked for, Vietnamese by default. */
export function chosenLanguage(option: string | undefined, environment: NodeJS.ProcessEnv): Language {
  return (option ?? environment.NHIPCAU_LANG ?? 'vi').startsWith('en') ? 'en' : 'vi'
}
