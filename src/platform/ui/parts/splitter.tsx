import type { ComponentChildren, JSX } from 'preact'

interface SplitterProps {
  /** Of the bar between the two sides, read out: "Width of the source". */
  readonly label: string
  /** Under which this browser remembers the share. */
  readonly name: string
  /** Id of the first side, which the bar makes wider and narrower. */
  readonly firstId: string
  readonly first: ComponentChildren
  readonly second: ComponentChildren
}

/**
 * Two sides and a bar between them, moved by the pointer or by the arrow keys (Home, End; Enter brings it
 * back to the middle). On a narrow window, and without the behaviour, the sides stand as their styles say.
 */
export function Splitter({ label, name, firstId, first, second }: SplitterProps): JSX.Element {
  return (
    <pane-splitter class="split" data-name={name}>
      <div class="split-side" id={firstId}>
        {first}
      </div>
      <SplitBar label={label} firstId={firstId} />
      <div class="split-side">{second}</div>
    </pane-splitter>
  )
}

/** The bar alone, for a page that puts its own sides into `<pane-splitter class="split" data-name>`. */
export function SplitBar({ label, firstId }: { label: string; firstId: string }): JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that is moved has a value, which <hr> has not.
    <div
      class="split-bar"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={firstId}
      aria-valuemin={25}
      aria-valuemax={75}
      aria-valuenow={50}
      tabIndex={0}
      hidden
    />
  )
}
