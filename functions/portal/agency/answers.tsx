import { draftField } from '../../../workflows/kernel/decisions/draft-opinion'
import { articlesIn } from '../answers/split-draft'
import { SummaryList } from '../layout/summary-list'
import { answerRows } from './answer-rows'
import type { Reading } from './reading-on-record'

/** What was answered, as far as it is shown. */
export const Answers = ({ visit, shown, procedure }: Pick<Reading, 'visit' | 'shown' | 'procedure'>) => {
  const answers = shown.answers ?? {}
  // The wording of a draft has a section of its own.
  const { [draftField]: _wording, ...others } = answers
  const said = articlesIn(answers).length > 0 ? others : answers
  return <SummaryList visit={visit} rows={answerRows(procedure, said, visit.language)} />
}
