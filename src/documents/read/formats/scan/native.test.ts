import { expect, test } from 'vitest'
import { wordsOfTable } from './native.ts'

test("words of tesseract's table stand on their line's baseline", () => {
  const table = [
    'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
    '1\t1\t0\t0\t0\t0\t0\t0\t800\t600\t-1\t',
    '4\t1\t1\t1\t1\t0\t100\t90\t300\t40\t-1\t',
    '5\t1\t1\t1\t1\t1\t100\t92\t80\t28\t96.5\tTham',
    '5\t1\t1\t1\t1\t2\t190\t92\t60\t36\t91\tquy',
    '5\t1\t1\t1\t1\t3\t260\t92\t60\t28\t40\thai',
    '4\t1\t1\t1\t2\t0\t100\t150\t300\t40\t-1\t',
    '5\t1\t1\t1\t2\t1\t100\t152\t20\t28\t90\t ',
    '5\t1\t1\t1\t2\t2\t130\t152\t60\t35\t88\tgần',
  ].join('\n')
  const words = wordsOfTable(table)
  expect(words.map(({ text, confidence }) => [text, confidence])).toEqual([
    ['Tham', 0.965],
    ['quy', 0.91],
    ['hai', 0.4],
    ['gần', 0.88],
  ])
  expect(words.map(({ baseline }) => baseline)).toEqual([120, 120, 120, 180])
  expect(words[0]).toMatchObject({ left: 100, right: 180, top: 92, bottom: 120, lineHeight: 40 })
})
