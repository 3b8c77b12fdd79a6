import type { XmlPrefixes } from '../xml.ts'

const NAMESPACE = 'urn:oasis:names:tc:opendocument:xmlns:'

/** The namespaces of an OpenDocument text (ISO/IEC 26300) and of LibreOffice's additions to it. */
export const odtPrefixes: XmlPrefixes = {
  [`${NAMESPACE}office:1.0`]: 'office',
  [`${NAMESPACE}text:1.0`]: 'text',
  [`${NAMESPACE}table:1.0`]: 'table',
  [`${NAMESPACE}style:1.0`]: 'style',
  [`${NAMESPACE}drawing:1.0`]: 'draw',
  [`${NAMESPACE}svg-compatible:1.0`]: 'svg',
  [`${NAMESPACE}xsl-fo-compatible:1.0`]: 'fo',
  [`${NAMESPACE}manifest:1.0`]: 'manifest',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext',
}

const POINTS_PER_UNIT: Readonly<Record<string, number>> = {
  pt: 1,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  in: 72,
  inch: 72,
  pc: 12,
  px: 0.75,
}

/** A length with its unit ("1.27cm") in points; undefined for anything else. */
export function points(value: string | undefined): number | undefined {
  const match = /^(-?\d*\.?\d+)(pt|cm|mm|in|inch|pc|px)$/u.exec(value?.trim() ?? '')
  if (match === null) return undefined
  return Number(match[1]) * (POINTS_PER_UNIT[match[2] ?? ''] ?? 1)
}

/** A count of an attribute, 1 when it is missing or senseless, and never more than `most`. */
export function countOf(value: string | undefined, most = 1000): number {
  const count = Number(value ?? 1)
  return Number.isSafeInteger(count) && count >= 1 ? Math.min(count, most) : 1
}
