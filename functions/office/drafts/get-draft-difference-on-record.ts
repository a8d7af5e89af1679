import { questionsFor } from '../../../workflows/kernel/authority'
import { Conflict, Refusal } from '../../../workflows/kernel/errors'
import { circulationIn, keepsDraft } from '../../../workflows/kernel/views/drafts'
import type { AccessLog } from '../../adapters/access-log'
import { lawOf } from '../../adapters/law-book'
import type { Desk } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { readDossier } from '../find-dossier'
import { recordReading } from '../record-reading'
import { viewOf } from '../view-of'
import { differenceOf } from './difference'
import type { DraftDifference } from './schemas'
import { wordingsOf } from './wordings'

/** Where a draft was changed, for whoever may read it: the dossier's own readers, and those whom it was put before. */
export const getDraftDifferenceOnRecord = async (
  { number }: { number: string },
  who: Caller,
  desk: Pick<Desk, 'dossiers' | 'law'> & { accesses: AccessLog },
): Promise<DraftDifference> => {
  const { person, at } = who
  const record = await readDossier(desk.dossiers, number)
  const { dossier } = record
  const what = viewOf(who, dossier)
  const { procedure } = await lawOf(desk.law, dossier)
  const isShown =
    what === 'dossier' || questionsFor(person, dossier).some((question) => keepsDraft(question, procedure))
  const [before, after] = wordingsOf(record).slice(-2)
  if (!circulationIn(procedure) || !isShown || !before)
    throw new Refusal('not-found', `${person.id} is shown no draft in dossier ${number}`)
  if (!after) throw new Conflict('draft-unchanged', `the draft of dossier ${number} is as it was filed`)
  await recordReading(desk.accesses, dossier, person, { at, what })
  return { number: dossier.number, articles: differenceOf(before, after) }
}
