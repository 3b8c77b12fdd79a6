import { Problem } from '../../platform/errors.ts'
import { fold } from '../../platform/text/fold.ts'
import type { ProvinceReform } from './model.ts'

const kind = /^(?:thanh pho|tinh|tp\.?)\s+/u

/**
 * The provinces that somebody means: all for null; else the one of this name, with or without marks and "tỉnh", or
 * of this code, or the one that a former province of this name became part of. Throws `invalid`, code
 * `province-unknown`.
 */
export function chooseReforms(
  reforms: readonly ProvinceReform[],
  typed: string | null,
): readonly ProvinceReform[] {
  if (typed === null) return reforms
  const wanted = bare(typed)
  const today = reforms.filter(({ code, name }) => code === typed.trim() || bare(name) === wanted)
  const found = today.length > 0 ? today : reforms.filter(reform => formerNames(reform).includes(wanted))
  if (found.length === 0) throw new Problem('invalid', 'province-unknown', { province: typed })
  return found
}

const bare = (name: string): string => fold(name).trim().replace(kind, '')

function formerNames({ units }: ProvinceReform): readonly string[] {
  const old = units.filter(({ level, validity }) => level === 'province' && validity.to !== null)
  return old.map(({ name }) => bare(name.replace('Ủy ban nhân dân ', '')))
}
