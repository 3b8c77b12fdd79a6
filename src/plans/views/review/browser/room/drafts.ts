/** What was typed and not yet sent, kept for this window. */

export type Typed = Readonly<Record<string, string>>

const own = new Set(['_csrf', 'command', 'version', 'back'])

/** What stands in the fields of a form; a box that is not ticked is ''. */
export function typedIn(form: HTMLFormElement): Record<string, string> {
  const typed: Record<string, string> = {}
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') typed[name] = value
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]'))
    if (!box.checked) typed[box.name] = ''
  return typed
}

/** Puts kept words back into a form; says whether anything was different. */
export function fill(form: HTMLFormElement, draft: Typed): boolean {
  let changed = false
  for (const [name, value] of Object.entries(draft)) {
    if (own.has(name)) continue
    for (const field of form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)) {
      const many = field.type === 'radio' || field.type === 'checkbox'
      if (many) {
        const checked = field.value === value
        changed ||= field.checked !== checked
        field.checked = checked
      } else if (field.value !== value) {
        changed = true
        field.value = value
      }
    }
  }
  return changed
}

export class Drafts {
  private readonly path: string

  constructor(path: string) {
    this.path = path
  }

  keep(id: string, form: HTMLFormElement): void {
    try {
      sessionStorage.setItem(this.key(id), JSON.stringify(typedIn(form)))
    } catch {
      // Without room to keep it the form itself still holds what was typed.
    }
  }

  drop(id: string): void {
    try {
      sessionStorage.removeItem(this.key(id))
    } catch {
      // Nothing was kept.
    }
  }

  find(id: string): Typed | null {
    try {
      const kept = sessionStorage.getItem(this.key(id))
      return kept === null ? null : (JSON.parse(kept) as Typed)
    } catch {
      return null
    }
  }

  private key(id: string): string {
    return `draft:${this.path}:${id}`
  }
}
