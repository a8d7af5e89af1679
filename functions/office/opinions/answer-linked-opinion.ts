import { opinionLinkUsed } from '../../adapters/opinion-link-store'
import { runCommand } from '../../runtime/run-command'
import type { Asking } from '../asking'
import { refuseUnknownArticles } from '../drafts/refuse-unknown-articles'
import { followLink, type LinkDesk } from './linked-opinion'
import type { LinkedAnswer, LinkedAnswerTaken } from './schemas'

/** The answer and the end of the link are one. */
export const answerLinkedOpinion = async (
  { token, ...answer }: LinkedAnswer & { token: string },
  { at }: Asking,
  desk: LinkDesk,
): Promise<LinkedAnswerTaken> => {
  const { link, record, task, holder } = await followLink(token, at, desk)
  refuseUnknownArticles(answer.changes ?? [], record)
  const command = { kind: 'complete', task: task.id, ...answer } as const
  const { number } = await runCommand(desk, link.dossier, command, {
    at,
    by: holder.id,
    unknown: 'unknown-task',
    alsoWrite: () => [opinionLinkUsed(link)],
  })
  return { number, outcome: answer.outcome, at }
}
