import type { TaskProps } from '../task-props'
import { ArticleComments } from './article-comments'
import { CompileRows } from './compile-rows'
import type { DraftWork } from './draft-work'

/** What is written about a draft: comments by article, or what became of each. */
export const DraftFields = ({ visit, work, names, typed, faults }: TaskProps & { work: DraftWork }) => {
  const { articles, toAnswer } = work
  const about = { visit, articles, typed, faults }
  return toAnswer ? <CompileRows {...about} all={toAnswer} names={names} /> : <ArticleComments {...about} />
}
