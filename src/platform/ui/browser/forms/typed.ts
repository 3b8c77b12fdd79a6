/** What is typed into a form: read out, and put back. */

export type Typed = readonly (readonly [name: string, value: string, index: number])[]

type TypedField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const notKept: ReadonlySet<string> = new Set(['password', 'file', 'submit', 'button'])
/** What the page gives its form anew each time: its token, its id, and whatever begins with a line (`_seen`). */
const ofThePage = /^(_.*|client_id)?$/

function fieldsOf(form: HTMLFormElement): TypedField[] {
  return [...form.elements].filter(
    (field): field is TypedField =>
      (field instanceof HTMLInputElement ||
        field instanceof HTMLTextAreaElement ||
        field instanceof HTMLSelectElement) &&
      !notKept.has(field.type) &&
      !ofThePage.test(field.name),
  )
}

function isBox(field: Element): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')
}

/** What the form holds now. Passwords, files and the form's token are left out. */
export function typedIn(form: HTMLFormElement): Typed {
  return fieldsOf(form).map((field, index) => [
    field.name,
    isBox(field) ? (field.checked ? 'on' : '') : field.value,
    index,
  ])
}

/** Only where the form is still the same: the name and the place of a field must agree. */
export function restoreTyped(form: HTMLFormElement, typed: Typed): void {
  const fields = fieldsOf(form)
  for (const [name, value, index] of typed) {
    const field = fields[index]
    if (field?.name !== name) continue
    if (isBox(field)) field.checked = value === 'on'
    else if (field.value !== value) {
      field.value = value
      const folded = field.closest('details')
      if (folded) folded.open = true
    }
  }
}
