import { pageNumberIn } from '../layout/page-numbers'
import type { Report } from './report'
import { type Figures, sorted } from './table'

/** So many rows with all columns are within 30 KB, and made in milliseconds. */
export const pageLength = 50

/** Rows of a report in the order that is asked for: a page of them, out of so many. */
export interface RowsPage {
  figures: Figures
  page: number
  pages: number
  /** How many come before the page, and how many there are. */
  before: number
  all: number
}

type Query = Readonly<Record<string, string>>

/** All rows, by name where somebody has one. */
export const allRows = async ({ figures, named }: Report, { sort, order }: Query): Promise<Figures> => {
  const rows = named ? await named(figures.rows) : figures.rows
  return sorted({ ...figures, rows }, sort, order === 'down')
}

/** Names are looked up for what the page shows alone, unless they give the order. */
export const pageOfRows = async (report: Report, query: Query): Promise<RowsPage> => {
  const isByName = query.sort === report.figures.columns[0]?.id
  const inOrder = isByName
    ? await allRows(report, query)
    : sorted(report.figures, query.sort, query.order === 'down')
  const all = inOrder.rows.length
  const pages = Math.max(1, Math.ceil(all / pageLength))
  const page = pageNumberIn({ query }, pages)
  const before = (page - 1) * pageLength
  const rows = inOrder.rows.slice(before, before + pageLength)
  const shown = report.named && !isByName ? await report.named(rows) : rows
  return { figures: { ...inOrder, rows: shown }, page, pages, before, all }
}
