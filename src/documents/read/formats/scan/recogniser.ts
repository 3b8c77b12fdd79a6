/** Another reading of a word that the engine saw, and its weight beside the one it chose, 0 to 1. */
export interface Alternative {
  readonly text: string
  readonly weight: number
}

/** What an engine says of one word; places in pixels of the picture that it was given. */
export interface RecognisedWord {
  readonly text: string
  /** 0 to 1. */
  readonly confidence: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Height of the baseline at the word. */
  readonly baseline: number
  /** Height of the line's letters with ascenders and descenders; 0 where the engine does not say. */
  readonly lineHeight: number
  /** Other readings with one letter changed; empty where the engine does not say. */
  readonly alternatives: readonly Alternative[]
}

/** What a picture holds: a page to be analysed, one even block of lines, or one line. */
export type PictureLayout = 'page' | 'block' | 'line'

/** An engine that reads Vietnamese in pictures. */
export interface Recogniser {
  /** How many pictures it reads at the same time. */
  readonly lanes: number
  /** Reads a picture file (PNG, grey). */
  recognise(picture: Uint8Array, layout: PictureLayout): Promise<RecognisedWord[]>
  /** Ends its workers or processes at once, also in the middle of their work. */
  close(): Promise<void>
}
