// Checks an exported audit chain with nothing of Nhịp Cầu: node docs/verify-audit-export.mjs FILE [NUMBER:HASH]
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

const [file, known] = process.argv.slice(2)
const fail = why => {
  console.log(`broken: ${why}`)
  process.exit(1)
}
let header
let number
let hash
for await (const line of createInterface({ input: createReadStream(file) })) {
  const entry = JSON.parse(line)
  if (!header) {
    if (entry.format !== 'nhip-cau-audit' || entry.version !== 1) fail('not a file of this format')
    header = entry
    number = header.first - 1
    hash = header.previousHash
    continue
  }
  const fact = JSON.parse(entry.fact)
  if (fact.number !== number + 1) fail(`fact ${number + 1} is missing`)
  if (fact.previousHash !== hash) fail(`fact ${fact.number} does not follow the one before it`)
  const own = createHash('sha256').update(entry.fact, 'utf8').digest('hex')
  if (own !== entry.hash) fail(`fact ${fact.number} was changed`)
  number = fact.number
  hash = entry.hash
  if (known?.startsWith(`${number}:`) && known !== `${number}:${hash}`) fail(`fact ${number} is not the known one`)
}
if (number !== header?.last || (number > 0 && hash !== header.headHash)) fail(`it ends after fact ${number}`)
console.log(`whole: facts ${header.first} to ${number}, head ${number}:${hash}`)
