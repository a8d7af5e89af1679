import type { Erased } from '../../functions/office/operating/schemas'
import { CommandError } from './command-error'
import { operatorCall } from './operator-call'
import { runningPlatform } from './running-platform'

/** `motcua erase`: all personal words of a dossier that is over, however many calls that takes. */
export const erase = async (
  number: string,
  { data, ...why }: { data: string; reason: string; legalBasis: string },
): Promise<void> => {
  const platform = runningPlatform(data)
  const path = `/dossiers/${encodeURIComponent(number)}/erase`
  let gone = 0
  let left: number | undefined
  do {
    const { ok, status, body } = await operatorCall<Erased>(platform, path, why)
    if (!ok) throw new CommandError(`the words of dossier ${number} can't be erased: ${body.title ?? status}`)
    gone += body.erased?.length ?? 0
    left = body.left
  } while (left)
  console.log(`dossier ${number}: the words of ${gone} events are erased`)
}
