/** Offers the browser's calendar beside a typed date; what is picked is written as people write it. */

class DateField extends HTMLElement {
  connectedCallback(): void {
    const typed = this.querySelector('input')
    // Without a calendar that can be opened the field is typed into, as ever.
    if (!typed || !('showPicker' in HTMLInputElement.prototype)) return
    const calendar = document.createElement('input')
    calendar.type = 'date'
    calendar.className = 'date-real'
    calendar.tabIndex = -1
    calendar.setAttribute('aria-hidden', 'true')
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'date-pick'
    button.setAttribute('aria-label', this.dataset.pick ?? '')
    button.title = this.dataset.pick ?? ''
    button.append(picture())
    button.addEventListener('click', () => {
      calendar.value = isoOf(typed.value)
      calendar.showPicker()
    })
    calendar.addEventListener('change', () => {
      if (!calendar.value) return
      typed.value = calendar.value.split('-').map(Number).reverse().join('/')
      typed.dispatchEvent(new Event('input', { bubbles: true }))
      typed.focus()
    })
    this.append(calendar, button)
  }
}

/** The day typed so far for the calendar to open at; '' where it is none yet. */
function isoOf(typed: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\D(\d{1,2})\D(\d{4})$/.exec(typed.trim()) ?? []
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function picture(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  for (const [name, value] of [
    ['width', '20'],
    ['height', '20'],
    ['viewBox', '0 0 24 24'],
    ['aria-hidden', 'true'],
  ] as const)
    svg.setAttribute(name, value)
  path.setAttribute('d', 'M4 5h16v16H4zM4 10h16M8 2v5M16 2v5')
  path.setAttribute('fill', 'none')
  path.setAttribute('stroke', 'currentColor')
  path.setAttribute('stroke-width', '2')
  svg.append(path)
  return svg
}

customElements.define('date-field', DateField)
