import { StatesError } from '../errors'

// AWS counts in UTF-16 and takes no halves of pairs: nothing beyond U+FFFD. The order of keys relies on it.
const name = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}\p{Cs}\ufffe-\u{10ffff}]{1,80}$/u

/** @throws InvalidName */
export const checkName = (given: string): string => {
  if (!name.test(given)) throw new StatesError('InvalidName', `Invalid Name: '${given}'`)
  return given
}
