import { expect, test } from 'vitest'
import { loadAssets, serveAsset } from './assets.ts'

const assets = loadAssets()

test('an address holds the hash of the bytes, and only that address works', async () => {
  const path = assets.address('ui.css')
  expect(path).toMatch(/^\/assets\/ui\.[\w-]{12}\.css$/)
  const response = serveAsset(assets, path, '')
  expect(response?.headers.get('cache-control')).toContain('immutable')
  expect(serveAsset(assets, '/assets/ui.css', '')).toBeNull()
  expect(serveAsset(assets, '/assets/../../package.json', '')).toBeNull()
})

test('styles lead to the fonts under their own hashed addresses', async () => {
  const css = await serveAsset(assets, assets.address('ui.css'), '')?.text()
  expect(css).toContain(assets.address('fonts/be-vietnam-pro-vietnamese-400.woff2'))
  expect(css).not.toMatch(/url\("?fonts\//)
})

test('what can be compressed is, in what the browser reads', () => {
  const path = assets.address('ui.css')
  const size = (accept: string) => Number(serveAsset(assets, path, accept)?.headers.get('content-length'))
  expect(size('br, gzip')).toBeLessThan(size('gzip'))
  expect(size('gzip')).toBeLessThan(size(''))
})

test('an unknown name fails when the page is drawn, not in the browser', () => {
  expect(() => assets.address('nothing.js')).toThrow('nothing.js')
})
