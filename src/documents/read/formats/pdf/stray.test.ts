import { execFile } from 'node:child_process'
import { expect, test } from 'vitest'

/** How a process ends that listens and then loses a rejection whose stack names this file. */
function endsWith(file: string): Promise<{ code: number; stdout: string }> {
  // A process of its own: the test runner listens for stray rejections itself.
  const script = `
    const { forgiveStrayRejections } = await import(${JSON.stringify(new URL('./stray.ts', import.meta.url).href)})
    forgiveStrayRejections()
    const lost = new Error('lost')
    lost.stack = 'Error: lost\\n    at fetch (${file}:1:1)'
    void Promise.reject(lost)
    setTimeout(() => console.log('alive'), 30)`
  return new Promise(resolve => {
    execFile(process.execPath, ['--input-type=module', '-e', script], (error, stdout) =>
      resolve({ code: Number(error?.code ?? 0), stdout: stdout.trim() }),
    )
  })
}

test('a promise that pdf.js loses does not end the process', async () => {
  expect(await endsWith('file:///app/node_modules/unpdf/dist/pdfjs.mjs')).toEqual({
    code: 0,
    stdout: 'alive',
  })
})

test('a promise that anything else loses does', async () => {
  const { code, stdout } = await endsWith('file:///app/src/main.ts')
  expect(code).not.toBe(0)
  expect(stdout).toBe('')
})
