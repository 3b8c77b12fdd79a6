import { Problem } from '../errors.ts'

/** A file as a form sent it; the name is what the sender says, never a path to use. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Values of names that come more than once (a group of boxes), by the name without its `[]`. */
export type Lists = Readonly<Record<string, readonly string[]>>

export interface SentForm {
  /** The last value of each name. */
  readonly fields: Readonly<Record<string, string>>
  /** Every value of a name that ends in `[]`, under the name without it. */
  readonly lists: Lists
  readonly files: readonly SentFile[]
}

const emptyForm: SentForm = { fields: {}, lists: {}, files: [] }

/**
 * Reads a form from a request, whole and in memory, up to `bytesMax`. Throws `too-large` (after taking
 * in and dropping the rest, because a browser shows our answer only when it could send everything),
 * `unsupported-type` for what is no form, `bad-request` for a broken one.
 */
export async function readForm(request: Request, bytesMax: number): Promise<SentForm> {
  const type = request.headers.get('content-type') ?? ''
  if (!request.body && !type) return emptyForm
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) {
    throw new Problem('unsupported-type', 'not-a-form')
  }
  const bytes = await readBytes(request, bytesMax)
  try {
    return await sortParts(await new Response(bytes, { headers: { 'content-type': type } }).formData())
  } catch (error) {
    throw new Problem('bad-request', 'broken-form', {}, { cause: error })
  }
}

async function readBytes(request: Request, bytesMax: number): Promise<Buffer<ArrayBuffer>> {
  const kept: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size <= bytesMax) kept.push(part)
    else kept.length = 0
    // Whoever sends ten times the limit is not waiting for a page.
    if (size > 10 * bytesMax) break
  }
  if (size > bytesMax) throw new Problem('too-large', 'body-too-large', { bytesMax })
  return Buffer.concat(kept)
}

async function sortParts(form: FormData): Promise<SentForm> {
  const texts: [string, string][] = []
  const files: SentFile[] = []
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') texts.push([name, value])
    // A file input left empty sends a file without name and bytes.
    else if (value.name !== '' || value.size > 0) {
      files.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
    }
  }
  return { ...sortTexts(texts), files }
}

/** Texts by their names: the last of each, and all of a name that ends in `[]`. */
export function sortTexts(texts: Iterable<readonly [string, string]>): Pick<SentForm, 'fields' | 'lists'> {
  const fields: Record<string, string> = {}
  const lists: Record<string, string[]> = {}
  for (const [name, value] of texts) {
    if (!name.endsWith('[]')) fields[name] = value
    else if (Object.hasOwn(lists, name.slice(0, -2))) lists[name.slice(0, -2)]?.push(value)
    else lists[name.slice(0, -2)] = [value]
  }
  return { fields, lists }
}
