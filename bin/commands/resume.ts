import type { Resumed } from '../../functions/office/operating/schemas'
import { CommandError } from './command-error'
import { operatorCall } from './operator-call'
import { runningPlatform } from './running-platform'

/** Without a scope: all that is parked of the dossier. */
export const resume = async (
  number: string,
  { data, scope }: { data: string; scope?: string },
): Promise<void> => {
  const path = `/dossiers/${encodeURIComponent(number)}/resume`
  const { ok, status, body } = await operatorCall<Resumed>(runningPlatform(data), path, { scope })
  if (!ok) throw new CommandError(`dossier ${number} can't be resumed: ${body.title ?? status}`)
  console.log(`dossier ${number}: started again: ${body.resumed?.join(', ')}`)
}
