/** Where it runs: the data folder, the disk, the memory, the port. */
import { randomUUID } from 'node:crypto'
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import type { Config } from '../../platform/config.ts'
import { type Ailment, ailment } from './ailment.ts'

const freeMegabytesMin = 500
const memoryMegabytesMin = 900
const patienceMilliseconds = 3000

/** What is wrong with the place that the settings name. */
export async function checkPlace(config: Config): Promise<Ailment[]> {
  return [...(await folder(config.dataFolder)), ...memory(), ...(await port(config))]
}

async function folder(path: string): Promise<Ailment[]> {
  try {
    await mkdir(path, { recursive: true })
    const trial = join(path, `.trial-${randomUUID()}`)
    await writeFile(trial, 'x', { flush: true })
    await rm(trial)
  } catch (error) {
    return [
      ailment('folder-not-writable', {
        path,
        reason: error instanceof Error ? error.message : String(error),
      }),
    ]
  }
  const { bavail, bsize } = await statfs(path)
  const free = Math.floor((bavail * bsize) / 1_000_000)
  return free < freeMegabytesMin ? [ailment('disk-full', { path, free, needed: freeMegabytesMin })] : []
}

function memory(): Ailment[] {
  const total = Math.floor(totalmem() / 1_000_000)
  return total < memoryMegabytesMin ? [ailment('memory-small', { total, needed: memoryMegabytesMin })] : []
}

/** The port is free, or a server of ours answers on it and says that it is well. */
async function port(config: Config): Promise<Ailment[]> {
  if (config.port === 0 || (await isFree(config))) return []
  try {
    const response = await fetch(
      `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${config.port}/healthz`,
      {
        signal: AbortSignal.timeout(patienceMilliseconds),
      },
    )
    const health = (await response.json()) as Record<string, unknown>
    if (!('worker' in health && 'database' in health)) return [ailment('port-taken', { port: config.port })]
    if (health.status === 'ok') return []
    const failed = Object.keys(health).filter(part => health[part] === 'failed' && part !== 'status')
    return [ailment('server-unwell', { parts: failed.join(', ') })]
  } catch {
    return [ailment('port-taken', { port: config.port })]
  }
}

function isFree(config: Config): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(config.port, config.host, () => server.close(() => resolve(true)))
  })
}
