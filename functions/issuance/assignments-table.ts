import type { Agency } from '../../workflows/kernel/agency'
import { type Assignment, assignmentsOf } from '../../workflows/kernel/assignment'
import type { Instant } from '../../workflows/kernel/instant'
import type { Procedure } from '../../workflows/kernel/procedure'
import { silencesOf } from '../adapters/board-store'
import { answersOf } from '../adapters/dossier-answers'
import type { DossierRecord } from '../adapters/dossier-store'
import { wordsOf } from '../office/presented/present-assignment'
import type { TableContent } from '../pdf/write-table'
import { agencyNames } from '../wording/agency-names'
import { localTime } from './local-time'
import { vi } from './texts.vi'

// A day fits in its column on one line.
const shares = [0.31, 0.2, 0.135, 0.135, 0.22]

/** What became of each task of a conclusion or directive, for the report on it. */
export const assignmentsTable = (
  record: DossierRecord,
  procedure: Procedure,
  agencies: readonly Agency[],
): TableContent => {
  const answers = answersOf(record)
  const nameOf = agencyNames(agencies, 'vi')
  return {
    columns: vi.assignments.columns.map((title, index) => ({ title, share: shares[index] as number })),
    rows: assignmentsOf(record.dossier).map((assignment) => [
      wordsOf(assignment, answers, procedure).what ?? vi.parts.erased,
      [assignment.owner, ...assignment.with].map(nameOf).join('; '),
      dayOf(assignment.dueAt),
      dayOf(assignment.handedInAt),
      endOf(assignment, silencesOf(record.dossier, assignment)),
    ]),
  }
}

const dayOf = (at: Instant | undefined): string => (at ? localTime(at).date : '')

const endOf = ({ status, endedAt, refused = 0, extended }: Assignment, silences: number): string => {
  const { ends, declined, extendedTo, silent } = vi.assignments
  return [
    `${ends[status]}${endedAt ? ` ${dayOf(endedAt)}` : ''}`,
    ...(refused > 0 ? [declined(refused)] : []),
    ...(extended ? [extendedTo(dayOf(extended.to))] : []),
    ...(silences > 0 ? [silent(silences)] : []),
  ].join('; ')
}
