/** What the code has that the documents must speak of: commands, types, tables, codes. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { parseAst } from 'vitest/node'

type Fields = Readonly<Record<string, unknown>>

const run = promisify(execFile)
const program = fileURLToPath(new URL('../src/cli.ts', import.meta.url))

/** A command as its own help shows it. */
export interface CommandHelp {
  /** "plan read"; empty for the program itself. */
  readonly name: string
  /** Long options: --json, --lang. */
  readonly options: readonly string[]
}

const commandWordsMax = 2

/** Every command of the command line, by walking from help to help. */
export async function commandsOf(name = ''): Promise<readonly CommandHelp[]> {
  const words = name === '' ? [] : name.split(' ')
  // A name that is none gets its parent's help, which would go on for ever.
  if (words.length > commandWordsMax) throw new Error(`no command is called "${name}"`)
  const { stdout } = await run(process.execPath, [program, ...words, '--help'], { encoding: 'utf8' })
  const { options, commands } = readHelp(stdout)
  const inner = commands.map(command => commandsOf(name === '' ? command : `${name} ${command}`))
  return [{ name, options }, ...(await Promise.all(inner)).flat()]
}

/** Long options and names of commands in a help text; `help` itself is left out. */
export function readHelp(text: string): { readonly options: string[]; readonly commands: string[] } {
  const section = (title: string): string[] =>
    (new RegExp(`^${title}:\\n((?:[ ]{2,}.*\\n?)*)`, 'mu').exec(text)?.[1] ?? '')
      .split('\n')
      .filter(line => /^ {2}\S/u.test(line))
  return {
    options: section('Options').flatMap(line => /--[a-z\d-]+/u.exec(line)?.[0] ?? []),
    commands: section('Commands')
      .flatMap(line => /^ {2}([a-z\d-]+)/u.exec(line)?.[1] ?? [])
      .filter(command => command !== 'help'),
  }
}

/** Every node of a module's syntax tree that has a type, outermost first. */
function nodesOf(text: string): Fields[] {
  const found: Fields[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if (Array.isArray(node)) {
      for (const member of node) visit(member)
      return
    }
    const fields: Fields = { ...node }
    if (typeof fields.type === 'string') found.push(fields)
    for (const field of Object.values(fields)) visit(field)
  }
  visit(parseAst(text, { lang: 'ts' }))
  return found
}

const under = (node: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Fields)[key] : undefined),
    node,
  )

/** A property of an interface. */
export interface Property {
  readonly name: string
  readonly optional: boolean
}

/** An interface: its properties, and the names of the types that they are made of. */
export interface Interface {
  readonly name: string
  readonly properties: readonly Property[]
  readonly uses: readonly string[]
}

/** The interfaces of a module. */
export function interfacesOf(text: string): readonly Interface[] {
  return nodesOf(text)
    .filter(node => node.type === 'TSInterfaceDeclaration')
    .map(node => {
      const members = under(node, 'body', 'body')
      const signatures = (Array.isArray(members) ? members : []).filter(
        member => under(member, 'type') === 'TSPropertySignature',
      )
      return {
        name: String(under(node, 'id', 'name')),
        properties: signatures.map(member => ({
          name: String(under(member, 'key', 'name')),
          optional: under(member, 'optional') === true,
        })),
        uses: typeNamesIn(signatures),
      }
    })
}

function typeNamesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  if (Array.isArray(node)) return node.flatMap(typeNamesIn)
  const fields: Fields = { ...node }
  const own = fields.type === 'TSTypeReference' ? [String(under(fields, 'typeName', 'name'))] : []
  return [...own, ...Object.values(fields).flatMap(typeNamesIn)]
}

/** The interfaces that one is made of, itself included: what a domain value holds is domain. */
export function madeOf(root: string, all: readonly Interface[]): readonly Interface[] {
  const known = new Map(all.map(one => [one.name, one]))
  const reached = new Set<string>()
  const reach = (name: string): void => {
    const one = known.get(name)
    if (one === undefined || reached.has(name)) return
    reached.add(name)
    for (const used of one.uses) reach(used)
  }
  reach(root)
  return all.filter(one => reached.has(one.name))
}

/** Names of the tables that a `tables.ts` declares: the keys of its type or interface `…Tables`. */
export function tablesOf(text: string): readonly string[] {
  return nodesOf(text)
    .filter(node => /^TS(?:TypeAlias|Interface)Declaration$/u.test(String(node.type)))
    .filter(node => String(under(node, 'id', 'name')).endsWith('Tables'))
    .flatMap(node => {
      const members = under(node, 'typeAnnotation', 'members') ?? under(node, 'body', 'body')
      return (Array.isArray(members) ? members : []).map(member => String(under(member, 'key', 'name')))
    })
}

/** Codes given as `code:` or `reason:` in a module, and as the last argument of `toTaskUnit(…)`. */
export function codesOf(text: string): readonly string[] {
  const codes = nodesOf(text).flatMap(node => {
    if (node.type === 'Property' && /^(?:code|reason)$/u.test(String(under(node, 'key', 'name'))))
      return stringsIn(node.value)
    const args = node.arguments
    const called = node.type === 'CallExpression' && under(node, 'callee', 'name') === 'toTaskUnit'
    return called && Array.isArray(args) ? stringsIn(args.at(-1)) : []
  })
  return [...new Set(codes)].filter(code => /^[a-z]+(?:-[a-z]+)*-?$/u.test(code))
}

/** Strings that an expression can be; of a template its beginning, which ends in a dash. */
function stringsIn(node: unknown): string[] {
  switch (under(node, 'type')) {
    case 'Literal':
      return [String(under(node, 'value'))]
    case 'TemplateLiteral':
      return templateEnds(under(node, 'quasis'))
    case 'ConditionalExpression':
      return [...stringsIn(under(node, 'consequent')), ...stringsIn(under(node, 'alternate'))]
    case 'TSAsExpression':
      return stringsIn(under(node, 'expression'))
    default:
      return []
  }
}

/** "heading-${role}" gives "heading-", "${role}-line" gives nothing: its codes are seen in readings. */
function templateEnds(quasis: unknown): string[] {
  const first = Array.isArray(quasis) ? under(quasis[0], 'value', 'cooked') : undefined
  return typeof first === 'string' && first !== '' ? [first] : []
}

/** Names of the project's environment variables in a module, those of tests left out. */
export function settingNamesOf(text: string): readonly string[] {
  return (text.match(/NHIPCAU_[A-Z_]+/gu) ?? []).filter(name => !/^NHIPCAU_(?:TEST|FUZZ)_/u.test(name))
}

/** Members of a union of strings: `export type Code = 'a' | 'b'`. */
export function unionOf(text: string, name: string): readonly string[] {
  const alias = nodesOf(text).find(
    node => node.type === 'TSTypeAliasDeclaration' && under(node, 'id', 'name') === name,
  )
  const members = under(alias, 'typeAnnotation', 'types')
  return (Array.isArray(members) ? members : []).map(member => String(under(member, 'literal', 'value')))
}
