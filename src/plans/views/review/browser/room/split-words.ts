/** In the form that splits a task: a click on a word puts the cut before it. */

export function offerWords(form: HTMLElement): void {
  const words = form.querySelector<HTMLElement>('[data-part=split-words]')
  const places = form.querySelector<HTMLElement>('[data-part=split-places]')
  if (!words || !places) return
  form.querySelector('[data-part=split-hint]')?.removeAttribute('hidden')
  words.classList.add('split-ready')
  words.addEventListener('click', event => {
    const at = wordStart(words.textContent ?? '', letterAt(event))
    if (at !== null) choose(words, places, at)
  })
}

/** Where in its text the pointer is; -1 for nowhere. */
function letterAt({ clientX, clientY }: MouseEvent): number {
  if ('caretPositionFromPoint' in document)
    return document.caretPositionFromPoint(clientX, clientY)?.offset ?? -1
  const old = document as Document & { caretRangeFromPoint?: (x: number, y: number) => Range | null }
  return old.caretRangeFromPoint?.(clientX, clientY)?.startOffset ?? -1
}

/** The beginning of the word at a letter; null at the first word, before which nothing is left. */
export function wordStart(text: string, letter: number): number | null {
  if (letter < 0) return null
  const start = text.slice(0, letter).search(/\S+$/)
  const at =
    start === -1 ? letter + (text.slice(letter).length - text.slice(letter).trimStart().length) : start
  return text.slice(0, at).trim() === '' || text.slice(at).trim() === '' ? null : at
}

/** A choice of its own, checked, that says what the second task begins with. */
function choose(words: HTMLElement, places: HTMLElement, at: number): void {
  const text = words.textContent ?? ''
  const value = String(Number(words.dataset.start) + at)
  const there = places.querySelector<HTMLInputElement>(`input[value="${value}"]`)
  if (there) {
    there.checked = true
    there.focus()
    return
  }
  places.querySelector('[data-part=own-place]')?.remove()
  const line = document.createElement('div')
  line.className = 'check'
  line.dataset.part = 'own-place'
  const input = document.createElement('input')
  Object.assign(input, { type: 'radio', name: 'at', value, checked: true, id: `split-own-${value}` })
  const label = document.createElement('label')
  label.htmlFor = input.id
  label.textContent = `${words.dataset.one ?? ''}: “${text.slice(at, at + 60).trim()}…”`
  line.append(input, label)
  places.append(line)
  input.focus()
}
