import type { Summary } from '../../../workflows/indicators/summary'
import { getIndex766 } from '../../office/figures/get-index-766'
import { getGroupIndicators, getOfficerIndicators } from '../../office/figures/get-indicators'
import { askerOf, type Visit } from '../runtime/visit'
import type { OversightDesk } from './oversight-desk'
import type { Period } from './period'
import type { Figures } from './table'
import { oversightTexts } from './texts'
import type { Column, ReportName } from './texts.vi'

/** A working day has eight hours. */
const dayMinutes = 480
const days = (minutes: number | null | undefined): number | null =>
  minutes === null || minutes === undefined ? null : Math.round((100 * minutes) / dayMinutes) / 100

type Cell = string | number | null
type Named = Summary & { of: string; name: string }

const columns: Record<'agencies' | 'procedures' | 'fields', [Column, (group: Named) => Cell][]> = {
  agencies: [
    ['name', ({ name }) => name],
    ['received', ({ dossiers }) => dossiers.received],
    ['onTime', ({ onTime }) => onTime.percent],
    ['median', ({ time }) => days(time.median)],
    ['asked', ({ opinions }) => opinions.asked],
    ['answeredOnTime', ({ opinions }) => opinions.answeredOnTime.percent],
    ['overdue', ({ opinions }) => opinions.overdue],
    ['answerTime', ({ opinions }) => days(opinions.time.median)],
    ['silent', ({ opinions }) => opinions.silent],
    ['notConcerned', ({ opinions }) => opinions.notConcerned],
  ],
  procedures: [
    ['name', ({ name }) => name],
    ['received', ({ dossiers }) => dossiers.received],
    ['onTime', ({ onTime }) => onTime.percent],
    ['median', ({ time }) => days(time.median)],
    ['supplemented', ({ supplements }) => supplements.dossiers],
    ['silent', ({ opinions }) => opinions.silent],
    ['notConcerned', ({ opinions }) => opinions.notConcerned],
  ],
  fields: [
    ['name', ({ name }) => name],
    ['satisfied', ({ satisfied }) => satisfied.percent],
    ['target', ({ satisfied }) => satisfied.targetPercent],
    ['rated', ({ satisfied }) => satisfied.of],
  ],
}

export interface Report {
  figures: Figures
  asOf: string
  /** Of all together; not of single officers, nor of the index. */
  total?: Summary
}

/** The figures of a report. Whoever may not have them is refused by the office. */
export const reportOf = async (
  name: ReportName,
  period: Period,
  visit: Visit,
  desk: OversightDesk,
): Promise<Report> => {
  if (name === 'index-766') return index766(period, visit, desk)
  if (name === 'officers') return officers(period, visit, desk)
  const by = { agencies: 'agency', procedures: 'procedure', fields: 'field' } as const
  const query = { ...period, by: by[name] }
  const { groups, total, asOf } = await getGroupIndicators(query, askerOf(visit), desk)
  const nameOf = await namesOf(name, visit, desk)
  const told = columns[name]
  return {
    asOf,
    total,
    figures: {
      columns: told.map(([id]) => ({ id, name: oversightTexts[visit.language].columns[id] })),
      rows: groups.map((group) => told.map(([, value]) => value({ ...group, name: nameOf(group.of) }))),
    },
  }
}

const namesOf = async (
  name: ReportName,
  { language }: Visit,
  { agencies, law }: OversightDesk,
): Promise<(id: string) => string> => {
  if (name === 'agencies') return (id) => agencies.find((agency) => agency.id === id)?.name[language] ?? id
  if (name !== 'procedures') return String
  const catalogue = await law.catalogue()
  return (code) => catalogue.get(code)?.name[language] ?? code
}

const named = (ids: readonly Column[], { language }: Visit) =>
  ids.map((id) => ({ id, name: oversightTexts[language].columns[id] }))

const officers = async (period: Period, visit: Visit, desk: OversightDesk): Promise<Report> => {
  const { officers, asOf } = await getOfficerIndicators(period, askerOf(visit), desk)
  const rows = await Promise.all(
    officers.map(async ({ officer, agency, tasks, overdue, onTime, time }) => [
      (await desk.nameOf(officer)) ?? officer,
      desk.agencies.find(({ id }) => id === agency)?.name[visit.language] ?? agency,
      tasks,
      overdue,
      onTime.percent,
      days(time.median),
    ]),
  )
  const columns = named(['name', 'agency', 'tasks', 'overdue', 'onTime', 'median'], visit)
  return { asOf, figures: { columns, rows } }
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
