import { type PDFDocument, type PDFPage, rgb } from 'pdf-lib'
import type { Face, Fonts } from './fonts'
import { balancedLinesOf, linesOf, widthOf } from './text-lines'

const millimetre = 72 / 25.4

/** A kind of sheet with its margins, in points. */
export interface Sheet {
  width: number
  height: number
  margin: { top: number; bottom: number; left: number; right: number }
  textWidth: number
}
const sheet = (width: number, height: number, margin: Sheet['margin']): Sheet => ({
  width,
  height,
  margin,
  textWidth: width - margin.left - margin.right,
})

/** Margins of an official document (30/2020/NĐ-CP, Annex I: 20-25, 30-35, 15-20 mm). */
export const portrait = sheet(210 * millimetre, 297 * millimetre, {
  top: 20 * millimetre,
  bottom: 20 * millimetre,
  left: 30 * millimetre,
  right: 20 * millimetre,
})
/** For wide tables. */
export const landscape = sheet(297 * millimetre, 210 * millimetre, {
  top: 20 * millimetre,
  bottom: 15 * millimetre,
  left: 20 * millimetre,
  right: 15 * millimetre,
})
const black = rgb(0, 0, 0)
export const leading = 1.45

/** A piece of text in a column; `x` and `width` in points from the left margin. */
export interface Cell {
  text: string
  x?: number
  width?: number
  face?: Face
  size?: number
  align?: 'left' | 'center' | 'right'
  /** Length of a rule beneath the last line. */
  rule?: number
}
export type SetCell = Required<Omit<Cell, 'text' | 'rule'>> & { lines: string[]; rule?: number }

export interface PageFlow {
  /** Writes cells side by side and goes below them; what doesn't fit goes on on the next page. */
  write(...cells: Cell[]): void
  /** A cell broken into its lines, as `write` does it. */
  set(cell: Cell): SetCell
  /** One line of a cell, on the present page. */
  writeLine(cell: SetCell, text: string, baseline: number): void
  space(points: number): void
  /** A fine line across the text. */
  line(): void
  /** Begins a new page unless so much is left of this one. */
  keep(points: number): void
  /** Goes to a height of the present page. */
  moveTo(y: number): void
  /** The present height, in points from the lower edge. */
  readonly y: number
  /** What is left of the present page. */
  readonly room: number
  /** Where the text begins, in points from the left edge. */
  readonly left: number
  readonly sheet: Sheet
  readonly page: PDFPage
}

export const pageFlow = (document: PDFDocument, fonts: Fonts, sheet: Sheet = portrait): PageFlow => {
  const { width, height, margin, textWidth } = sheet
  let page = document.addPage([width, height])
  let y = height - margin.top
  const turn = () => {
    page = document.addPage([width, height])
    y = height - margin.top
  }
  const keep = (points: number) => {
    if (y - points < margin.bottom) turn()
  }

  const set = ({ text, rule, ...cell }: Cell): SetCell => {
    const set = { x: 0, width: textWidth, face: 'regular', size: 11, align: 'left', ...cell } as const
    const linesIn = set.align === 'center' ? balancedLinesOf : linesOf
    return { ...set, rule, lines: linesIn(text, fonts[set.face], set.size, set.width) }
  }
  const writeLine = (cell: SetCell, text: string, baseline: number) => {
    const font = fonts[cell.face]
    const free = cell.align === 'left' ? 0 : cell.width - widthOf(text, font, cell.size)
    const shift = cell.align === 'center' ? free / 2 : free
    const x = margin.left + cell.x + shift
    page.drawText(text, { x, y: baseline, size: cell.size, font, color: black })
  }
  const ruleBelow = ({ x, width, rule = 0 }: SetCell) => {
    const from = margin.left + x + (width - rule) / 2
    page.drawLine({
      start: { x: from, y: y - 3 },
      end: { x: from + rule, y: y - 3 },
      thickness: 0.75,
      color: black,
    })
  }

  return {
    write(...cells) {
      const broken = cells.map(set)
      const step = Math.max(...broken.map(({ size }) => size)) * leading
      const rows = Math.max(...broken.map(({ lines }) => lines.length))
      for (let row = 0; row < rows; row += 1) {
        keep(step)
        for (const cell of broken) {
          const text = cell.lines[row]
          if (text) writeLine(cell, text, y - step * 0.75)
        }
        y -= step
        for (const cell of broken) if (cell.rule && row === cell.lines.length - 1) ruleBelow(cell)
      }
    },
    set,
    writeLine,
    space(points) {
      y -= points
    },
    line() {
      const start = { x: margin.left, y }
      page.drawLine({
        start,
        end: { x: margin.left + textWidth, y },
        thickness: 0.4,
        color: rgb(0.7, 0.7, 0.7),
      })
    },
    keep,
    moveTo(height) {
      y = height
    },
    left: margin.left,
    sheet,
    get y() {
      return y
    },
    get room() {
      return y - margin.bottom
    },
    get page() {
      return page
    },
  }
}

/** From the second page on, its number in the middle above (30/2020/NĐ-CP, Annex I). */
export const numberPages = (document: PDFDocument, { regular }: Fonts): void => {
  document.getPages().forEach((page, index) => {
    if (index === 0) return
    const text = String(index + 1)
    const x = (page.getWidth() - regular.widthOfTextAtSize(text, 11)) / 2
    page.drawText(text, { x, y: page.getHeight() - portrait.margin.top / 2, size: 11, font: regular })
  })
}
