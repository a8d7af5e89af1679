import { may, viewFor } from '../../../../workflows/kernel/authority'
import { applicantAgency, type Person } from '../../../../workflows/kernel/person'
import type { PresentedTask } from '../../../office/presented/presented-task'
import { type ApplicantLine, applicantLine } from '../../../office/tasks/applicant-line'
import { type DueState, dueStateOf } from '../../../office/tasks/due-state'
import type { ListedTask } from '../../../office/tasks/list-tasks'
import type { Visit } from '../../runtime/visit'
import type { AgencyDesk } from '../agency-desk'
import type { Sorting } from './inbox-query'

export interface InboxRow extends PresentedTask {
  due: DueState
  filedAt: string
  /** How often its applicant was asked for more. */
  cameBack: number
  /** By an officer who may do it. */
  mayAssign: boolean
  /** Whom it is from, and where: for whoever may do it and sees the whole dossier. */
  applicant?: ApplicantLine & { id: string; agency?: string }
}

/** How often an applicant was asked for more. */
export const cameBackIn = ({ supplements }: ListedTask['dossier']): number =>
  Object.values(supplements).reduce((sum, times) => sum + times, 0)

export const rowsOf = async (
  listed: readonly ListedTask[],
  person: Person,
  at: Visit['at'],
  { dossiers, calendar }: Pick<AgencyDesk, 'dossiers' | 'calendar'>,
): Promise<InboxRow[]> => {
  const isOwn = ({ task, dossier }: ListedTask) => {
    const one = dossier.tasks[task.id]
    return one !== undefined && may(person, { action: 'task.assign', dossier, task: one })
  }
  const isSeen = (one: ListedTask) => isOwn(one) && viewFor(person, one.dossier, at) === 'dossier'
  // The drafts of agencies are long, and their names are known.
  const told = listed.filter((one) => isSeen(one) && !applicantAgency(one.dossier.applicant))
  const answersIn = await dossiers.filedAnswers(told.map(({ dossier }) => dossier.id))
  return listed.map((one) => {
    const { task, dossier, procedure } = one
    const agency = applicantAgency(dossier.applicant)
    return {
      ...task,
      due: dueStateOf(task, at, calendar),
      filedAt: dossier.filedAt,
      cameBack: cameBackIn(dossier),
      mayAssign: isOwn(one),
      ...(isSeen(one) && {
        applicant: {
          id: dossier.applicant,
          agency,
          ...(!agency && applicantLine(procedure, answersIn(dossier.id))),
        },
      }),
    }
  })
}

const alphabet = new Intl.Collator('vi')
const givenName = ({ applicant }: InboxRow): string => applicant?.name?.split(' ').reverse().join(' ') ?? '~'
const orders: Record<Exclude<Sorting, 'due'>, (a: InboxRow, b: InboxRow) => number> = {
  filed: (a, b) => (a.filedAt < b.filedAt ? -1 : 1),
  name: (a, b) => alphabet.compare(givenName(a), givenName(b)),
  'came-back': (a, b) => b.cameBack - a.cameBack,
}
/** Of what is alike, the soonest due first, as it was. */
export const sorted = (rows: readonly InboxRow[], sort: Sorting): InboxRow[] =>
  sort === 'due' ? [...rows] : rows.toSorted(orders[sort])
