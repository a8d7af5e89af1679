import type { Session } from '../../adapters/session'

// Of several that a browser says it is like, the first one here.
const browsers: readonly [string, RegExp][] = [
  ['Cốc Cốc', /coc_coc_browser/i],
  ['Samsung Internet', /SamsungBrowser/],
  ['Zalo', /\bZalo\b/],
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\/|\bOPT\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
]
const systems: readonly [string, RegExp][] = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /Mac OS X|Macintosh/],
  ['Linux', /Linux/],
]

/** By what somebody recognises his own browser: its name and its system's, and nothing that would tell two of them apart. */
export const deviceOf = (userAgent = ''): Session['device'] => {
  const first = (names: typeof browsers) => names.find(([, pattern]) => pattern.test(userAgent))?.[0]
  return { browser: first(browsers), system: first(systems) }
}
