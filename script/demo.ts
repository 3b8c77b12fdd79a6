/**
 * Fills a new installation with the fictional province of tests/world.ts, so that whoever starts the
 * product for the first time finds something to look at. An installation that somebody set up is left alone.
 * Its passwords are known to everybody who reads this: where others reach the server it is not made, and
 * where it was made before, this ends with exit code 1.
 *   node --import ./script/jsx.ts script/demo.ts [--empty]   --empty makes nothing
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { closeReadingWorkers } from '../src/documents/index.ts'
import { findOffice } from '../src/org/index.ts'
import { isSetupFinished } from '../src/platform/auth/index.ts'
import { readConfig } from '../src/platform/config.ts'
import { type Database, openDatabase } from '../src/platform/db/index.ts'
import { openFileStore } from '../src/platform/files/index.ts'
import { createLog } from '../src/platform/log/index.ts'
import { settleWorld } from '../tests/world/settle.ts'
import { office, people, worldPassword } from '../tests/world.ts'

const config = readConfig({ NHIPCAU_LOG_LEVEL: 'warn', ...process.env })
const log = createLog(config)
const empty = process.argv.includes('--empty')
const reached = !['127.0.0.1', '::1', 'localhost'].includes(config.host)

if (reached || !empty) await prepare()

async function prepare(): Promise<void> {
  await mkdir(config.dataFolder, { recursive: true })
  const database = await openDatabase(config, { log })
  try {
    if (!empty && !(await database.transaction(isSetupFinished))) await fill(database)
    const found = await database.transaction(findOffice)
    if (found?.name !== office.name) return
    if (reached) refuse()
    else sayHowToSignIn()
  } finally {
    await closeReadingWorkers()
    await database.close()
  }
}

async function fill(database: Database): Promise<void> {
  if (reached) {
    process.stdout.write(
      'Không tạo dữ liệu mẫu vì máy chủ mở ra mạng. / No demo data: the server can be reached by others.\n',
    )
    return
  }
  process.stdout.write('Đang tạo dữ liệu mẫu … / Making the demo data …\n')
  const files = await openFileStore(join(config.dataFolder, 'files'))
  await settleWorld({ database, files, config, log })
}

function refuse(): void {
  process.exitCode = 1
  process.stderr.write(
    'Máy chủ mở ra mạng nhưng đang có dữ liệu mẫu, ai cũng biết mật khẩu. Hãy đặt NHIPCAU_DATA (hoặc DATABASE_URL) khác.\n' +
      'The server can be reached by others and holds the demo data, whose password everybody knows. Set another NHIPCAU_DATA (or DATABASE_URL).\n',
  )
}

function sayHowToSignIn(): void {
  const lines = [
    '',
    `Dữ liệu mẫu / Demo data: ${office.name}`,
    ...people.map(({ signInName, name }) => `  ${signInName.padEnd(12)} ${name}`),
    `Mật khẩu / Password: ${worldPassword}`,
    'Bắt đầu trống / Start empty: script/server --empty',
    '',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
