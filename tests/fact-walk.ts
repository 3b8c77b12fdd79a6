/** Which functions write to tables of rooms, and which of them reach the audit: read from the source itself. */
import { dirname, join, normalize } from 'node:path'
import { parseAst } from 'vitest/node'
import type { SourceFile } from './imports.ts'

/** A function that stands by itself in a file. */
interface Work {
  readonly file: string
  readonly name: string
  /** Every name that its text uses. */
  readonly uses: ReadonlySet<string>
  readonly writes: boolean
}

interface Module {
  readonly works: ReadonlyMap<string, Work>
  /** Local name → where it comes from. */
  readonly imports: ReadonlyMap<string, { readonly file: string; readonly name: string }>
  readonly exported: ReadonlySet<string>
}

type Modules = ReadonlyMap<string, Module>

/** The functions that put a fact down. */
const recorders: ReadonlySet<string> = new Set(['appendFact', 'appendFacts'])

const writing =
  /\.(?:insertInto|updateTable|deleteFrom)\(|sql(?:<[^`]*>)?`\s*(?:with\b[^`]*\b)?(?:insert into|update|delete from)\b/iu

/**
 * Every action that is called from outside the actions of its room, reaches a statement that writes, and reaches no
 * fact; as `path: name`, in order.
 */
export function actionsWithoutFact(files: readonly SourceFile[]): readonly string[] {
  const modules = new Map(files.map(file => [file.path, moduleOf(file)] as const))
  return calledActions(modules)
    .filter(root => {
      const reached = reachedFrom(root, modules)
      return reached.writes && !reached.records
    })
    .map(({ file, name }) => `${file}: ${name}`)
    .sort()
}

/** How many actions were looked at that write: a check that sees none checks nothing. */
export function writingActions(files: readonly SourceFile[]): number {
  const modules = new Map(files.map(file => [file.path, moduleOf(file)] as const))
  return calledActions(modules).filter(root => reachedFrom(root, modules).writes).length
}

/** Where changes of state live: `actions` of a room or of an area of it, and the folders of larger works. */
const isAction = (path: string): boolean =>
  /^\w+\/(?:actions|country|import|classes|succession|[\w-]+\/actions)\//u.test(path)

function calledActions(modules: Modules): readonly Work[] {
  const roots = new Map<string, Work>()
  for (const [path, module] of modules) {
    if (isAction(path)) continue
    for (const from of module.imports.values()) {
      const work = isAction(from.file) ? modules.get(from.file)?.works.get(from.name) : undefined
      if (work) roots.set(`${work.file}:${work.name}`, work)
    }
  }
  return [...roots.values()]
}

function reachedFrom(root: Work, modules: Modules): { readonly writes: boolean; readonly records: boolean } {
  const seen = new Set<Work>([root])
  let records = false
  for (const work of seen) {
    for (const used of work.uses) {
      if (recorders.has(used)) records = true
      const next = resolve(work.file, used, modules)
      if (next) seen.add(next)
    }
  }
  return { records, writes: [...seen].some(({ writes }) => writes) }
}

/** The function that a name means in a file, through whatever doors it comes. */
function resolve(file: string, name: string, modules: Modules): Work | undefined {
  const module = modules.get(file)
  const own = module?.works.get(name)
  if (own) return own
  const from = module?.imports.get(name)
  return from && resolve(from.file, from.name, modules)
}

function moduleOf(file: SourceFile): Module {
  const lang = file.path.endsWith('x') ? 'tsx' : 'ts'
  const works = new Map<string, Work>()
  const imports = new Map<string, { file: string; name: string }>()
  const exported = new Set<string>()
  for (const node of (parseAst(file.text, { lang }) as unknown as { body: readonly Node[] }).body) {
    const declared = node.type === 'ExportNamedDeclaration' ? (node.declaration ?? null) : node
    for (const [local, name, source] of namesBroughtIn(node)) {
      imports.set(local, { file: normalize(join(dirname(file.path), source)), name })
    }
    for (const [name, part] of namedParts(declared)) {
      const text = file.text.slice(part.start, part.end)
      works.set(name, {
        file: file.path,
        name,
        uses: new Set(text.match(/\b[a-zA-Z]\w*/gu)),
        writes: writing.test(text),
      })
      if (node.type === 'ExportNamedDeclaration') exported.add(name)
    }
  }
  return { works, imports, exported }
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly declaration?: Node | null
  readonly declarations?: readonly {
    readonly id: { readonly name?: string }
    readonly start: number
    readonly end: number
  }[]
  readonly id?: { readonly name?: string } | null
  readonly source?: { readonly value: string } | null
  readonly specifiers?: readonly {
    readonly local: { readonly name: string }
    readonly imported?: { readonly name: string }
    readonly exported?: { readonly name: string }
  }[]
}

function namesBroughtIn(node: Node): readonly (readonly [string, string, string])[] {
  const source = node.source?.value ?? ''
  if (!source.startsWith('.')) return []
  return (node.specifiers ?? []).map(({ local, imported, exported }) =>
    exported ? [exported.name, local.name, source] : [local.name, imported?.name ?? 'default', source],
  )
}

function namedParts(node: Node | null): readonly (readonly [string, { start: number; end: number }])[] {
  if (node?.type === 'FunctionDeclaration' && node.id?.name) return [[node.id.name, node]]
  if (node?.type !== 'VariableDeclaration') return []
  return (node.declarations ?? []).flatMap(one => (one.id.name ? [[one.id.name, one] as const] : []))
}
