import { rgb } from 'pdf-lib'
import { leading, type PageFlow, type SetCell } from './page-flow'

export interface TableContent {
  columns: readonly { title: string; share: number; align?: 'left' | 'center' }[]
  rows: readonly (readonly string[])[]
}

const padding = 3
const black = rgb(0, 0, 0)

/**
 * A table with rules. A row is kept on one page when a page can hold it, and else goes on on the next; each page
 * begins with the titles.
 */
export const writeTable = (flow: PageFlow, { columns, rows }: TableContent, size: number): void => {
  const { textWidth } = flow.sheet
  const step = size * leading
  const starts = columns.map((_one, index) =>
    columns.slice(0, index).reduce((sum, { share }) => sum + share * textWidth, 0),
  )
  const cellsOf = (texts: readonly string[], title: boolean): SetCell[] =>
    columns.map(({ share, align = 'left' }, index) =>
      flow.set({
        text: texts[index] ?? '',
        x: (starts[index] as number) + padding,
        width: share * textWidth - 2 * padding,
        size,
        align: title ? 'center' : align,
        face: title ? 'bold' : 'regular',
      }),
    )
  const titles = cellsOf(
    columns.map(({ title }) => title),
    true,
  )
  const heightOf = (lines: number) => lines * step + 2 * padding
  const longest = (cells: readonly SetCell[]) => Math.max(...cells.map(({ lines }) => lines.length))

  /** Some lines of a row, in their boxes. */
  const draw = (cells: readonly SetCell[], from: number, to: number) => {
    const top = flow.y
    const bottom = top - heightOf(to - from)
    for (const cell of cells)
      for (const [index, text] of cell.lines.slice(from, to).entries())
        if (text) flow.writeLine(cell, text, top - padding - index * step - step * 0.75)
    const rule = (x1: number, y1: number, x2: number, y2: number) =>
      flow.page.drawLine({ start: { x: x1, y: y1 }, end: { x: x2, y: y2 }, thickness: 0.5, color: black })
    const right = flow.left + textWidth
    rule(flow.left, top, right, top)
    rule(flow.left, bottom, right, bottom)
    for (const x of [...starts.map((start) => flow.left + start), right]) rule(x, top, x, bottom)
    flow.moveTo(bottom)
  }
  const begin = () => draw(titles, 0, longest(titles))
  const turn = () => {
    flow.keep(Number.POSITIVE_INFINITY)
    begin()
  }

  const headHeight = heightOf(longest(titles))
  const body = flow.sheet.height - flow.sheet.margin.top - flow.sheet.margin.bottom - headHeight
  flow.keep(headHeight + heightOf(2))
  begin()
  for (const row of rows) {
    const cells = cellsOf(row, false)
    const lines = longest(cells)
    if (heightOf(lines) > flow.room && heightOf(lines) <= body) turn()
    for (let from = 0; from < lines; ) {
      if (flow.room < heightOf(1)) turn()
      const fitting = Math.floor((flow.room - 2 * padding) / step)
      const to = Math.min(lines, from + fitting)
      draw(cells, from, to)
      from = to
    }
  }
}
