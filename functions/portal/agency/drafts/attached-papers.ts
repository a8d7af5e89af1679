import type { Draft } from '../../../adapters/draft-store'
import type { PresentedTask } from '../../../office/presented/presented-task'
import { beginDraft } from '../../answers/begin-draft'
import { renewPapers } from '../../citizen/form/renew-papers'
import { callerOf, signedIn, type Visit } from '../../runtime/visit'
import type { AgencyDesk } from '../agency-desk'
import type { Reading } from '../reading-on-record'

/** Only where the changed draft may go out, does it take its papers with it. */
export const takesPapers = ({ outcomes }: Pick<PresentedTask, 'outcomes'>): boolean =>
  outcomes.includes('again')

/** Papers that are to go with a task: kept as those of a form are, until it is sent. */
export const attachedTo = async (
  visit: Visit,
  task: PresentedTask,
  desk: AgencyDesk,
): Promise<Draft | undefined> => {
  if (!takesPapers(task)) return undefined
  const { items } = await desk.drafts.of(signedIn(visit).person.id, visit.at)
  const found = items.find(({ adds }) => adds?.task === task.id)
  return found && renewPapers(found, visit.at, desk)
}

/** Where one of them is sent. */
export const beginAttaching = async (
  { visit, shown }: Pick<Reading, 'visit' | 'shown'>,
  task: PresentedTask,
  desk: AgencyDesk,
): Promise<Draft> => {
  const { code, version } = shown.procedure
  const adds = { dossier: shown.number, task: task.id, inTask: true as const }
  const begun = { procedure: code, version, answers: shown.answers ?? {}, from: {}, adds }
  return beginDraft(begun, callerOf(visit), desk)
}
