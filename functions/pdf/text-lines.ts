import type { PDFFont } from 'pdf-lib'
import { withoutUnseen } from '../../workflows/kernel/written'

const characterSets = new WeakMap<PDFFont, Set<number>>()
const charactersOf = (font: PDFFont): Set<number> => {
  const known = characterSets.get(font) ?? new Set(font.getCharacterSet())
  characterSets.set(font, known)
  return known
}

/**
 * The text as the font can show it. A character that it lacks would silently vanish from an official document:
 * it is named instead, `[U+1F3E0]`, so that a rare letter in somebody's name stops no dossier and deceives nobody. So
 * is what can't be seen, also where a font has something for it.
 */
export const printable = (text: string, font: PDFFont): string => {
  const characters = charactersOf(font)
  // Composed: the fonts have letters with their marks, not marks that find their letter.
  return [...withoutUnseen(text.normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' '))]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0
      if (character === '\n' || characters.has(code)) return character
      if (/\s/.test(character)) return ' '
      return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
    })
    .join('')
}

const widths = new WeakMap<PDFFont, Map<string, number>>()

/** Fonts.ts turns kerning and ligatures off, so a word is as wide as its letters, and each is laid out once. */
export const widthOf = (word: string, font: PDFFont, size: number): number => {
  const known = widths.get(font) ?? new Map<string, number>()
  widths.set(font, known)
  let sum = 0
  for (const letter of word) {
    const width = known.get(letter) ?? font.widthOfTextAtSize(letter, 1)
    known.set(letter, width)
    sum += width
  }
  return sum * size
}

interface Word {
  text: string
  width: number
}

/** The words of each paragraph, as the font can show them. */
const paragraphsOf = (text: string, font: PDFFont, size: number): Word[][] =>
  printable(text, font)
    .split('\n')
    .map((paragraph) =>
      paragraph
        .split(' ')
        .filter(Boolean)
        .map((word) => ({ text: word, width: widthOf(word, font, size) })),
    )

/** The text in lines that are no wider than `width`; a word that is wider is cut. */
export const linesOf = (text: string, font: PDFFont, size: number, width: number): string[] =>
  broken(paragraphsOf(text, font, size), font, size, width)

const broken = (paragraphs: Word[][], font: PDFFont, size: number, width: number): string[] => {
  const space = widthOf(' ', font, size)
  const fits = (piece: string) => widthOf(piece, font, size) <= width
  return paragraphs.flatMap((words) => {
    const lines: string[] = []
    let line: Word[] = []
    let used = 0
    const end = () => line.length > 0 && lines.push(line.map(({ text }) => text).join(' '))
    for (const word of words) {
      if (line.length > 0 && used + word.width + space * line.length <= width) {
        line.push(word)
        used += word.width
        continue
      }
      end()
      const pieces = word.width <= width ? [word.text] : cut(word.text, fits)
      const text = pieces.pop() ?? ''
      lines.push(...pieces)
      line = [{ text, width: widthOf(text, font, size) }]
      used = line[0]!.width
    }
    end()
    return words.length > 0 ? lines : ['']
  })
}

/** In as few lines, and those about equally long: for what stands in the middle. */
export const balancedLinesOf = (text: string, font: PDFFont, size: number, width: number): string[] => {
  const paragraphs = paragraphsOf(text, font, size)
  let lines = broken(paragraphs, font, size, width)
  if (lines.length < 2) return lines
  for (let narrower = width * 0.96; narrower > width / 4; narrower *= 0.96) {
    const tried = broken(paragraphs, font, size, narrower)
    if (tried.length > lines.length) break
    lines = tried
  }
  return lines
}

const cut = (word: string, fits: (piece: string) => boolean): string[] => {
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece && !fits(piece + character)) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
