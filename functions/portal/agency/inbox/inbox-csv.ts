import { dueStateOf } from '../../../office/tasks/due-state'
import { dueText, timeText } from '../../layout/format'
import { csvOf } from '../../runtime/csv'
import { signedIn, type Visit } from '../../runtime/visit'
import type { AgencyDesk } from '../agency-desk'
import { namesFor } from '../names'
import { agencyTexts } from '../texts'
import { agencyIn, workIn } from './inbox'
import { InboxQuery, rolesAsked } from './inbox-query'
import { cameBackIn } from './inbox-rows'
import { inboxTexts } from './texts'

const mostRows = 500

/** All that the filter lets through, for a spreadsheet: without names, since a file goes where nobody is asked who he is. */
export const inboxCsv = async (visit: Visit, desk: AgencyDesk): Promise<string> => {
  const { language, at } = visit
  const { person } = signedIn(visit)
  const query = InboxQuery.parse(visit.query)
  const agency = agencyIn(person, query)
  const { who, cursor: _, ...filter } = query
  const whose = who === 'mine' ? { person: person.id } : who
  const roles = rolesAsked(query, person, agency)
  const { items, cursor, leftOut } = await workIn(
    { ...filter, agency, whose, roles, limit: mostRows },
    at,
    desk,
  )
  const names = await namesFor(
    visit,
    items.map(({ task }) => task.assignee),
    desk,
  )
  const text = inboxTexts[language]
  const { kinds, dues } = agencyTexts[language]
  const heads = [
    text.due,
    text.until,
    text.task,
    text.dossier,
    text.procedure,
    text.filed,
    text.back,
    text.has,
  ]
  const rows = items.map(({ task, dossier }) => [
    dues[dueStateOf(task, at, desk.calendar)],
    dueText(task, language),
    kinds[task.kind],
    task.dossier,
    names.procedure(task.procedure),
    timeText(dossier.filedAt, language),
    cameBackIn(dossier),
    task.assignee ? names.person(task.assignee) : text.nobody,
  ])
  const cut = cursor || leftOut > 0 ? [[text.cut(items.length)]] : []
  return csvOf({ columns: heads.map((name) => ({ name })), rows: [...rows, ...cut] }, language)
}
