/** Starts processes that tests talk to by lines and kill. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export interface Child {
  /** The lines of its standard output so far. */
  readonly lines: readonly string[]
  readonly pid: number
  /** The next line that begins with these words; throws when the process ends before it says so. */
  line(beginning: string): Promise<string>
  /** Ends it with SIGKILL, unless another signal is given, and waits until all it said was read. */
  kill(signal?: NodeJS.Signals): Promise<void>
}

/** What lets node load views. */
const views = new URL('../script/jsx.ts', import.meta.url).href

/** Starts `tests/children/NAME.ts` with these arguments, in this process's environment. */
export function startChild(name: string, ...args: readonly string[]): Child {
  const script = fileURLToPath(new URL(`./children/${name}.ts`, import.meta.url))
  const child = spawn(process.execPath, ['--import', views, script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  let seen = 0
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const look of waiting) look()
  }
  const reader = createInterface({ input: child.stdout })
  reader.on('line', line => {
    lines.push(line)
    wake()
  })
  const closed = once(reader, 'close').then(wake)
  return {
    lines,
    pid: child.pid ?? 0,
    line: beginning =>
      new Promise((resolve, reject) => {
        let over = false
        const look = () => {
          const index = lines.findIndex((line, at) => at >= seen && line.startsWith(beginning))
          if (index < 0 && !over) return
          waiting.delete(look)
          if (index < 0) return reject(new Error(`${name} ended without saying ${beginning}`))
          seen = index + 1
          resolve(lines[index] ?? '')
        }
        waiting.add(look)
        void closed.then(() => {
          over = true
          look()
        })
        look()
      }),
    async kill(signal = 'SIGKILL') {
      await Promise.all([ended(child), closed, child.kill(signal)])
    },
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}
