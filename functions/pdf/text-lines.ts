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

/** The text in lines that are no wider than `width`; a word that is wider is cut. */
export const linesOf = (text: string, font: PDFFont, size: number, width: number): string[] => {
  const space = widthOf(' ', font, size)
  const fits = (line: string) => {
    const words = line.split(' ')
    const sum = words.reduce((total, word) => total + widthOf(word, font, size), 0)
    return sum + space * (words.length - 1) <= width
  }
  return printable(text, font)
    .split('\n')
    .flatMap((paragraph) => {
      const lines: string[] = []
      let line = ''
      for (const word of paragraph.split(' ').filter(Boolean)) {
        const longer = line ? `${line} ${word}` : word
        if (fits(longer)) {
          line = longer
          continue
        }
        if (line) lines.push(line)
        const pieces = fits(word) ? [word] : cut(word, fits)
        line = pieces.pop() ?? ''
        lines.push(...pieces)
      }
      return [...lines, line]
    })
}

/** In as few lines, and those about equally long: for what stands in the middle. */
export const balancedLinesOf = (text: string, font: PDFFont, size: number, width: number): string[] => {
  let lines = linesOf(text, font, size, width)
  if (lines.length < 2) return lines
  for (let narrower = width * 0.96; narrower > width / 4; narrower *= 0.96) {
    const tried = linesOf(text, font, size, narrower)
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
