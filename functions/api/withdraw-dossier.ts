import type { Dossier } from '../../workflows/kernel/dossier'
import { appointmentOf } from '../../workflows/kernel/due-date'
import { asApplicant } from '../office/find-dossier'
import type { ApiResponse, PersonCall } from '../runtime/api-call'
import type { Desk } from '../runtime/run-command'
import { commandDossier } from './command-dossier'
import type { Withdrawal } from './contracts/applying'

export const standingOf = ({ number, status, step, clock, ended }: Dossier): ApiResponse => ({
  status: 200,
  body: { number, status, step, ...appointmentOf(clock), ended: ended?.how },
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
