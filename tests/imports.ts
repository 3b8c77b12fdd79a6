/** Who may import whom: the arrows of the architecture, held against the import statements themselves. */
import { dirname, join, normalize } from 'node:path'
import { parseAst } from 'vitest/node'

/** A source file: its path below `src` and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Rooms by line; a room may use the doors of rooms on lower lines, and never of its own line. */
const lineOfRoom: Readonly<Record<string, number>> = {
  audit: 1,
  org: 2,
  registry: 2,
  plans: 3,
  library: 3,
  activities: 4,
  budget: 4,
  press: 4,
  reports: 5,
  portal: 6,
  screens: 6,
}

/** `documents` is pure: it knows no database, and of the platform only the text. */
const documents = 'documents'
const platform = 'platform'
/** What stands above the rooms: the list of rooms, the process with what it does by itself, the command line. */
const roots: ReadonlySet<string> = new Set(['app', 'main', 'housekeeping', 'command-channel', 'cli'])
/** Those of them that are the process: they may use one another, the list of rooms and the platform. */
const processes: ReadonlySet<string> = new Set(['main', 'housekeeping', 'command-channel'])

/** Every forbidden import, as a sentence; an empty list when all arrows point downward. */
export function forbiddenImports(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(file =>
    importsOf(file).flatMap(specifier => {
      const why = specifier.startsWith('.') ? objection(file.path, targetOf(file.path, specifier)) : undefined
      return why ? [`${file.path} imports ${specifier}: ${why}`] : []
    }),
  )
}

/** The specifiers of every import: static, re-exported, dynamic and type-only. */
export function importsOf(file: SourceFile): readonly string[] {
  const lang = file.path.endsWith('x') ? 'tsx' : 'ts'
  const found: string[] = []
  visit(parseAst(file.text, { lang }), found)
  return found
}

const importingNodes: ReadonlySet<unknown> = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
])

function visit(node: unknown, found: string[]): void {
  if (typeof node !== 'object' || node === null) return
  if (Array.isArray(node)) {
    for (const member of node) visit(member, found)
    return
  }
  const fields: Readonly<Record<string, unknown>> = { ...node }
  if (importingNodes.has(fields.type)) {
    const source = fields.source ?? fields.argument
    if (typeof source === 'object' && source !== null && 'value' in source) found.push(String(source.value))
  }
  for (const field of Object.values(fields)) visit(field, found)
}

/** The imported path below `src`; one that leaves `src` begins with `..`. */
function targetOf(path: string, specifier: string): string {
  return normalize(join(dirname(path), specifier))
}

/** The folder or file directly below `src`, without its ending: the room, `platform`, `app` … */
function placeOf(path: string): string {
  return path.split('/')[0]?.replace(/(?:\.test)?\.tsx?$/, '') ?? ''
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

/** Why this import may not be; undefined when it may. */
function objection(path: string, target: string): string | undefined {
  const [from, to] = [placeOf(path), placeOf(target)]
  if (target.startsWith('..')) return objectionOutside(path, target)
  if (from === to) return undefined
  if (!isKnown(from)) return `${from} has no line in the architecture`
  if (!isKnown(to)) return `${to} has no line in the architecture`
  if (from === platform) return 'platform imports nothing of ours'
  if (from === documents) {
    return target.startsWith('platform/text/') ? undefined : 'documents imports only platform/text'
  }
  if (to === platform) return undefined
  if (roots.has(to)) return mayUseRoot(from, to) ? undefined : 'nothing imports what stands above it'
  return objectionToRoom(from, to, target)
}

function objectionOutside(path: string, target: string): string | undefined {
  if (target === '../package.json') return undefined
  return isTest(path) && target.startsWith('../tests/') ? undefined : 'it leaves src'
}

function objectionToRoom(from: string, to: string, target: string): string | undefined {
  const isDoor = target === `${to}/index.ts` || (from === 'app' && /^[^/]+\/room\.tsx?$/.test(target))
  if (!isDoor) return `only ${to}/index.ts is the door`
  if (processes.has(from)) return `${from} imports only app and platform`
  if (roots.has(from)) return undefined
  if (to === documents) return from === 'audit' ? 'audit imports only platform' : undefined
  return (lineOfRoom[to] ?? 0) < (lineOfRoom[from] ?? 0) ? undefined : `${to} is not below ${from}`
}

function mayUseRoot(from: string, to: string): boolean {
  if (processes.has(from)) return to === 'app' || processes.has(to)
  return from === 'cli'
}

function isKnown(place: string): boolean {
  return place === platform || place === documents || roots.has(place) || place in lineOfRoom
}
