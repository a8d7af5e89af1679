import type { Question } from '../../../workflows/kernel/dossier'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { fieldsOfDrafts } from '../../../workflows/kernel/views/drafts'
import { answersOf } from '../../adapters/dossier-answers'
import type { DossierRecord } from '../../adapters/dossier-store'
import { wordingsOf } from '../drafts/wordings'
import type { LinkedOpinion } from './schemas'

/** The draft that a question is about, with its wording, and none of what is shared on other grounds. */
export const linkedDraft = (
  question: Question,
  record: DossierRecord,
  procedure: Procedure,
): Pick<LinkedOpinion, 'answers' | 'draftBefore'> => {
  const fields = new Set(fieldsOfDrafts([question], procedure))
  if (fields.size === 0) return {}
  const answers = Object.entries(answersOf(record)).filter(([field]) => fields.has(field))
  return { answers: Object.fromEntries(answers), draftBefore: wordingsOf(record).at(-2) }
}
