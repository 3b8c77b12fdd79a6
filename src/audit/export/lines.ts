/** More than the details of any fact: a line so long is none of ours, and is not gathered in memory. */
const lineCharactersMax = 8_000_000

/** What stands for a line that is too long: no header and no fact. */
const tooLong = ''

/** The lines of bytes that come in pieces, in UTF-8, without their ends; the last may lack its end. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const piece of pieces) {
    const parts = (rest + decoder.decode(piece, { stream: true })).split('\n')
    rest = parts.pop() ?? ''
    yield* parts
    if (rest.length > lineCharactersMax) {
      yield tooLong
      return
    }
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
  return
}
