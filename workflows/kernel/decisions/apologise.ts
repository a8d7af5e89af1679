import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import { Conflict } from '../errors'
import type { Decision } from '../event'
import { applicantAgency } from '../person'
import * as clock from './clock'
import { type Context, draftOf, finish } from './draft'
import { expectedEnd } from './expected'

/** Nobody extended it, and it is late all the same: the system apologises, once. */
export const apologise = (dossier: Dossier, _: CommandOf<'apologise'>, context: Context): Decision => {
  const { runningSince, promisedFor, apology } = dossier.clock
  // An office is owed no apology; that it was late is counted all the same.
  const isOwed = applicantAgency(dossier.applicant) === undefined
  if (!isOwed || !runningSince || !promisedFor || apology || context.at <= promisedFor)
    throw new Conflict('concurrent-change', `dossier ${dossier.number} is not late without an apology`)
  const draft = draftOf(dossier, context)
  clock.apologise(draft, expectedEnd(draft))
  return finish(draft, 'apologised')
}
