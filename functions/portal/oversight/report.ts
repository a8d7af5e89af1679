import { city } from '../../../workflows/city/city'
import { type FigureName, ListedFigure } from '../../../workflows/indicators/figures'
import type { ComponentId } from '../../../workflows/indicators/index-766'
import type { By, Summary } from '../../../workflows/indicators/summary'
import { may } from '../../../workflows/kernel/authority'
import { getIndex766 } from '../../office/figures/get-index-766'
import { getGroupIndicators, getOfficerIndicators } from '../../office/figures/get-indicators'
import { namesOf } from '../../office/names-of'
import { agencyNames } from '../../wording/agency-names'
import { askerOf, type Visit } from '../runtime/visit'
import type { OversightDesk } from './oversight-desk'
import type { Period } from './period'
import { type ColumnName, columns, days, figureOf, hasLine, type Named, workOf } from './report-columns'
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
  behind?: (row: Row, column: string) => (Whose & { figure: ListedFigure }) | undefined
}

export interface Whose {
  agency?: string | undefined
  officer?: string | undefined
  procedure?: string | undefined
  field?: string | undefined
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
    ...rows.map((row, at): [Row, Whose] => [row, { [by]: groups[at]?.of }]),
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
  (
    whoseIs: ReadonlyMap<Row, Whose>,
    { who }: Visit,
    listed: Readonly<Partial<Record<ColumnName, ListedFigure>>> = figureOf,
  ): Report['behind'] =>
  (row, column) => {
    const { data: figure } = ListedFigure.safeParse(listed[column as ColumnName] ?? column)
    const whose = whoseIs.get(row)
    if (!who || !figure || !whose) return undefined
    const { agency } = whose
    return may(who.person, { action: 'figures.read-dossiers', agency }) ? { ...whose, figure } : undefined
  }

const namesBy = async (
  by: By,
  { language, at }: Visit,
  { agencies, law }: OversightDesk,
): Promise<(id: string) => string> => {
  if (by === 'agency') return agencyNames(agencies, language)
  if (by === 'field')
    return (code) => city.fields?.[code]?.[language] ?? oversightTexts[language].unnamed.field(code)
  const catalogue = await law.catalogue(at)
  return (code) => catalogue.get(code)?.name[language] ?? code
}

const named = (ids: readonly ColumnName[], { language }: Visit) => {
  const { columns: own, figures } = oversightTexts[language]
  return ids.map((id) => ({ id, name: id in own ? own[id as Column] : figures[id as FigureName] }))
}

const officers = async (period: Period, visit: Visit, desk: OversightDesk): Promise<Report> => {
  const [{ officers, asOf }, { groups }] = await Promise.all([
    getOfficerIndicators(period, askerOf(visit), desk),
    getGroupIndicators({ ...period, by: 'agency' }, askerOf(visit), desk, shown),
  ])
  const agencyNamed = agencyNames(desk.agencies, visit.language)
  // Of agencies that neither decide nor answer no dossiers are listed.
  const isListed = new Set(groups.map(({ of }) => of))
  const rows = officers.map(({ officer, agency, tasks, overdue, onTime, time }) => [
    officer,
    agencyNamed(agency),
    tasks,
    overdue,
    onTime.percent,
    days(time.median),
  ])
  const whoseIs = new Map<Row, Whose>(
    rows.flatMap((row, at): [Row, Whose][] => {
      const { officer, agency = '' } = officers[at] ?? {}
      return isListed.has(agency) ? [[row, { officer, agency }]] : []
    }),
  )
  return {
    asOf,
    behind: behindIn(whoseIs, visit, workOf),
    figures: { columns: named(['name', 'agency', 'tasks', 'overdue', 'onTime', 'median'], visit), rows },
    named: async (some) => {
      const nameOf = await namesOf(
        desk.registry,
        some.map(([officer]) => String(officer)),
      )
      return some.map((row) => {
        const [officer = null, ...cells] = row
        const shownRow: Row = [
          nameOf(String(officer)) ?? oversightTexts[visit.language].unnamed.officer,
          ...cells,
        ]
        const whose = whoseIs.get(row)
        if (whose) whoseIs.set(shownRow, whose)
        return shownRow
      })
    },
  }
}

/** Where the dossiers of a component are; of 2.2 and 3.5b, which count minutes and procedures, those that they are taken from. */
const listedOf: Partial<Record<ComponentId, Readonly<Record<string, ListedFigure>>>> = {
  '2.1': { numerator: 'handled-on-time', denominator: 'received' },
  '2.2': { numerator: 'finished', denominator: 'finished' },
  '3.0': { numerator: 'full-online', denominator: 'full' },
  '3.3': { numerator: 'all-electronic', denominator: 'received' },
  '3.5b': { numerator: 'fee-paid', denominator: 'fee' },
  '3.6': { numerator: 'fee-paid', denominator: 'fee' },
  '4.1': { numerator: 'issued-electronic', denominator: 'issued' },
}

const index766 = async (period: Period, visit: Visit, desk: OversightDesk): Promise<Report> => {
  const { components, asOf } = await getIndex766(period, askerOf(visit), desk)
  const { who } = visit
  const mayRead = who && may(who.person, { action: 'figures.read-dossiers' })
  return {
    asOf,
    behind: ([id], column) => {
      const figure = mayRead && listedOf[id as ComponentId]?.[column === 'value' ? 'numerator' : column]
      return figure ? { figure } : undefined
    },
    figures: {
      columns: named(
        ['component', 'name', 'value', 'numerator', 'denominator', 'score', 'maximum', 'formula', 'missing'],
        visit,
      ),
      rows: components.map(
        ({ id, name, value, numerator, denominator, score, maximum, formula, missing }) => [
          id,
          name,
          value ?? null,
          numerator ?? null,
          denominator ?? null,
          score ?? null,
          maximum ?? null,
          formula,
          missing ?? null,
        ],
      ),
    },
  }
}
