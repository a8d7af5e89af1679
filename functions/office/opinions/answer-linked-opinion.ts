import { opinionLinkUsed } from '../../adapters/opinion-link-store'
import type { LinkedAnswer, LinkedAnswerTaken } from '../../api/contracts/opinions'
import type { ApiResponse, OpenCall } from '../../runtime/api-call'
import { runCommand } from '../../runtime/run-command'
import { followLink, type LinkDesk } from './linked-opinion'

/** The answer and the end of the link are one. */
export const answerLinkedOpinion = async (
  { path, body, at }: OpenCall<LinkedAnswer, unknown, { token: string }>,
  desk: LinkDesk,
): Promise<ApiResponse> => {
  const { link, task, holder } = await followLink(path.token, at, desk)
  const command = { kind: 'complete', task: task.id, ...body } as const
  const { number } = await runCommand(desk, link.dossier, command, {
    at,
    by: holder.id,
    unknown: 'unknown-task',
    also: () => [opinionLinkUsed(link)],
  })
  const taken: LinkedAnswerTaken = { number, outcome: body.outcome, at }
  return { status: 200, body: taken }
}
