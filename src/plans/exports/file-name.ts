import { slug } from '../../platform/text/search.ts'
import type { PlanContent } from './content.ts'

/** Letters of a name without its ending: long paths trouble some systems. */
const nameCharactersMax = 90

/** "44-kh-ubnd-hoat-dong-thong-tin-doi-ngoai-nam-2022.xlsx": number, title and unit of the content. */
export function exportFileName({ plan, unit }: PlanContent, ending: string): string {
  const words = slug([plan.symbol ?? '', unit ?? '', plan.title].join(' ')) || plan.id
  const cut =
    words.length <= nameCharactersMax ? words : words.slice(0, nameCharactersMax).replace(/-[^-]*$/u, '')
  return `${cut}.${ending}`
}
