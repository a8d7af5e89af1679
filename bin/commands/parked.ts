import type { Parked, ParkedPage } from '../../functions/office/dossiers/schemas'
import { CommandError } from './command-error'
import { operatorCall } from './operator-call'
import { type RunningPlatform, runningPlatform } from './running-platform'

/** Each machine that waits for an operator, the longest parked dossier's first. */
export async function* allParked(platform: RunningPlatform): AsyncGenerator<Parked> {
  let cursor: string | undefined
  do {
    const query = new URLSearchParams({ parked: 'true', limit: '100', ...(cursor && { cursor }) })
    const { ok, status, body } = await operatorCall<ParkedPage>(platform, `/dossiers?${query}`)
    if (!ok) throw new CommandError(`what is parked can't be listed: ${body.title ?? status}`)
    yield* body.items ?? []
    cursor = body.next
  } while (cursor)
}

export const parkedLine = ({ number, procedure, scope, error, since }: Parked): string =>
  [number, procedure, scope, error, since].join('  ')

/** `motcua parked`: a line for each machine. */
export const parked = async ({ data }: { data: string }): Promise<void> => {
  let count = 0
  for await (const one of allParked(runningPlatform(data))) {
    console.log(parkedLine(one))
    count += 1
  }
  if (count === 0) console.log('nothing is parked')
}
