/** Checks of the documents against the code and against themselves. Each gives faults as sentences. */

/** A file of the repository: its path from the root, and its text. */
export interface Document {
  readonly path: string
  readonly text: string
}

const withoutFences = (text: string): string => text.replace(/^```[\s\S]*?^```/gmu, '')
const withoutCode = (text: string): string => withoutFences(text).replace(/`[^`\n]*`/gu, '')

/** What stands in back-ticks. */
export function codeSpans(text: string): readonly string[] {
  return [...withoutFences(text).matchAll(/`([^`\n]+)`/gu)].map(match => match[1] ?? '')
}

/** The first line of a table that begins with this word in back-ticks. */
function rowOf(page: Document, word: string): string | undefined {
  return page.text.split('\n').find(line => line.startsWith(`| \`${word}\` |`))
}

/** Settings that a page has no row for, or whose default the row does not give. */
export function missingSettings(
  settings: readonly { readonly name: string; readonly byDefault: string }[],
  page: Document,
): readonly string[] {
  return settings.flatMap(({ name, byDefault }) => {
    const row = rowOf(page, name)
    if (row === undefined) return [`${page.path}: the setting ${name} is missing`]
    return byDefault === '' || row.includes(`\`${byDefault}\``)
      ? []
      : [`${page.path}: ${name} is ${byDefault} by default`]
  })
}

/** The part of a page from the heading that names a command to the next heading. */
function sectionOf(page: Document, command: string): string | undefined {
  return page.text.split(/^(?=## )/mu).find(part => {
    const title = part.split('\n')[0] ?? ''
    return new RegExp(`^## \`nhipcau ${command}(?:\`| )`, 'u').test(title)
  })
}

/** Commands without a section in the page, and options that their section does not name. */
export function missingCommands(
  commands: readonly { readonly name: string; readonly options: readonly string[] }[],
  page: Document,
): readonly string[] {
  const groups = new Set(commands.map(({ name }) => name.split(' ').slice(0, -1).join(' ')))
  return commands.flatMap(({ name, options }) => {
    // The program and a group of commands have no section: what they offer may stand anywhere.
    const part = groups.has(name) || name === '' ? page.text : sectionOf(page, name)
    if (part === undefined) return [`${page.path}: the command ${name} is missing`]
    const named = (option: string): boolean => (option === '--help' ? page.text : part).includes(option)
    return options
      .filter(option => !named(option))
      .map(option => `${page.path}: ${name} has the option ${option}`)
  })
}

/** Codes that have no row of their own in a page. */
export function missingRows(codes: readonly string[], page: Document): readonly string[] {
  return codes.filter(code => rowOf(page, code) === undefined).map(code => `${page.path}: ${code} has no row`)
}

/** Numbers that have no row of their own in a page. */
export function missingNumbers(numbers: readonly number[], page: Document): readonly string[] {
  return numbers
    .filter(number => !page.text.includes(`\n| ${number} | `))
    .map(number => `${page.path}: ${number} has no row`)
}

/** Codes that a page never names in back-ticks; one that ends in a dash is the beginning of several. */
export function missingCodes(codes: readonly string[], page: Document): readonly string[] {
  const named = codeSpans(page.text)
  const isNamed = (code: string): boolean =>
    code.endsWith('-') ? named.some(span => span.startsWith(code)) : named.includes(code)
  return codes.filter(code => !isNamed(code)).map(code => `${page.path}: ${code} is not explained`)
}

/** Words of the screen that a page does not repeat as they are. */
export function missingWords(words: readonly string[], page: Document): readonly string[] {
  return words.filter(word => !page.text.includes(word)).map(word => `${page.path}: “${word}” is not there`)
}

/** Addresses ("GET /plans") that none of the pages names in back-ticks. */
export function missingRoutes(
  routes: readonly { readonly method: string; readonly path: string }[],
  pages: readonly Document[],
): readonly string[] {
  const named = new Set(pages.flatMap(page => codeSpans(page.text)))
  return routes
    .map(({ method, path }) => `${method} ${path}`)
    .filter(address => !named.has(address))
    .map(address => `${address} is in no page`)
}

/** The second column of the glossary's tables: names in code, several parted by strokes or commas. */
export function glossaryNames(text: string): ReadonlySet<string> {
  const cells = text.split('\n').flatMap(line => /^\|[^|]*\|([^|]*)\|/u.exec(line)?.[1] ?? [])
  return new Set(cells.flatMap(cell => cell.replace(/`/gu, '').match(/[A-Za-z_]+/gu) ?? []))
}

/** Names that the glossary lacks. A type's name begins with a small letter there, as a value's does. */
export function missingTerms(names: readonly string[], glossary: Document): readonly string[] {
  const known = glossaryNames(glossary.text)
  return names
    .filter(name => !known.has(name.charAt(0).toLowerCase() + name.slice(1)))
    .map(name => `${glossary.path}: ${name} is missing`)
}

/** Anchor that a heading gets: lower case, marks of punctuation dropped, spaces as dashes. */
export function anchorOf(heading: string): string {
  return heading
    .replace(/[`*]|\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replace(/\s/gu, '-')
}

function anchorsOf(text: string): ReadonlySet<string> {
  const headings = withoutFences(text).matchAll(/^#{1,6}\s+(.+)$/gmu)
  return new Set([...headings].map(match => anchorOf(match[1] ?? '')))
}

/** Relative links of a page that lead nowhere. `textOf` gives a file's text, '' for a folder, null for nothing. */
export function brokenLinks(page: Document, textOf: (path: string) => string | null): readonly string[] {
  const links = [...withoutCode(page.text).matchAll(/\]\(([^)\s]+)[^)]*\)/gu)].map(match => match[1] ?? '')
  return links.flatMap(link => {
    if (/^[a-z]+:/u.test(link)) return []
    const [target = '', anchor = ''] = link.split('#')
    const text = target === '' ? page.text : textOf(resolvePath(page.path, target))
    if (text === null) return [`${page.path}: ${link} leads nowhere`]
    const found = anchor === '' || anchorsOf(text).has(decodeURIComponent(anchor))
    return found ? [] : [`${page.path}: ${link} names no heading`]
  })
}

