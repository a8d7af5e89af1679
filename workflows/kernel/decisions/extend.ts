import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import { Refusal } from '../errors'
import type { Decision } from '../event'
import * as clock from './clock'
import { type Context, draftOf, finish } from './draft'

/** A later appointment: once, and only while the first one is kept. The applicant gets an apology with the new date. */
export const extend = (
  dossier: Dossier,
  { workingDays, reason }: CommandOf<'extend'>,
  context: Context,
): Decision => {
  const { startedAt, promisedFor, extension } = dossier.clock
  const refused = (why: string) => new Refusal('extension-refused', `dossier ${dossier.number} ${why}`)
  if (!startedAt || !promisedFor) throw refused('was not received yet: it has no appointment')
  if (extension) throw refused(`was extended already, on ${extension.at}`)
  if (context.at > promisedFor)
    throw refused(`had its appointment on ${promisedFor}: it is late, and was apologised for`)
  const draft = draftOf(dossier, context)
  clock.extend(draft, workingDays)
  return finish(draft, 'extended', {}, { reason })
}
