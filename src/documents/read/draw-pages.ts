import type { ReadOptions } from '../model.ts'
import { answerOf, type Refused } from './answer.ts'
import { detectFormat } from './detect.ts'

/** That the pages were drawn as far as they can be, or the reason why not. */
export type Drawing = { readonly ok: true } | Refused

export interface DrawOptions extends Required<Pick<ReadOptions, 'onPicture'>> {
  /** Numbers of pages that have a picture already. */
  readonly except: readonly number[]
}

/**
 * Draws the pages of a text PDF as they look and hands out each as a picture, laid as the words' places
 * of its reading are. A page whose letters are not in the file, or that cannot be drawn, is left out;
 * other formats have no pages to draw.
 */
export function drawPages(bytes: Uint8Array, options: DrawOptions): Promise<Drawing> {
  return answerOf(async () => {
    const format = await detectFormat(bytes)
    if (format === 'pdf') await (await import('./formats/pdf/draw.ts')).drawPdf(bytes, options)
    return { ok: true }
  })
}