/** A relative path as one from the root. */
function resolvePath(from: string, to: string): string {
  const root = 'file:///root/'
  return decodeURIComponent(new URL(to, root + from).pathname.slice('/root/'.length)).replace(/\/$/u, '')
}

/** Files that a page names in back-ticks and that are neither in its folder nor, as a path, below the root. */
export function missingFiles(page: Document, files: readonly string[]): readonly string[] {
  const folder = page.path.replace(/[^/]+$/u, '')
  return (
    codeSpans(page.text)
      .filter(span => /^[\w./-]+\.tsx?$/u.test(span) && !span.includes('../'))
      // Paths from the root are whole; others stand anywhere below the page.
      .filter(span => !files.includes(span))
      .filter(span => !files.some(file => file.startsWith(folder) && `/${file}`.endsWith(`/${span}`)))
      .map(span => `${page.path}: there is no ${span}`)
  )
}

/** Rooms without a README, or with one longer than it may be. */
export function roomFaults(
  rooms: readonly string[],
  textOf: (path: string) => string | null,
  lines_max: number,
): readonly string[] {
  return rooms.flatMap(room => {
    const text = textOf(`src/${room}/README.md`)
    if (text === null) return [`src/${room} has no README.md`]
    const lines = text.trimEnd().split('\n').length
    return lines > lines_max ? [`src/${room}/README.md has ${lines} lines`] : []
  })
}

/** A decision's name begins with its date, and so does its title. */
export function decisionFaults(decision: Document): readonly string[] {
  const date = /\/(\d{4}-\d{2}-\d{2})-[a-z0-9-]+\.md$/u.exec(decision.path)?.[1]
  if (date === undefined || Number.isNaN(Date.parse(date))) return [`${decision.path} is not dated`]
  return decision.text.startsWith(`# ${date}: `)
    ? []
    : [`${decision.path}: the title does not begin with ${date}`]
}

// `/work` alone is a page of ours.
const machinePath =
  /(?<![\w./~$})\]-])\/(?:work\/(?:main|shared|\.)|(?:home|root|tmp|Users|mnt|opt|usr|etc|var)\/)[^\s`)]*/gu
const registryHost = /\b(?:registry|proxy)\.[\w-]+\.\w+|\b(?:npmjs|jsdelivr|unpkg|pypi)\.\w+/giu

/** Places of one machine, and hosts of package registries, have no business in a document. */
export function placeFaults(page: Document): readonly string[] {
  const found = [...page.text.matchAll(machinePath), ...page.text.matchAll(registryHost)]
  return found.map(match => `${page.path}: ${match[0]}`)
}

/** Two pages of one subject: as many headings of each depth, and each links to the other. */
export function pairFaults(first: Document, second: Document): readonly string[] {
  const shape = ({ text }: Document): string =>
    [...withoutFences(text).matchAll(/^(#{1,6}) /gmu)].map(match => match[1]).join(' ')
  const linked = (from: Document, to: Document): boolean =>
    [...from.text.matchAll(/\]\(([^)#\s]+)\)/gu)].some(
      match => resolvePath(from.path, match[1] ?? '') === to.path,
    )
  return [
    ...(shape(first) === shape(second) ? [] : [`${first.path} and ${second.path} have different headings`]),
    ...(linked(first, second) ? [] : [`${first.path} does not lead to ${second.path}`]),
    ...(linked(second, first) ? [] : [`${second.path} does not lead to ${first.path}`]),
  ]
}

interface Shape {
  readonly properties?: Readonly<Record<string, unknown>>
  readonly required?: readonly string[]
}

/** Differences between interfaces and the schema's definitions of the same name. */
export function schemaFaults(
  interfaces: readonly {
    readonly name: string
    readonly properties: readonly { readonly name: string; readonly optional: boolean }[]
  }[],
  definitions: Readonly<Record<string, Shape>>,
): readonly string[] {
  return interfaces.flatMap(({ name, properties }) => {
    const shape = definitions[name]
    if (shape === undefined) return [`the schema has no ${name}`]
    const same = (one: readonly string[], other: readonly string[]): boolean =>
      one.toSorted().join() === other.toSorted().join()
    const names = properties.map(property => property.name)
    const needed = properties.filter(property => !property.optional).map(property => property.name)
    return [
      ...(same(names, Object.keys(shape.properties ?? {})) ? [] : [`${name}: the properties differ`]),
      ...(same(needed, shape.required ?? []) ? [] : [`${name}: what is required differs`]),
    ]
  })
}
