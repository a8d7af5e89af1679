import { z } from 'zod'
import type { Dossier } from '../../workflows/kernel/dossier'
import { dueDateOf, Provisional } from '../../workflows/kernel/due-date'
import { paragraphs } from '../../workflows/kernel/written'
import type { ApiResponse, PersonCall } from '../runtime/api-call'
import type { Desk } from '../runtime/run-command'
import { commandDossier } from './command-dossier'
import { asApplicant } from './find-dossier'

export const Withdrawal = z.strictObject({ reason: paragraphs() })
export type Withdrawal = z.infer<typeof Withdrawal>

/** Where a dossier stands after a command of its applicant. */
export const Standing = z.object({
  number: z.string(),
  status: z.number().int(),
  step: z.string(),
  dueAt: z.string().optional(),
  provisional: Provisional,
  ended: z.string().optional(),
})
export const standingOf = ({ number, status, step, clock, ended }: Dossier): ApiResponse => ({
  status: 200,
  body: { number, status, step, ...dueDateOf(clock), ended: ended?.how },
})

export const withdrawDossier = (
  call: PersonCall<Withdrawal, unknown, { number: string }>,
  desk: Desk,
): Promise<ApiResponse> =>
  commandDossier(
    call,
    desk,
    { kind: 'withdraw', reason: call.body.reason },
    { authorize: asApplicant(call), answer: standingOf },
  )
