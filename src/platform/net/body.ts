import type { IncomingMessage } from 'node:http'
import type { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { FetchError } from './fetch-failure.ts'

/**
 * Reads and unpacks what a server sends. Throws FetchError `link-too-large` as soon as the server says so or more
 * has come than `bytesMax`, packed or unpacked, and lets go of the rest.
 */
export async function readBody(response: IncomingMessage, bytesMax: number): Promise<Uint8Array> {
  const said = Number(response.headers['content-length'] ?? 0)
  if (said > bytesMax) {
    response.destroy()
    throw new FetchError('link-too-large', { bytesMax })
  }
  const count = async function* (pieces: AsyncIterable<Uint8Array>) {
    let size = 0
    for await (const piece of pieces) {
      size += piece.length
      if (size > bytesMax) throw new FetchError('link-too-large', { bytesMax })
      yield piece
    }
  }
  const gather = async (pieces: AsyncIterable<Uint8Array>) => {
    const kept: Uint8Array[] = []
    for await (const piece of count(pieces)) kept.push(piece)
    return Buffer.concat(kept)
  }
  const unpack = unpacker(response.headers['content-encoding'])
  if (unpack === 'unknown') {
    response.destroy()
    throw new FetchError('link-broken')
  }
  return unpack ? pipeline(response, count, unpack, gather) : pipeline(response, gather)
}

/** We ask for plain bytes; some servers pack them all the same. Null for plain ones. */
function unpacker(encoding: string | undefined): Transform | 'unknown' | null {
  switch ((encoding ?? 'identity').trim().toLowerCase()) {
    case 'identity':
    case '':
      return null
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'deflate':
      return createInflate()
    case 'br':
      return createBrotliDecompress()
    default:
      return 'unknown'
  }
}
