import { type PDFDocument, type PDFPage, rgb } from 'pdf-lib'
import type { Face, Fonts } from './result-fonts'
import { balancedLinesOf, linesOf } from './text-lines'

const millimetre = 72 / 25.4
const width = 210 * millimetre
const height = 297 * millimetre
/** Margins of an official document (30/2020/NĐ-CP, Annex I: 20-25, 30-35, 15-20 mm). */
const margin = {
  top: 20 * millimetre,
  bottom: 20 * millimetre,
  left: 30 * millimetre,
  right: 20 * millimetre,
}
export const textWidth = width - margin.left - margin.right
const black = rgb(0, 0, 0)
const leading = 1.45

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
type SetCell = Required<Omit<Cell, 'text' | 'rule'>> & { lines: string[]; rule?: number }

export interface PageFlow {
  /** Writes cells side by side and goes below them; what doesn't fit goes on on the next page. */
  write(...cells: Cell[]): void
  space(points: number): void
  /** A fine line across the text. */
  line(): void
  /** Begins a new page unless so much is left of this one. */
  keep(points: number): void
  /** Goes to a height of the present page. */
  moveTo(y: number): void
  /** The present height, in points from the lower edge. */
  readonly y: number
  /** Where the text begins, in points from the left edge. */
  readonly left: number
  readonly page: PDFPage
}

export const pageFlow = (document: PDFDocument, fonts: Fonts): PageFlow => {
  let page = document.addPage([width, height])
  let y = height - margin.top
  const turn = () => {
    page = document.addPage([width, height])
    y = height - margin.top
  }
  const keep = (points: number) => {
    if (y - points < margin.bottom) turn()
  }

  const writeLine = (cell: SetCell, text: string, baseline: number) => {
    const font = fonts[cell.face]
    const free = cell.width - font.widthOfTextAtSize(text, cell.size)
    const shift = { left: 0, center: free / 2, right: free }[cell.align]
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
      const set = cells.map((cell) => setCell(cell, fonts))
      const step = Math.max(...set.map(({ size }) => size)) * leading
      const rows = Math.max(...set.map(({ lines }) => lines.length))
      for (let row = 0; row < rows; row += 1) {
        keep(step)
        for (const cell of set) {
          const text = cell.lines[row]
          if (text) writeLine(cell, text, y - step * 0.75)
        }
        y -= step
        for (const cell of set) if (cell.rule && row === cell.lines.length - 1) ruleBelow(cell)
      }
    },
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
    get y() {
      return y
    },
    get page() {
      return page
    },
  }
}

const setCell = ({ text, rule, ...cell }: Cell, fonts: Fonts): SetCell => {
  const set = { x: 0, width: textWidth, face: 'regular', size: 11, align: 'left', ...cell } as const
  const linesIn = set.align === 'center' ? balancedLinesOf : linesOf
  return { ...set, rule, lines: linesIn(text, fonts[set.face], set.size, set.width) }
}

/** From the second page on, its number in the middle above (30/2020/NĐ-CP, Annex I). */
export const numberPages = (document: PDFDocument, { regular }: Fonts): void => {
  document.getPages().forEach((page, index) => {
    if (index === 0) return
    const text = String(index + 1)
    const x = (width - regular.widthOfTextAtSize(text, 11)) / 2
    page.drawText(text, { x, y: height - margin.top / 2, size: 11, font: regular })
  })
}
