/** Serves the built product from the tree given as an argument, until it is asked to end. */
const [tree = ''] = process.argv.slice(2)
const { readConfig } = (await import(
  `${tree}platform/config.js`
)) as typeof import('../../src/platform/config.ts')
const { serveUntilStopped } = (await import(`${tree}main.js`)) as typeof import('../../src/main.ts')
process.exitCode = await serveUntilStopped(readConfig(process.env))
