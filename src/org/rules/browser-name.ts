/** What a browser says of itself, in the two words that its owner knows it by; null where neither is known. */
export function browserName(userAgent: string | null): { browser: string; system: string } | null {
  if (userAgent === null) return null
  const browser = browsers.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null
  const system = systems.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null
  return browser === null && system === null ? null : { browser: browser ?? '', system: system ?? '' }
}

// Each calls itself Mozilla, and most Safari or Chrome too: the one that says most comes first.
const browsers: readonly (readonly [RegExp, string])[] = [
  [/coc_coc_browser/u, 'Cốc Cốc'],
  [/Zalo/u, 'Zalo'],
  [/Edg\w*\//u, 'Edge'],
  [/OPR\//u, 'Opera'],
  [/SamsungBrowser\//u, 'Samsung Internet'],
  [/Firefox\//u, 'Firefox'],
  [/(?:Chrome|CriOS)\//u, 'Chrome'],
  [/Safari\//u, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/u, 'Android'],
  [/iPhone/u, 'iPhone'],
  [/iPad/u, 'iPad'],
  [/Windows/u, 'Windows'],
  [/Mac OS X/u, 'macOS'],
  [/Linux/u, 'Linux'],
]
