/** Rows of units in a form: there is always an empty one more. */

/** Adds rows by the pattern of the last one, as it was before its behaviour touched it. */
export class UnitRows {
  private readonly list: HTMLElement
  private readonly pattern: string
  private rows: number

  constructor(list: HTMLElement, pattern: string) {
    this.list = list
    this.pattern = pattern
    this.rows = list.children.length
    list.addEventListener('input', () => this.grow())
    list.addEventListener('picked', () => this.grow())
  }

  /** So many rows that each of these names has its own. */
  fit(names: readonly string[]): void {
    const wanted = Math.max(0, ...names.map(name => Number(/^unit-(\d+)-name$/.exec(name)?.[1] ?? -1) + 1))
    while (this.rows < wanted) this.add()
  }

  /** The first row without a name. */
  empty(): HTMLInputElement | null {
    return this.names().find(({ value }) => value === '') ?? null
  }

  private grow(): void {
    if (this.empty() === null) this.add()
  }

  private names(): HTMLInputElement[] {
    return [...this.list.querySelectorAll<HTMLInputElement>('input[name^=unit-][name$=-name]')]
  }

  private add(): void {
    const row = this.rows
    this.rows += 1
    const place = document.createElement('template')
    place.innerHTML = this.pattern
      .replace(/unit-\d+-/g, `unit-${row}-`)
      // In its labels a row counts from 1.
      .replace(/(<label[^>]*>[^<]*?)\d+/g, `$1${row + 1}`)
    this.list.append(place.content)
  }
}
