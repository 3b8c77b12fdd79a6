/** Builds `dist/`: the server with the TypeScript compiler, the browser behaviours with esbuild, other files by copying. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { build, transform } from 'esbuild'

rmSync('dist', { recursive: true, force: true })
const compiled = spawnSync(
  process.execPath,
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  {
    stdio: 'inherit',
  },
)
if (compiled.status !== 0) process.exit(compiled.status ?? 1)

/** Browsers on the older machines of an office. */
const browsers = ['es2020', 'chrome80', 'firefox78', 'safari14.1']

// Other files that the compiler does not carry over keep their place in the tree; styles lose their comments.
for (const file of globSync('src/**/*.{css,svg,woff2}')) {
  const place = file.replace(/^src/, 'dist')
  mkdirSync(dirname(place), { recursive: true })
  if (file.endsWith('.css')) {
    const style = readFileSync(file, 'utf8')
    writeFileSync(place, (await transform(style, { loader: 'css', minify: true, target: browsers })).code)
  } else cpSync(file, place)
}

const behaviours = globSync('src/**/browser/*.ts').filter(file => !file.endsWith('.test.ts'))
if (behaviours.length > 0 && existsSync('src')) {
  await build({
    entryPoints: behaviours,
    bundle: true,
    minify: true,
    format: 'esm',
    target: browsers,
    outbase: 'src',
    outdir: 'dist',
    sourcemap: false,
    logLevel: 'warning',
  })
}
