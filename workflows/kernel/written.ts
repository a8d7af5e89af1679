import { z } from 'zod'

/** The words of a message about a text: `unreadable: U+200B`, which functions/runtime says in both languages. */
type Fault = 'one-line' | 'no-letter' | `unreadable: ${string}`

// What a reader can't see, or what changes how the rest is seen: controls, separators of lines, everything that
// Unicode says to show as nothing (zero width, fillers, soft hyphens, tags, variation selectors), marks of direction,
// the blank braille cell, letters of no public meaning and those that are none. Letters of every script stay, however
// rare: Nôm is in the planes 2 and 3, also where this Unicode has none yet.
const unseen =
  /(?![\n])[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}\p{Co}\u2800]|(?![\u{20000}-\u{2fffd}\u{30000}-\u{3fffd}])\p{Cn}/u
// A mark with nothing beneath it goes onto what stands before, and a heap of them hides the lines around.
const strayMark = /(?<=^|[\s\p{P}])\p{M}/u
const heapedMarks = /\p{M}{4,}/u
// How pictures are written: with the sign that it is one, and several joined to one.
const picture =
  /\p{Extended_Pictographic}[\ufe0e\ufe0f\p{Emoji_Modifier}]?(\u200d\p{Extended_Pictographic}[\ufe0e\ufe0f\p{Emoji_Modifier}]?)*/gu

// Nearly every text: what the languages of this city are written with, composed, has none of the above in it.
const ordinary = /^[\n\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u1e00-\u1eff]*$/

/** The first character of a text that nobody can read, as `U+200B`; undefined when all can be read. */
export const unreadableIn = (text: string): string | undefined => {
  if (ordinary.test(text)) return undefined
  // With a letter in its place, so that marks behind a picture are not taken for stray ones.
  const plain = text.replaceAll(picture, 'x')
  const found = unseen.exec(plain)?.[0] ?? strayMark.exec(plain)?.[0] ?? heapedMarks.exec(plain)?.[0]
  return found && codeOf(found)
}
const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** As the last gate before something is signed: what can't be seen is named, `[U+202E]`, and so deceives nobody. */
export const withoutUnseen = (text: string): string =>
  text.replaceAll(new RegExp(unseen, 'gu'), (character) => `[${codeOf(character)}]`)

// Composed (NFC): one way to write each letter. Spaces of every width are spaces.
const tidyLine = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\p{Zs}+/gu, ' ')
    .trim()
const tidyParagraphs = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\p{Zs}\t]+/gu, ' ')
    .replaceAll(/ *\n */g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

const faultOfParagraphs = (text: string): Fault | undefined => {
  const unreadable = unreadableIn(text)
  return unreadable ? `unreadable: ${unreadable}` : undefined
}
const faultOfLine = (text: string): Fault | undefined =>
  /[\n\r\v\f\u0085\u2028\u2029]/.test(text) ? 'one-line' : faultOfParagraphs(text)
const faultOfName = (text: string): Fault | undefined =>
  faultOfLine(text) ?? (/\p{L}/u.test(text) ? undefined : 'no-letter')

const written = (tidy: (text: string) => string, faultOf: (text: string) => Fault | undefined) =>
  z
    .string()
    .overwrite(tidy)
    .superRefine((text, context) => {
      const message = text && faultOf(text)
      if (message) context.addIssue({ code: 'custom', message })
    })

/** Text of one line. Whoever reads it reads all of it: no line of its own can be hidden in it. */
export const oneLine = (longest = 200) => written(tidyLine, faultOfLine).min(1).max(longest)
/** What a person or a body is called: a line with a letter in it. */
export const personName = (longest = 200) => written(tidyLine, faultOfName).min(1).max(longest)
/** Text of several lines. */
export const paragraphs = (longest = 5_000) => written(tidyParagraphs, faultOfParagraphs).min(1).max(longest)
