import type { Agency } from '../../workflows/kernel/agency'
import type { Procedure } from '../../workflows/kernel/procedure'
import type { DossierRecord } from '../adapters/dossier-store'
import { opinionRows } from '../office/drafts/opinions-table'
import type { OpinionRow, PresentedChange } from '../office/drafts/schemas'
import type { TableContent } from '../pdf/write-table'
import { opinionText, takenUpText } from '../wording/opinion-text'
import { dateText } from '../wording/time-text'
import { vi } from './texts.vi'

const said = vi.opinions

/** What all who were asked said of a draft, change by change, and what became of it: the body of its result document. */
export const opinionsTable = (
  record: DossierRecord,
  procedure: Procedure,
  agencies: readonly Agency[],
): TableContent => {
  const { columns } = said
  return {
    columns: [
      { title: columns.agency, share: 0.24 },
      { title: columns.said, share: 0.38 },
      { title: columns.takenUp, share: 0.13, align: 'center' },
      { title: columns.why, share: 0.25 },
    ],
    rows: opinionRows(record, procedure, { agencies, language: 'vi' }).flatMap(cellsOf),
  }
}

/** A row for the opinion as a whole, and one for each change. Each says whose it is, wherever a page begins. */
const cellsOf = (row: OpinionRow): string[][] => {
  const agency = said.agency(row.name, row.round, row.beyond === true)
  const time = said.time(dateText(row.askedAt, 'vi'), dateText(row.dueAt, 'vi'))
  return [
    [`${agency}. ${time}`, opinionText(row, 'vi', row.reason), ...becameOf(row.response)],
    ...row.changes.map(({ article, says, why, response }) => [
      agency,
      said.change(article, says, why),
      ...becameOf(response),
    ]),
  ]
}

const becameOf = (response: PresentedChange['response']): [string, string] =>
  response ? [takenUpText(response.takenUp, 'vi'), response.why ?? ''] : ['', '']
