/** Builds `dist/`: the server with the TypeScript compiler, the browser behaviours with esbuild, other files by copying. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, globSync, rmSync } from 'node:fs'
import { build } from 'esbuild'

rmSync('dist', { recursive: true, force: true })
const compiled = spawnSync(
  process.execPath,
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  {
    stdio: 'inherit',
  },
)
if (compiled.status !== 0) process.exit(compiled.status ?? 1)

// Styles and other files that the compiler does not carry over keep their place in the tree.
for (const file of globSync('src/**/*.{css,svg,woff2}')) cpSync(file, file.replace(/^src/, 'dist'))

const behaviours = globSync('src/**/browser/*.ts').filter(file => !file.endsWith('.test.ts'))
if (behaviours.length > 0 && existsSync('src')) {
  await build({
    entryPoints: behaviours,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2020', 'chrome80', 'firefox78', 'safari14.1'],
    outbase: 'src',
    outdir: 'dist',
    sourcemap: false,
    logLevel: 'warning',
  })
}
