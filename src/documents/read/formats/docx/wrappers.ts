import { childNamed, isElement, type XmlElement, type XmlNode } from '../xml.ts'

/** Elements that only wrap others of the same kind: content controls, accepted insertions, smart tags. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:dir',
  'w:bdo',
])

/**
 * The child elements as the reader of the page meets them: wrappers opened, of alternatives one
 * taken, deleted and moved-away text left out.
 */
export function visibleChildren(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = []
  for (const child of element.children) addVisible(child, found)
  return found
}

function addVisible(node: XmlNode, found: XmlElement[]): void {
  if (!isElement(node)) return
  if (node.name === 'w:del' || node.name === 'w:moveFrom') return
  const inner = innerOf(node)
  if (inner === null) found.push(node)
  else for (const child of inner.children) addVisible(child, found)
}

const NOTHING: XmlElement = { name: '', attributes: {}, children: [] }

/** What stands in place of a wrapper; null for an element that is none. */
function innerOf(element: XmlElement): XmlElement | null {
  if (TRANSPARENT.has(element.name)) return element
  if (element.name === 'w:sdt') return childNamed(element, 'w:sdtContent') ?? NOTHING
  if (element.name === 'mc:AlternateContent') return alternativeOf(element)
  return null
}

/** Choice and Fallback say the same twice, for newer and older readers; one is read. */
export function alternativeOf(element: XmlElement): XmlElement {
  const choice = childNamed(element, 'mc:Choice')
  if (choice?.children.some(isElement)) return choice
  return childNamed(element, 'mc:Fallback') ?? NOTHING
}

/** The text boxes inside a drawing or picture, outermost first, each once. */
export function textBoxesIn(element: XmlElement): XmlElement[] {
  if (element.name === 'w:txbxContent') return [element]
  const inside = element.name === 'mc:AlternateContent' ? alternativeOf(element) : element
  return inside.children.filter(isElement).flatMap(textBoxesIn)
}

/** Number of pictures inside an element. */
export function picturesIn(element: XmlElement): number {
  if (element.name === 'a:blip' || element.name === 'v:imagedata') return 1
  const inside = element.name === 'mc:AlternateContent' ? alternativeOf(element) : element
  return inside.children.filter(isElement).reduce((sum, child) => sum + picturesIn(child), 0)
}
