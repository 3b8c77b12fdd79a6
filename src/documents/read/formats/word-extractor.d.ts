/** The part of `word-extractor` (which ships no types) that we use. */
declare module 'word-extractor' {
  interface TextOptions {
    /** False keeps typographic quotes and dashes as they are. */
    readonly filterUnicode?: boolean
    readonly includeFooters?: boolean
  }
  interface ExtractedDocument {
    getBody(options?: TextOptions): string
    getHeaders(options?: TextOptions): string
    getTextboxes(options?: TextOptions): string
  }
  export default class WordExtractor {
    extract(source: Buffer): Promise<ExtractedDocument>
  }
}
