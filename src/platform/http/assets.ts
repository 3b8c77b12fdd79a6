import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** A style, behaviour, font or picture that pages load; its address changes whenever its bytes do. */
export interface Asset {
  readonly name: string
  readonly path: string
  readonly type: string
  readonly bytes: Buffer<ArrayBuffer>
  /** Compressed once at the start; null for what is compressed already. */
  readonly brotli: Buffer<ArrayBuffer> | null
  readonly gzip: Buffer<ArrayBuffer> | null
}

export interface Assets {
  /** Address of an asset by its name; throws for a name that does not exist. */
  readonly address: (name: string) => string
  readonly byPath: ReadonlyMap<string, Asset>
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/**
 * The root of this tree: `dist` when built, `src` otherwise. There the behaviours are not built: they have
 * an address, so that pages can be drawn in tests, but no browser could run them.
 */
const treeRoot = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Finds the assets of the whole tree by place. In `platform/ui` and in each room:
 * `styles/*.css` joined in order of name as `<folder>.css`, `browser/*.js` as `<folder>/<file>.js`,
 * `fonts/*.woff2` as `fonts/<file>.woff2`, and a picture beside them by its file name.
 */
export function loadAssets(root = treeRoot): Assets {
  const found = new Map<string, Asset>()
  const keep = (name: string, bytes: Buffer): void => {
    found.set(name, makeAsset(name, bytes))
  }
  const address = (name: string): string => {
    const asset = found.get(name)
    if (!asset) throw new Error(`No asset is called "${name}"`)
    return asset.path
  }
  for (const file of globSync('**/{fonts/*.woff2,ui/*.svg}', { cwd: root })) {
    const folder = basename(dirname(file)) === 'fonts' ? 'fonts/' : ''
    keep(folder + basename(file), readFileSync(join(root, file)))
  }
  for (const [folder, files] of stylesByFolder(root)) {
    const css = files.map(file => readFileSync(join(root, file), 'utf8')).join('\n')
    keep(
      `${folder}.css`,
      Buffer.from(css.replace(/url\("?(fonts\/[^)"]+)"?\)/g, (_, name: string) => `url(${address(name)})`)),
    )
  }
  for (const file of globSync('**/browser/*.{js,ts}', { cwd: root })) {
    const name = basename(file).replace(/\.ts$/, '.js')
    keep(`${basename(dirname(dirname(file)))}/${name}`, readFileSync(join(root, file)))
  }
  return { address, byPath: new Map([...found.values()].map(asset => [asset.path, asset])) }
}

function stylesByFolder(root: string): Map<string, string[]> {
  const files = globSync('**/styles/*.css', { cwd: root }).sort()
  return Map.groupBy(files, file => basename(dirname(dirname(file))))
}

function makeAsset(name: string, content: Buffer): Asset {
  const bytes = Buffer.from(content)
  const extension = extname(name)
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 12)
  const compressible = extension !== '.woff2'
  return {
    name,
    path: `/assets/${name.slice(0, -extension.length)}.${hash}${extension}`,
    type: types[extension] ?? 'application/octet-stream',
    bytes,
    brotli: compressible
      ? Buffer.from(brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
      : null,
    gzip: compressible ? Buffer.from(gzipSync(bytes, { level: 9 })) : null,
  }
}

/** Answers a request for an asset; null when there is none at this path. */
export function serveAsset(assets: Assets, path: string, acceptEncoding: string): Response | null {
  const asset = assets.byPath.get(path)
  if (!asset) return null
  const [encoding, body] = encoded(asset, acceptEncoding)
  return new Response(body, {
    headers: {
      'content-type': asset.type,
      'content-length': String(body.length),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      ...(encoding ? { 'content-encoding': encoding } : {}),
    },
  })
}

function encoded(asset: Asset, acceptEncoding: string): [string | null, Buffer<ArrayBuffer>] {
  if (asset.brotli && /\bbr\b/.test(acceptEncoding)) return ['br', asset.brotli]
  if (asset.gzip && /\bgzip\b/.test(acceptEncoding)) return ['gzip', asset.gzip]
  return [null, asset.bytes]
}
