/** Readable log lines for a terminal; everything else reads the JSON. */

const colours: Readonly<Record<string, string>> = {
  trace: '\u001b[90m',
  debug: '\u001b[90m',
  info: '\u001b[32m',
  warn: '\u001b[33m',
  error: '\u001b[31m',
  fatal: '\u001b[41m',
}

/** One JSON log line as `time LEVEL message name=value …`; a line that is not JSON is given back as it is. */
export function prettyLine(line: string): string {
  const fields = parse(line)
  if (!fields) return line
  const { level, time, msg, pid: _pid, ...rest } = fields
  const details = Object.entries(rest).map(([name, value]) => `${name}=${detail(value)}`)
  const colour = colours[String(level)] ?? ''
  const head = `${String(time).slice(11, 19)} ${colour}${String(level).toUpperCase()}\u001b[0m`
  return `${[head, typeof msg === 'string' ? msg : '', ...details].filter(Boolean).join(' ')}\n`
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}

function detail(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'stack' in value) return `\n${String(value.stack)}`
  return typeof value === 'string' ? value : JSON.stringify(value)
}
