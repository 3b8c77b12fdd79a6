import { IntlMessageFormat } from 'intl-messageformat'
import type { ReadRefusalCode } from '../model.ts'
import type { Refusal } from './answer.ts'
import english from './words.en.json' with { type: 'json' }
import vietnamese from './words.vi.json' with { type: 'json' }

/** What the officer is told: three short texts without markup. */
export interface RefusalWords {
  readonly title: string
  readonly whatHappened: string
  readonly whatToDo: string
}

const books: Readonly<Record<'vi' | 'en', Readonly<Record<ReadRefusalCode, RefusalWords>>>> = {
  vi: vietnamese,
  en: english,
}

/** Whether a code is one of the reader's refusals. */
export function isRefusalCode(code: string): code is ReadRefusalCode {
  return Object.hasOwn(vietnamese, code)
}

/** Says a refusal in plain words: what happened to the file and what to do about it. */
export function describeRefusal({ code, args }: Refusal, locale: 'vi' | 'en'): RefusalWords {
  const words = books[locale][code]
  const say = (message: string): string => {
    const values = { ...DEFAULTS, ...args, megabytes: megabytesOf(args) }
    return String(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).format(values))
  }
  return { title: say(words.title), whatHappened: say(words.whatHappened), whatToDo: say(words.whatToDo) }
}

/** Stands for what a refusal does not say, so that every message can be made. */
const DEFAULTS = { format: '', mark: '', name: '', pages: 0, pagesMax: 0, bytes: 0, bytesMax: 0 }

function megabytesOf(args: Refusal['args']): number {
  return Math.ceil(Number(args.bytesMax ?? args.bytes ?? 0) / 1_000_000)
}
