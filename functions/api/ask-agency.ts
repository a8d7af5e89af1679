import { z } from 'zod'
import { Inconsistent } from '../../workflows/kernel/errors'
import type { ApiResponse, PersonCall } from '../runtime/api-call'
import { type Desk, runCommand } from '../runtime/run-command'
import { asLeadReviewer, findDossier } from './find-dossier'
import { questionStandingOf } from './question-standing'

export const AskedByHand = z.strictObject({
  agency: z.string().min(1).max(64),
  /** The question itself. */
  text: z.string().trim().min(1).max(5_000),
  /** Why this agency is asked. */
  reason: z.string().trim().min(1).max(5_000),
  /** The regulation's time when left out; needed where no regulation governs. */
  workingDays: z.number().int().min(1).max(30).optional(),
})
export type AskedByHand = z.infer<typeof AskedByHand>

/** A reviewer of the deciding agency asks one that the procedure does not ask. */
export const askAgency = async (
  { path, body, person, at, keep }: PersonCall<AskedByHand, unknown, { number: string }>,
  desk: Desk,
): Promise<ApiResponse> => {
  const id = await findDossier(desk.dossiers, path.number)
  const answerOf = (after: Awaited<ReturnType<typeof runCommand>>): ApiResponse => {
    const last = Object.keys(after.questions).at(-1)
    if (!last) throw new Inconsistent(`dossier ${after.number} has no question`)
    return { status: 201, body: questionStandingOf(after, last) }
  }
  const after = await runCommand(
    desk,
    id,
    { kind: 'ask-agency', ...body },
    { at, by: person.id, authorize: asLeadReviewer(person), also: (done) => keep(answerOf(done)) },
  )
  return answerOf(after)
}
