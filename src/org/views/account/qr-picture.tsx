import type { JSX } from 'preact'
import encodeQr from 'qr'

/** Black squares on white in any theme: a camera reads nothing else as surely. One path, drawn by the server. */
export function QrPicture({ text, label }: { text: string; label: string }): JSX.Element {
  const rows = encodeQr(text, 'raw', { ecc: 'medium', border: 4 })
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg
      class="qr-picture"
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={rows.length} height={rows.length} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
