/** Something wrong with an installation. Its words are `doctor-CODE` and `doctor-CODE-mend`. */
export type AilmentCode =
  | 'node-old'
  | 'not-built'
  | 'recognition-missing'
  | 'folder-not-writable'
  | 'disk-full'
  | 'memory-small'
  | 'port-taken'
  | 'server-unwell'
  | 'database-unreachable'
  | 'database-old'
  | 'migration-broken'
  | 'file-missing'
  | 'file-damaged'
  | 'jobs-failed'
  | 'jobs-waiting'
  | 'audit-broken'
  | 'nobody-yet'

export interface Ailment {
  readonly code: AilmentCode
  readonly args: Readonly<Record<string, string | number>>
}

export function ailment(code: AilmentCode, args: Ailment['args'] = {}): Ailment {
  return { code, args }
}
