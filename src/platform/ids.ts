/** Row ids: UUID version 7 (RFC 9562), made here because PostgreSQL 15 cannot. They sort by the time they were made. */
import { randomBytes } from 'node:crypto'
import { now } from './clock.ts'

let last = { millisecond: 0, counter: 0 }

/** A new id. Ids made by one process always sort in the order in which they were made. */
export function newId(): string {
  const millisecond = Math.max(now().getTime(), last.millisecond)
  // The 12 bits after the time count the ids of one millisecond; a full counter borrows the next one.
  const counter = millisecond === last.millisecond ? last.counter + 1 : 0
  last = counter > 0xfff ? { millisecond: millisecond + 1, counter: 0 } : { millisecond, counter }
  const bytes = randomBytes(16)
  bytes.writeUIntBE(last.millisecond, 0, 6)
  bytes.writeUInt16BE(0x7000 | last.counter, 6)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const idShape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Whether the text is an id as `newId` writes them: to be asked before it reaches a query. */
export function isId(text: string): boolean {
  return idShape.test(text)
}
