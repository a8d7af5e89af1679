import { city } from '../../../workflows/city/city'
import { FigureName } from '../../../workflows/indicators/figures'
import type { By, Summary } from '../../../workflows/indicators/summary'
import { may } from '../../../workflows/kernel/authority'
import { getIndex766 } from '../../office/figures/get-index-766'
import { getGroupIndicators, getOfficerIndicators } from '../../office/figures/get-indicators'
import { namesOf } from '../../office/names-of'
import { agencyNames } from '../../wording/agency-names'
import { askerOf, type Visit } from '../runtime/visit'
import type { OversightDesk } from './oversight-desk'
import type { Period } from './period'
import { type ColumnName, columns, days, hasLine, type Named } from './report-columns'
import type { Figures, Row } from './table'
import { oversightTexts } from './texts'
import type { Column, ReportName } from './texts.vi'

export interface Report {
  figures: Figures
  asOf: string
  /** Of all together; not of single officers, nor of the index. */
  total?: Summary
  /** A row of all rows together. */
  sum?: Row
  /** Puts names where identifiers stand, where those are looked up one by one. */
  named?: (rows: Figures['rows']) => Promise<Row[]>
  /** Whose a line is. */
  whose?: (row: Row) => Whose | undefined
  /** The number of a line whose dossiers the visitor may ask for: whose it is, unless it is the city's, and which figure. */
  behind?: (row: Row, column: string) => (Whose & { figure: FigureName }) | undefined
}

export interface Whose {
  agency?: string | undefined
  procedure?: string | undefined
}

/** No report shows what steps and parties spent. */
const shown = ['line'] as const

/** The figures of a report. Whoever may not have them is refused by the office. */
export const reportOf = async (
  name: ReportName,
  period: Period,
  visit: Visit,
  desk: OversightDesk,
): Promise<Report> => {
  if (name === 'index-766') return index766(period, visit, desk)
  if (name === 'officers') return officers(period, visit, desk)
  const by = name === 'procedures' ? 'procedure' : name === 'fields' ? 'field' : 'agency'
  const found = await getGroupIndicators({ ...period, by }, askerOf(visit), desk, shown)
  const nameOf = await namesBy(by, visit, desk)
  const told = columns[name]
  const groups = found.groups.filter(hasLine[name])
  const rowOf = (group: Named) => told.map(([, value]) => value(group))
  const rows = groups.map((group) => rowOf({ ...group, name: nameOf(group.of) }))
  const { all } = oversightTexts[visit.language]
  const sum = rowOf({ ...found.total, of: '', name: all })
  const whoseIs = new Map<Row, Whose>([
    [sum, {}],
    ...(by === 'field' ? [] : rows.map((row, at): [Row, Whose] => [row, { [by]: groups[at]?.of }])),
  ])
  return {
    asOf: found.asOf,
    total: found.total,
    sum,
    figures: {
      columns: named(
        told.map(([id]) => id),
        visit,
      ),
      rows,
    },
    whose: (row) => whoseIs.get(row),
    behind: behindIn(whoseIs, visit),
  }
}

/** By the line itself, which stays the same however a table is sorted. */
const behindIn =
  (whoseIs: ReadonlyMap<Row, Whose>, { who }: Visit): Report['behind'] =>
  (row, column) => {
    const { data: figure } = FigureName.safeParse(column)
    const whose = whoseIs.get(row)
    if (!who || !figure || !whose) return undefined
    const { agency } = whose
    return may(who.person, { action: 'figures.read-dossiers', agency }) ? { ...whose, figure } : undefined
  }

const namesBy = async (
  by: By,
  { language }: Visit,
  { agencies, law }: OversightDesk,
): Promise<(id: string) => string> => {
  if (by === 'agency') return agencyNames(agencies, language)
  if (by === 'field')
    return (code) => city.fields?.[code]?.[language] ?? oversightTexts[language].unnamed.field(code)
  const catalogue = await law.catalogue()
  return (code) => catalogue.get(code)?.name[language] ?? code
}

const named = (ids: readonly ColumnName[], { language }: Visit) => {
  const { columns: own, figures } = oversightTexts[language]
  return ids.map((id) => ({ id, name: id in own ? own[id as Column] : figures[id as FigureName] }))
}

const officers = async (period: Period, visit: Visit, desk: OversightDesk): Promise<Report> => {
  const { officers, asOf } = await getOfficerIndicators(period, askerOf(visit), desk)
  const agencyNamed = agencyNames(desk.agencies, visit.language)
  const rows = officers.map(({ officer, agency, tasks, overdue, onTime, time }) => [
    officer,
    agencyNamed(agency),
    tasks,
    overdue,
    onTime.percent,
    days(time.median),
  ])
  return {
    asOf,
    figures: { columns: named(['name', 'agency', 'tasks', 'overdue', 'onTime', 'median'], visit), rows },
    named: async (some) => {
      const nameOf = await namesOf(
        desk.registry,
        some.map(([officer]) => String(officer)),
      )
      return some.map(([officer = null, ...cells]) => [
        nameOf(String(officer)) ?? oversightTexts[visit.language].unnamed.officer,
        ...cells,
      ])
    },
  }
}

const index766 = async (period: Period, visit: Visit, desk: OversightDesk): Promise<Report> => {
  const { components, asOf } = await getIndex766(period, askerOf(visit), desk)
  return {
    asOf,
    figures: {
      columns: named(['component', 'name', 'value', 'score', 'maximum', 'formula', 'missing'], visit),
      rows: components.map(({ id, name, value, score, maximum, formula, missing }) => [
        id,
        name,
        value ?? null,
        score ?? null,
        maximum ?? null,
        formula,
        missing ?? null,
      ]),
    },
  }
}
