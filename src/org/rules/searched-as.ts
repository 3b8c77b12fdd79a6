import { spellOut } from '../../documents/index.ts'
import { fold } from '../../platform/text/fold.ts'

/**
 * What somebody may mean by what was typed: the words themselves, and abbreviations spelled out ("so vhttdl" is
 * Sở Văn hóa, Thể thao và Du lịch). In capitals, because in small letters they are not taken for abbreviations.
 */
export function searchedAs(typed: string): readonly string[] {
  const spelled = spellOut(typed.toUpperCase())
  return fold(spelled) === fold(typed) ? [typed] : [typed, spelled]
}
