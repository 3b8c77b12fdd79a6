import type { Rule } from '../layout/content.ts'
import { rulesOfPath } from './drawing.ts'
import { identity, type Matrix, matrixOf, multiply } from './matrix.ts'
import { type FontFacts, type Glyph, initialTextState, type Run, TextPen, type TextState } from './text.ts'

/** An image painted on the page: its name in the page's objects and where the unit square goes. */
export interface PaintedImage {
  readonly name: string | null
  /** The picture itself where the page holds it inline. */
  readonly inline: unknown
  readonly isMask: boolean
  readonly view: Matrix
}

/** What the drawing operators of a page put on it, in page coordinates, y downwards. */
export interface Drawn {
  readonly runs: Run[]
  readonly rules: Rule[]
  readonly images: PaintedImage[]
}

/** pdf.js's numbers of the operators by name. */
export type OperatorNumbers = Readonly<Record<string, number>>

interface State {
  view: Matrix
  text: TextState
  strokeIsWhite: boolean
  fillIsWhite: boolean
}

interface Walk extends Drawn {
  state: State
  readonly stack: State[]
  readonly pen: TextPen
  readonly fontOf: (name: string) => FontFacts
}

type Arguments = readonly unknown[]
type Handler = (walk: Walk, args: Arguments) => void

const plainFont: FontFacts = {
  name: '',
  bold: false,
  italic: false,
  scale: 0.001,
  vertical: false,
  legacy: null,
  isUpperCase: false,
  isMissing: false,
}

/** Walks through a page's operators and gathers its text, straight lines and images. */
export function walkOperators(
  list: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  numbers: OperatorNumbers,
  view: Matrix,
  fontOf: (name: string) => FontFacts,
): Drawn {
  const handlerOf = handlersFor(numbers)
  const state = { view, text: initialTextState(plainFont), strokeIsWhite: false, fillIsWhite: false }
  const walk: Walk = { runs: [], rules: [], images: [], state, stack: [], pen: new TextPen(), fontOf }
  list.fnArray.forEach((operator, index) => {
    const args = list.argsArray[index]
    handlerOf.get(operator)?.(walk, Array.isArray(args) ? args : [])
  })
  return walk
}

const cache = new WeakMap<OperatorNumbers, Map<number, Handler>>()

function handlersFor(numbers: OperatorNumbers): Map<number, Handler> {
  const known = cache.get(numbers)
  if (known) return known
  const made = new Map<number, Handler>()
  for (const [name, handler] of Object.entries(handlers)) {
    const number = numbers[name]
    if (number !== undefined) made.set(number, handler)
  }
  const construct = numbers.constructPath
  if (construct !== undefined) made.set(construct, (walk, args) => constructPath(walk, args, numbers))
  cache.set(numbers, made)
  return made
}

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)

function save(walk: Walk): void {
  // A page that only ever saves must not fill the memory.
  if (walk.stack.length < 10_000) walk.stack.push({ ...walk.state, text: { ...walk.state.text } })
}

function restore(walk: Walk): void {
  walk.state = walk.stack.pop() ?? walk.state
}

function transform(walk: Walk, matrix: unknown): void {
  walk.state.view = multiply(walk.state.view, matrixOf(matrix))
}

function setFont(walk: Walk, name: unknown, size: unknown): void {
  if (typeof name === 'string') walk.state.text.font = walk.fontOf(name)
  walk.state.text.fontSize = number(size)
}

function setGraphicsState(walk: Walk, pairs: unknown): void {
  if (!Array.isArray(pairs)) return
  for (const pair of pairs) {
    if (Array.isArray(pair) && pair[0] === 'Font' && Array.isArray(pair[1]))
      setFont(walk, pair[1][0], pair[1][1])
  }
}

function isWhite(colour: unknown): boolean {
  return typeof colour === 'string' && colour.toLowerCase() === '#ffffff'
}

function paintImage(walk: Walk, args: Arguments, isMask: boolean): void {
  const [first] = args
  const held = typeof first === 'object' && first !== null ? (first as { data?: unknown }) : null
  // A mask gives its name as its data; only an inline picture holds its own bytes.
  const name = typeof first === 'string' ? first : typeof held?.data === 'string' ? held.data : null
  walk.images.push({ name, inline: name === null ? held : null, isMask, view: walk.state.view })
}

const handlers: Readonly<Record<string, Handler>> = {
  save,
  restore,
  transform: (walk, args) => transform(walk, args),
  paintFormXObjectBegin: (walk, [matrix]) => {
    save(walk)
    if (matrix) transform(walk, matrix)
  },
  paintFormXObjectEnd: restore,
  beginAnnotation: (walk, [, , placed, own]) => {
    save(walk)
    transform(walk, placed ?? identity)
    transform(walk, own ?? identity)
  },
  endAnnotation: restore,
  beginText: walk => walk.pen.begin(),
  setFont: (walk, [name, size]) => setFont(walk, name, size),
  setGState: (walk, [pairs]) => setGraphicsState(walk, pairs),
  setCharSpacing: (walk, [value]) => {
    walk.state.text.charSpacing = number(value)
  },
  setWordSpacing: (walk, [value]) => {
    walk.state.text.wordSpacing = number(value)
  },
  setHScale: (walk, [value]) => {
    walk.state.text.scale = number(value) / 100
  },
  setLeading: (walk, [value]) => {
    walk.state.text.leading = -number(value)
  },
  setTextRise: (walk, [value]) => {
    walk.state.text.rise = number(value)
  },
  setTextRenderingMode: (walk, [value]) => {
    walk.state.text.mode = number(value)
  },
  moveText: (walk, [x, y]) => walk.pen.move(number(x), number(y)),
  setLeadingMoveText: (walk, [x, y]) => {
    walk.state.text.leading = number(y)
    walk.pen.move(number(x), number(y))
  },
  nextLine: walk => walk.pen.move(0, walk.state.text.leading),
  setTextMatrix: (walk, args) => walk.pen.setMatrix(matrixOf(args.length === 1 ? args[0] : args)),
  showText: (walk, [glyphs]) => {
    if (!Array.isArray(glyphs)) return
    walk.pen.show(glyphs as (Glyph | number)[], walk.state.text, walk.state.view, run => walk.runs.push(run))
  },
  setStrokeRGBColor: (walk, [colour]) => {
    walk.state.strokeIsWhite = isWhite(colour)
  },
  setFillRGBColor: (walk, [colour]) => {
    walk.state.fillIsWhite = isWhite(colour)
  },
  paintImageXObject: (walk, args) => paintImage(walk, args, false),
  paintInlineImageXObject: (walk, args) => paintImage(walk, args, false),
  paintImageMaskXObject: (walk, args) => paintImage(walk, args, true),
}

function constructPath(walk: Walk, [paint, subpaths]: Arguments, numbers: OperatorNumbers): void {
  const is = (...names: string[]) => names.some(name => numbers[name] === paint)
  const stroked = is(
    'stroke',
    'closeStroke',
    'fillStroke',
    'eoFillStroke',
    'closeFillStroke',
    'closeEOFillStroke',
  )
  const filled = is('fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke')
  const data: unknown = Array.isArray(subpaths) ? subpaths[0] : null
  if (!(data instanceof Float32Array) && !Array.isArray(data)) return
  const { view, strokeIsWhite, fillIsWhite } = walk.state
  if (stroked && !strokeIsWhite) walk.rules.push(...rulesOfPath(data, true, view))
  else if (filled && !fillIsWhite) walk.rules.push(...rulesOfPath(data, false, view))
}
