import { partsFor, questionsFor, type View } from '../../../workflows/kernel/authority'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { assignmentsFor } from '../../../workflows/kernel/views/assignments'
import { keepsDraft } from '../../../workflows/kernel/views/drafts'
import { stepsFor } from '../../../workflows/kernel/views/steps'
import { answersOf } from '../../adapters/dossier-answers'
import type { DossierRecord } from '../../adapters/dossier-store'
import type { Viewer } from '../view-of'
import { answersAbout } from './present-assignment'
import { sharedAnswers } from './present-part'

type Who = Pick<Viewer, 'person'>

/** The applicant's answers as far as a consulted agency is shown any. */
export const consultedAnswers = (
  record: DossierRecord,
  who: Who,
  procedure: Procedure,
): Record<string, unknown> | undefined => {
  const { person } = who
  const { dossier } = record
  const given = assignmentsFor(person, dossier)
  if (given.length > 0) return answersAbout(given, answersOf(record), procedure)
  const isShown =
    partsFor(person, dossier).length + stepsFor(person, dossier).length > 0 ||
    questionsFor(person, dossier).some((question) => keepsDraft(question, procedure))
  return isShown ? sharedAnswers(record, who, procedure) : undefined
}

/** As far as somebody with this view of the dossier is shown them. */
export const shownAnswers = (
  record: DossierRecord,
  who: Who,
  view: View | undefined,
  procedure: Procedure,
): Record<string, unknown> => {
  if (view === 'dossier') return answersOf(record)
  return (view && consultedAnswers(record, who, procedure)) ?? {}
}
