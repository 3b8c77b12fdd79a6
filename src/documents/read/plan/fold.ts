/** Folding for matching a plan's fixed words. */
import { fold } from '../times/fold.ts'

/** Lower case, no marks, single spaces: "**TỔ CHỨC THỰC HIỆN**" -> "to chuc thuc hien". */
export function plain(text: string): string {
  return fold(text)
    .replace(/[*_#`|\\]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
