/** Which passwords a stranger would try first: leaked ones, patterns, and what everybody knows of the person. */
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import type { Refusal } from '../errors.ts'
import { fold } from '../text/fold.ts'
import { vietnameseGuesses } from './vietnamese-guesses.ts'

/** Fewer guesses than this (its logarithm) and a stolen hash is opened within days, slow as each guess is. */
const guessesLog10Min = 8

/** The check grows with the square of the length; what these do not settle the rest will not. */
const charactersLookedAt = 64

let estimator: Promise<ZxcvbnFactory> | undefined

/**
 * Why a password would be guessed; an empty list when it would not. `own` is what is known of the person:
 * name, sign-in name, e-mail, office. With and without marks and spaces: neither makes a common word rare.
 * Nothing leaves the machine: the list of 49,000 leaked passwords is the library's own.
 */
export async function guessableRefusals(
  password: string,
  own: readonly string[] = [],
): Promise<readonly Refusal[]> {
  estimator ??= loadEstimator()
  const known = own.flatMap(wordsOf)
  const typed = [...password.normalize('NFKC')].slice(0, charactersLookedAt).join('')
  const zxcvbn = await estimator
  const bare = fold(typed)
  const weak = [typed, bare, bare.replace(/\s/gu, '')].some(
    text => zxcvbn.check(text, known).guessesLog10 < guessesLog10Min,
  )
  return weak ? [{ code: 'password-guessable', args: {} }] : []
}

/** The whole, its words, and the words run together, as people shorten names. */
function wordsOf(text: string): string[] {
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word.length > 1)
  const typed = text.normalize('NFKC').toLowerCase()
  return [typed, typed.replace(/\s/gu, ''), ...words, words.join(''), words.toReversed().join('')].filter(
    word => word.length > 1,
  )
}

/** Loaded when first needed: it takes 30 MB, and most runs of the program set no password. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [core, common] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')])
  return new core.ZxcvbnFactory({
    dictionary: {
      'passwords-common': common.dictionary['passwords-common'],
      vietnamese: [...vietnameseGuesses],
    },
    graphs: common.adjacencyGraphs,
  })
}
