import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import { Conflict } from '../errors'
import type { Decision } from '../event'
import { openDuty } from './beside'
import { type Context, draftOf, finish } from './draft'
import { refuseAgency } from './refuse-agency'

/** So many at once wait for an answer. */
export const mostUnanswered = 3
/** All of them stand in the dossier for good. */
export const mostMessages = 20

/** What an applicant asks the office that has the dossier, also after its end. It stops no clock. */
export const writeMessage = (
  dossier: Dossier,
  { text }: CommandOf<'write-message'>,
  context: Context,
): Decision => {
  refuseAgency(dossier)
  const { number } = dossier
  if (!context.procedure.duties?.message)
    throw new Conflict('messages-not-taken', `the law of dossier ${number} is of a time without messages`)
  const messages = Object.values(dossier.tasks).filter(({ kind }) => kind === 'message')
  if (messages.length >= mostMessages)
    throw new Conflict('messages-used-up', `dossier ${number} has ${mostMessages} messages`)
  if (messages.filter(({ status }) => status === 'open').length >= mostUnanswered)
    throw new Conflict('messages-unanswered', `${mostUnanswered} messages wait for an answer`)
  const draft = draftOf(dossier, context)
  const task = openDuty(draft, 'message')
  return finish(draft, 'message-written', { task: task.id }, { reason: text })
}
