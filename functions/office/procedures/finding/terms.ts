import { plainText } from '../../../runtime/plain-text'

/** A syllable or an English word: as it was written, in small letters, and without its marks. */
export interface Word {
  said: string
  plain: string
}

const apart = /[^\p{L}\p{N}\p{M}]+/u
// i and y are written one for the other: `đăng kí`, `đăng ký`. English endings are those of no Vietnamese syllable.
const endings: [RegExp, string][] = [
  [/^((?:[bcdghklmnprstvx]|th|kh|ng|qu)+)y$/, '$1i'],
  [/(?<=[a-z]{3})(?:ing|(?<!s)s)$/, ''],
]

// Of what is looked up in every text of a catalogue there are some thousands.
const known = new Map<string, Word>()
const mostKnown = 20_000

const wordOf = (said: string): Word => {
  const word = known.get(said) ?? {
    said,
    plain: endings.reduce((text, [pattern, by]) => text.replace(pattern, by), plainText(said)),
  }
  if (known.size < mostKnown) known.set(said, word)
  return word
}

/** The words of a text, in their order. */
export const wordsIn = (text: string): Word[] =>
  text.normalize('NFC').toLowerCase().split(apart).filter(Boolean).map(wordOf)

/** A word is looked up with its marks, where it has any, and without. */
export const formsOf = ({ said, plain }: Word): string[] => (isMarked({ said }) ? [plain, said] : [plain])

export const isMarked = ({ said }: Pick<Word, 'said'>): boolean => /[^\x20-\x7e]/.test(said)

/** Most Vietnamese words are two syllables, and say more than each of them. */
export const pairOf = (one: Word, other: Word): string => `${one.plain} ${other.plain}`
