import type { ParkedPage } from '../../functions/office/dossiers/schemas'
import { CommandError } from './command-error'
import { operatorCall } from './operator-call'
import { runningPlatform } from './running-platform'

/** `motcua parked`: a line for each machine that waits for an operator, the longest parked dossier's first. */
export const parked = async ({ data }: { data: string }): Promise<void> => {
  const platform = runningPlatform(data)
  let cursor: string | undefined
  let count = 0
  do {
    const query = new URLSearchParams({ parked: 'true', limit: '100', ...(cursor && { cursor }) })
    const { ok, status, body } = await operatorCall<ParkedPage>(platform, `/dossiers?${query}`)
    if (!ok) throw new CommandError(`what is parked can't be listed: ${body.title ?? status}`)
    for (const { number, procedure, scope, error, since } of body.items ?? []) {
      console.log([number, procedure, scope, error, since].join('  '))
      count += 1
    }
    cursor = body.next
  } while (cursor)
  if (count === 0) console.log('nothing is parked')
}
