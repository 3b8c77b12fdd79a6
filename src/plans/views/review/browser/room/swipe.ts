/** On a phone a stroke to the side shows the other side of the pair. */

const shortest = 70

export function offerSwipe(pair: HTMLElement): void {
  let from: Touch | null = null
  pair.addEventListener(
    'touchstart',
    ({ touches }) => {
      from = touches.length === 1 ? (touches[0] ?? null) : null
    },
    { passive: true },
  )
  pair.addEventListener(
    'touchend',
    ({ changedTouches }) => {
      const to = changedTouches[0]
      if (!from || !to || !matchMedia('(max-width: 63.99rem)').matches) return
      const across = to.clientX - from.clientX
      const down = to.clientY - from.clientY
      // Chosen words and lists that scroll sideways have strokes of their own.
      if (Math.abs(across) < shortest || Math.abs(across) < 2 * Math.abs(down) || String(getSelection()))
        return
      if (from.target instanceof Element && from.target.closest('.tabs, input, textarea, .source-page'))
        return
      const link = document.querySelector<HTMLAnchorElement>(
        `.pair-switch a[href="#${across < 0 ? 'source' : 'reading'}"]`,
      )
      link?.click()
    },
    { passive: true },
  )
}
