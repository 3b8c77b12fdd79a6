/** Words chosen in the source become a task by one press. */

/** Where an element's words stand in the plan's text; null for one that does not say. */
function placeOf(element: Element): number | null {
  const at = element.getAttribute('data-at')
  return at === null ? null : Number(at)
}

/** Offers a button while words of the source are chosen; `add` gets their place in the plan's text. */
export function offerAdding(room: HTMLElement, add: (start: number, end: number) => void): void {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button button-primary add-words'
  button.textContent = room.dataset.add ?? ''
  button.hidden = true
  room.append(button)
  let chosen: readonly [number, number] | null = null
  document.addEventListener('selectionchange', () => {
    chosen = chosenIn(room)
    button.hidden = chosen === null
  })
  // The press must not take the selection away before it is used.
  button.addEventListener('pointerdown', event => event.preventDefault())
  button.addEventListener('click', () => {
    if (chosen) add(...chosen)
    getSelection()?.removeAllRanges()
  })
}

function chosenIn(room: HTMLElement): readonly [number, number] | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const source = room.querySelector('.source')
  if (!source?.contains(range.commonAncestorContainer)) return null
  const start = placeIn(range.startContainer, range.startOffset)
  const end = placeIn(range.endContainer, range.endOffset)
  return start === null || end === null || end <= start ? null : [start, end]
}

/** The place of a point in the plan's text: that of its paragraph, and the letters of the plan before it. */
function placeIn(node: Node, offset: number): number | null {
  const inside = node instanceof Element ? node : node.parentElement
  const paragraph = inside?.closest('[data-at]')
  const place = paragraph ? placeOf(paragraph) : null
  if (!paragraph || place === null) return null
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(node, offset)
  const words = before.cloneContents()
  // Paths in the margin are ours, not the plan's.
  for (const path of words.querySelectorAll('.words-path')) path.remove()
  return place + (words.textContent?.length ?? 0)
}
