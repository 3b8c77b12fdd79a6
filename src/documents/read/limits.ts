/**
 * How much a file may ask of the machine. A plan is ten pages and rarely a hundred; the limits leave
 * a wide margin above any plan that was ever issued and cut off what was made to hurt.
 */
export const limits = {
  /** Bytes of the file itself: a hundred scanned pages at 200 dpi take about 40 MB. */
  bytesMax: 50_000_000,
  /** Pages of a document: the longest plans seen, annexes included, stay under 200. */
  pagesMax: 500,
  /** Entries of an archive: a Word file with a picture on every page has under a thousand. */
  zipEntriesMax: 5_000,
  /** Bytes of one part of an archive after inflation: the text of 500 pages takes about 10 MB. */
  zipPartBytesMax: 64_000_000,
  /** Bytes that all entries of an archive claim to inflate to: what a 50 MB file of pictures honestly needs. */
  zipClaimedBytesMax: 500_000_000,
  /** How many times an archive may grow when inflated, all entries together; Word's XML shrinks 5 to 60 times. */
  zipRatioMax: 200,
  /** The growth is not judged below this size: a small part full of spaces does no harm. */
  zipRatioFromBytes: 10_000_000,
  /** Elements inside elements in an XML part: Word's own files stay below 60, nested tables included. */
  xmlDepthMax: 256,
  /** Elements of one XML part: 2,000 table rows of six cells, richly formatted, have about 300,000. */
  xmlElementsMax: 2_000_000,
  /** Characters of text of a document: 500 dense pages of 4,000 each. */
  charactersMax: 2_000_000,
  /** Milliseconds that a whole reading may take: 500 scanned pages at 3 seconds each, and some patience. */
  readMillisecondsMax: 1_800_000,
  /** Milliseconds without a newly recognised page; a file that holds its text is read in a tenth of a second. */
  quietMillisecondsMax: 60_000,
  /** Milliseconds that the check at the door may take: one page at most is recognised. */
  screenMillisecondsMax: 60_000,
  /** Milliseconds that drawing one page may take; a page of text takes a twentieth of a second. */
  drawMillisecondsMax: 20_000,
  /** Pixels of a picture on a page that is drawn: a photograph of 36 megapixels; a larger one is left white. */
  drawnPixelsMax: 36_000_000,
  /** Megabytes of JavaScript heap of a worker; more means that the file is not a document. */
  workerHeapMegabytesMax: 512,
  /** Megabytes of it for new objects: left to itself, 200 pages with 2,400 tasks took 370 MB in place of 230. */
  workerYoungMegabytesMax: 24,
} as const
