import { SaxesParser } from 'saxes'
import { ReadRefusal } from '../../model.ts'
import { limits } from '../limits.ts'

/** An element and what it holds, in order; names carry the prefixes that the caller chose. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

/** Namespace address to the prefix that names get, whatever prefix the file uses for it. */
export type XmlPrefixes = Readonly<Record<string, string>>

interface OpenElement extends XmlElement {
  attributes: XmlElement['attributes']
  readonly children: XmlNode[]
}

/**
 * Elements that are handed over as soon as they close (of nested ones the outermost) and then stand
 * empty in the tree: the runs of a long document would take ten times the memory of its words.
 */
export interface EarlyElements {
  readonly name: string
  readonly take: (element: XmlElement) => void
}

/** Namespaces are followed by `NameTable`: the parser's own way costs three times as much. */
interface ParserOptions {
  xmlns: false
  position: false
}

/**
 * Reads an XML part into a tree. Throws ReadRefusal `unsafe-xml` for any document type declaration
 * (office formats have none, and entities are declared only there), `too-deep`, `zip-bomb` for too
 * many elements, `unreadable` when it is not well-formed. Bytes go in by pieces and nothing
 * recurses, so the cost is linear and the stack stays flat.
 */
export function parseXml(
  pieces: Iterable<Uint8Array>,
  prefixes: XmlPrefixes,
  early?: EarlyElements,
): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [] }
  const parser = treeBuilder(root, prefixes, early)
  try {
    let decoder: TextDecoder | null = null
    for (const bytes of pieces) {
      decoder ??= new TextDecoder(encodingOf(bytes))
      parser.write(decoder.decode(bytes, { stream: true }))
    }
    parser.write(decoder?.decode() ?? '').close()
  } catch (error) {
    if (error instanceof ReadRefusal) throw error
    throw new ReadRefusal('unreadable', { detail: error instanceof Error ? error.message : '' })
  }
  const top = root.children.find(isElement)
  if (top === undefined) throw new ReadRefusal('unreadable')
  return top
}

function treeBuilder(
  root: OpenElement,
  prefixes: XmlPrefixes,
  early: EarlyElements | undefined,
): SaxesParser<ParserOptions> {
  const parser = new SaxesParser<ParserOptions>({ xmlns: false, position: false })
  const names = new NameTable(prefixes)
  const open: OpenElement[] = [root]
  let current = root
  let elements = 0
  let openEarly = 0
  parser.on('doctype', () => {
    throw new ReadRefusal('unsafe-xml')
  })
  parser.on('opentag', tag => {
    elements += 1
    if (elements > limits.xmlElementsMax) throw new ReadRefusal('zip-bomb', { elements })
    if (open.length > limits.xmlDepthMax) throw new ReadRefusal('too-deep', { depth: open.length })
    const attributes = names.attributes(tag.attributes)
    const element: OpenElement = { name: names.of(tag.name), attributes, children: [] }
    if (element.name === early?.name) openEarly += 1
    current.children.push(element)
    open.push(element)
    current = element
  })
  parser.on('closetag', () => {
    if (early !== undefined && current.name === early.name) {
      openEarly -= 1
      if (openEarly === 0) takeEarly(current, early)
    }
    open.pop()
    current = open.at(-1) ?? root
  })
  const addText = (text: string): void => {
    if (current !== root) current.children.push(text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  return parser
}

function takeEarly(element: OpenElement, early: EarlyElements): void {
  early.take(element)
  element.children.length = 0
  element.attributes = NO_ATTRIBUTES
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({})

/**
 * Gives names their known prefixes. Office files bind a prefix once, on the root, so names are
 * looked up in one table; a binding met later changes the table from there on.
 */
class NameTable {
  readonly #prefixes: XmlPrefixes
  readonly #bound = new Map<string, string>()
  readonly #known = new Map<string, string>()

  constructor(prefixes: XmlPrefixes) {
    this.#prefixes = prefixes
  }

  of(name: string): string {
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const colon = name.indexOf(':')
    const prefix = this.#bound.get(colon === -1 ? '' : name.slice(0, colon))
    const made = prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`
    this.#known.set(name, made)
    return made
  }

  attributes(given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    let empty = true
    // Nearly every file uses the usual prefixes: then the parser's own object will do.
    for (const name in given) {
      empty = false
      if (name.startsWith('xmlns') || this.#attribute(name) !== name) return this.#renamed(given)
    }
    return empty ? NO_ATTRIBUTES : given
  }

  #renamed(given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    const entries = Object.entries(given)
    for (const [name, address] of entries) {
      if (name === 'xmlns' || name.startsWith('xmlns:')) this.#bind(name, address)
    }
    return Object.fromEntries(entries.map(([name, value]) => [this.#attribute(name), value]))
  }

  /** An attribute without a prefix belongs to no namespace, not to the default one. */
  #attribute(name: string): string {
    return name.includes(':') ? this.of(name) : name
  }

  #bind(name: string, address: string): void {
    const own = name === 'xmlns' ? '' : name.slice('xmlns:'.length)
    // A foreign namespace under one of our prefixes must not pass for ours.
    const shadow = Object.values(this.#prefixes).includes(own) ? 'foreign' : undefined
    const prefix = this.#prefixes[address] ?? shadow
    if (this.#bound.get(own) === prefix) return
    if (prefix === undefined) this.#bound.delete(own)
    else this.#bound.set(own, prefix)
    this.#known.clear()
  }
}

/** UTF-8 unless the part begins with the mark of UTF-16, the only other encoding that OPC allows. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** Whether a node is an element, not text. */
export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string'
}

/** The first child element of that name. */
export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined
  for (const child of element.children) {
    if (typeof child !== 'string' && child.name === name) return child
  }
  return undefined
}

/** All child elements of that name, in order. */
export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  if (element === undefined) return []
  return element.children.filter(isElement).filter(child => child.name === name)
}

/** All text inside an element, in order. */
export function textOf(element: XmlElement): string {
  return element.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('')
}
