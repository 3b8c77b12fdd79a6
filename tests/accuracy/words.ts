/** Marks in the written words: "⏎" breaks the line in the text form only, "**" sets bold. */

const lineBreaks = /\s*⏎+\s*/gu

/** The words as one line: what every form but the text form shows. */
export function plainWords(text: string): string {
  return text.replaceAll('**', '').replace(lineBreaks, ' ')
}

/** The words with the line breaks of the text form; bold marks stay in Markdown. */
export function textWords(text: string, markdown: boolean): string {
  const kept = markdown ? text : text.replaceAll('**', '')
  return kept.replace(/ *⏎ */gu, '\n')
}

/** The words cut at the bold marks. */
export function boldRuns(text: string): readonly { readonly text: string; readonly bold: boolean }[] {
  return text
    .replace(lineBreaks, ' ')
    .split('**')
    .map((part, index) => ({ text: part, bold: index % 2 === 1 }))
    .filter(run => run.text !== '')
}

/** The mark of a heading or an item with what stands between it and the words. */
export function opening(part: { readonly mark: string; readonly tight?: true }): string {
  return part.mark === '' || part.tight ? part.mark : `${part.mark} `
}
