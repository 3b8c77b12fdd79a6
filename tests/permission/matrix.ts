/** The table of who may what, as `matrix.txt` has it. */
import { readFileSync } from 'node:fs'

/** Where a role is held, seen from the thing: the letters of the table. */
export const places = ['o', 'b', 'x', 'w', 'd'] as const

export type Place = (typeof places)[number]

export interface MatrixRow {
  /** The code of the permission. */
  readonly code: string
  /** What else the row supposes: `oneself`; empty for the plain case. */
  readonly supposing: string
  /** By role: the letters. */
  readonly cells: ReadonlyMap<string, string>
}

/** Every row, and the roles in the order of the columns. */
export function readMatrix(): { readonly roles: readonly string[]; readonly rows: readonly MatrixRow[] } {
  const text = readFileSync(new URL('matrix.txt', import.meta.url), 'utf8')
  const lines = text.split('\n').filter(line => line.trim() !== '' && !line.startsWith('#'))
  const [head = [], ...body] = lines.map(line => line.split('|').map(cell => cell.trim()))
  const roles = head.slice(1)
  return {
    roles,
    rows: body.map(([name = '', ...cells]) => {
      const [code = '', ...supposing] = name.split(' ')
      const byRole = roles.map((role, column) => [role, cells[column] ?? ''] as const)
      return { code, supposing: supposing.join(' '), cells: new Map(byRole) }
    }),
  }
}
