import { localDate } from '../calendar'
import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import { Conflict } from '../errors'
import type { Decision } from '../event'
import { statusOf } from '../result-life'
import { type Context, change, draftOf, finish } from './draft'

/** Reminds whom it was issued to that a result in force ends; of several reminders that are due once. */
export const remindTerm = (dossier: Dossier, _: CommandOf<'remind-term'>, context: Context): Decision => {
  const { result } = dossier
  const ahead = result?.remindAt?.filter((at) => at > context.at) ?? []
  if (!result || ahead.length === (result.remindAt?.length ?? 0) || !isInForce(result, context))
    throw new Conflict('concurrent-change', `nobody is to be reminded of the result of ${dossier.number} yet`)
  const draft = draftOf(dossier, context)
  change(draft, { change: 'result', result: { ...result, remindAt: ahead } })
  return finish(draft, 'term-ending')
}

const isInForce = (result: NonNullable<Dossier['result']>, { at, calendar }: Context): boolean =>
  statusOf(result, localDate(at, calendar)) === 'current'
