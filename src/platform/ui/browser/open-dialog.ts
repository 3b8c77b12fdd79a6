/** Opens the dialog of this page instead of the page that the link leads to. */

class OpenDialog extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a')
    const dialog = document.getElementById(this.dataset.dialog ?? '')
    // An old browser without dialogs follows the link.
    if (!link || !(dialog instanceof HTMLDialogElement) || !dialog.showModal) return
    link.setAttribute('aria-haspopup', 'dialog')
    link.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
      event.preventDefault()
      open(dialog)
    })
    dialog.addEventListener('click', event => {
      // A click on the ground beside the dialog has the dialog itself as its target.
      if (event.target === dialog && isBeside(dialog, event)) dialog.close()
    })
    dialog.addEventListener('close', () => link.focus())
    if (dialog.querySelector('.field-error')) open(dialog)
  }
}

/** The first thing to fill in has the focus, not the button that closes. */
function open(dialog: HTMLDialogElement): void {
  dialog.showModal()
  dialog.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')?.focus()
}

function isBeside(dialog: HTMLElement, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect()
  return clientX < left || clientX > right || clientY < top || clientY > bottom
}

customElements.define('open-dialog', OpenDialog)
