/**
 * Adds to the upload form: dropping files, and one line for each of them: how many bytes have gone, then how
 * far the reading is. Several are sent one after the other, and read meanwhile.
 */

interface Result {
  readonly taken: boolean
  readonly href?: string
  readonly title?: string
  readonly what?: string
  readonly todo?: string
}

class UploadDrop extends HTMLElement {
  /** How many batches are on their way: one that is dropped meanwhile joins their list. */
  private sending = 0

  connectedCallback(): void {
    const form = this.querySelector('form')
    const input = this.querySelector<HTMLInputElement>('input[type=file]')
    if (!form || !input) return
    this.classList.add('drop-ready')
    for (const part of ['hint', 'choose'])
      this.querySelector(`[data-part=${part}]`)?.removeAttribute('hidden')
    // The button stands in for the browser's own, which speaks the browser's language and not ours.
    input.tabIndex = -1
    form.querySelector<HTMLElement>('[type=submit]')?.setAttribute('tabindex', '-1')
    this.querySelector('[data-part=choose]')?.addEventListener('click', () => input.click())
    input.addEventListener('change', () => form.requestSubmit())
    form.addEventListener('submit', event => {
      event.preventDefault()
      void this.send(form, [...(input.files ?? [])])
      input.value = ''
    })
    for (const kind of ['dragenter', 'dragover'] as const) {
      this.addEventListener(kind, event => {
        event.preventDefault()
        this.classList.add('drop-over')
      })
    }
    this.addEventListener('dragleave', () => this.classList.remove('drop-over'))
    this.addEventListener('drop', event => {
      event.preventDefault()
      this.classList.remove('drop-over')
      void this.send(form, [...(event.dataTransfer?.files ?? [])])
    })
  }

  private async send(form: HTMLFormElement, files: readonly File[]): Promise<void> {
    const list = this.querySelector('[data-part=files]')
    if (!list) return
    if (files.length === 0) {
      list.textContent = this.dataset.none ?? ''
      return
    }
    if (this.sending === 0) list.textContent = ''
    this.sending += 1
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    // What has not gone yet is lost when the page is left; what was received is not.
    addEventListener('beforeunload', stay)
    const results: Result[] = []
    // One after the other: a slow line that carries one file well carries five badly at once.
    for (const file of files) {
      const line = list.appendChild(new FileLine(this.dataset, file.name).element)
      results.push(await this.sendOne(form, file, line))
    }
    removeEventListener('beforeunload', stay)
    this.sending -= 1
    const [only] = results
    if (this.sending === 0 && list.children.length === 1 && only?.taken && only.href)
      location.assign(only.href)
  }

  private async sendOne(form: HTMLFormElement, file: File, element: HTMLElement): Promise<Result> {
    const line = FileLine.of(element)
    try {
      const result = await post(form, file, share => line.progress(share))
      line.end(result)
      return result
    } catch {
      const broken = { taken: false, title: this.dataset.broken ?? '' }
      line.end(broken)
      return broken
    }
  }
}

const lines = new WeakMap<HTMLElement, FileLine>()

/** A file's line: name, bar, words. */
class FileLine {
  readonly element = document.createElement('li')
  private readonly bar = document.createElement('progress')
  private readonly words = document.createElement('span')

  private readonly say: DOMStringMap

  constructor(say: DOMStringMap, name: string) {
    this.say = say
    const title = document.createElement('b')
    title.textContent = name
    this.bar.max = 1
    this.bar.setAttribute('aria-label', name)
    this.element.append(title, this.bar, this.words)
    this.progress(0)
    lines.set(this.element, this)
  }

  static of(element: HTMLElement): FileLine {
    const line = lines.get(element)
    if (!line) throw new Error('not a line of this list')
    return line
  }

  progress(share: number): void {
    this.bar.value = share
    const percent = `${Math.round(share * 100)}%`
    this.words.textContent = share < 1 ? `${this.say.sending} ${percent}` : `${this.say.checking}…`
    // All bytes are there; how long the look at them takes nobody knows.
    if (share >= 1) this.bar.removeAttribute('value')
  }

  end(result: Result): void {
    this.bar.remove()
    this.words.textContent = ''
    if (result.href) this.follow(result.href)
    for (const text of [result.title, result.what, result.todo]) {
      if (!text) continue
      const line = document.createElement('p')
      line.textContent = text
      line.className = text === result.title ? 'refused' : ''
      this.element.append(line)
    }
  }

  /** From here on the line tells how far the reading is, by the behaviour that the page has for it. */
  private follow(href: string): void {
    const reading = document.createElement('reading-progress')
    Object.assign(reading.dataset, {
      source: `${href}/progress.json`,
      href,
      ended: this.say.sent,
      open: this.say.open,
    })
    const label = document.createElement('p')
    label.className = 'progress-words'
    label.append(part('label', this.say.reading ?? ''), part('detail', ''))
    const bar = document.createElement('progress')
    bar.setAttribute('aria-label', this.element.querySelector('b')?.textContent ?? '')
    reading.append(label, bar)
    this.element.append(reading)
  }
}

function part(name: string, words: string): HTMLElement {
  const element = document.createElement('span')
  element.dataset.part = name
  element.textContent = words
  return element
}

function post(form: HTMLFormElement, file: File, onProgress: (share: number) => void): Promise<Result> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    // Whatever else stands in the form goes with each file: for which unit it is.
    const data = new FormData(form)
    data.set('files', file)
    request.open('POST', form.action)
    request.setRequestHeader('accept', 'application/json')
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    )
    request.upload.addEventListener('load', () => onProgress(1))
    request.addEventListener('error', reject)
    request.addEventListener('load', () => {
      const body = request.response as { results?: Result[]; detail?: string; advice?: string } | null
      const [result] = body?.results ?? []
      if (result) resolve(result)
      else if (body?.detail) resolve({ taken: false, title: body.detail, what: body.advice ?? '' })
      else reject(new Error(String(request.status)))
    })
    request.send(data)
  })
}

customElements.define('upload-drop', UploadDrop)
