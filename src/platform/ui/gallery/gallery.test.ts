import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../', import.meta.url).pathname
const read = (path: string): string => readFileSync(folder + path, 'utf8')

const parts = globSync('parts/*.tsx', { cwd: folder })
const gallery = globSync('gallery/**/*.tsx', { cwd: folder }).map(read).join('\n')

/** Components that a part gives to pages. */
function componentsOf(text: string): readonly string[] {
  return [...text.matchAll(/^export function ([A-Z]\w*)/gmu)].flatMap(([, name]) => name ?? [])
}

const draws = (text: string, name: string): boolean => new RegExp(`<${name}\\b`, 'u').test(text)

/** Those that the gallery draws neither itself nor by a component that it draws. */
function notShown(files: readonly { path: string; text: string }[], gallery: string): readonly string[] {
  return files.flatMap(({ path, text }) =>
    componentsOf(text)
      .filter(name => !draws(gallery, name) && !files.some(file => drawsInside(file.text, name, gallery)))
      .map(name => `${path}: ${name} is not in the gallery`),
  )
}

function drawsInside(text: string, name: string, gallery: string): boolean {
  return draws(text, name) && componentsOf(text).some(other => other !== name && draws(gallery, other))
}

test('the gallery shows every part', () => {
  expect(parts.length).toBeGreaterThan(15)
  const files = parts.map(path => ({ path, text: read(path) }))
  expect(notShown(files, gallery)).toEqual([])
})

test('a part that is not shown is found, also when only such a part uses it', () => {
  const files = [
    { path: 'a.tsx', text: 'export function Shown() { return <Inner /> }\nexport function Lost() {}' },
    { path: 'b.tsx', text: 'export function Inner() {}' },
    { path: 'c.tsx', text: 'export function Alone() { return <Deep /> }' },
    { path: 'd.tsx', text: 'export function Deep() {}' },
  ]
  expect(notShown(files, '<Shown />')).toEqual([
    'a.tsx: Lost is not in the gallery',
    'c.tsx: Alone is not in the gallery',
    'd.tsx: Deep is not in the gallery',
  ])
})
