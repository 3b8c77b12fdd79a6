import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compressed } from './compress.ts'

const text = 'Sở Văn hóa, Thể thao và Du lịch chủ trì. '.repeat(200)
const page = () =>
  new Response(text, {
    status: 422,
    headers: { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'a=b' },
  })
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

test('a page comes in the best encoding that the browser reads, and is the same page', async () => {
  const best = await compressed(page(), 'gzip, deflate, br')
  expect([best.headers.get('content-encoding'), best.status, best.headers.get('set-cookie')]).toEqual([
    'br',
    422,
    'a=b',
  ])
  expect(brotliDecompressSync(await bytesOf(best)).toString()).toBe(text)
  const old = await compressed(page(), 'gzip')
  expect(gunzipSync(await bytesOf(old)).toString()).toBe(text)
  expect(await (await compressed(page(), '')).text()).toBe(text)
})

test('what is small, no text or compressed already stays as it is', async () => {
  const small = await compressed(new Response('ngắn', { headers: { 'content-type': 'text/html' } }), 'br')
  expect([small.headers.get('content-encoding'), await small.text()]).toEqual([null, 'ngắn'])
  const file = new Response(new Uint8Array(5000), { headers: { 'content-type': 'application/octet-stream' } })
  expect(await compressed(file, 'br')).toBe(file)
})
