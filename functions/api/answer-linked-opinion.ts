import { z } from 'zod'
import { Instant } from '../../workflows/kernel/instant'
import { opinionLinkUsed } from '../adapters/opinion-link-store'
import type { ApiResponse, OpenCall } from '../runtime/api-call'
import { runCommand } from '../runtime/run-command'
import { Completion } from './complete-task'
import { followLink, type LinkDesk } from './linked-opinion'

export const LinkedAnswer = Completion.pick({ outcome: true, reason: true, confidential: true })
export type LinkedAnswer = z.infer<typeof LinkedAnswer>

export const LinkedAnswerTaken = z.object({ number: z.string(), outcome: z.string(), at: Instant })
export type LinkedAnswerTaken = z.infer<typeof LinkedAnswerTaken>

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
