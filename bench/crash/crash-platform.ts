import { setTimeout } from 'node:timers/promises'
import { seededRandom } from '@motcua/states/bench/seeded-random'
import { checkDossiers } from './check-dossiers'
import { type Acknowledged, driveDossier } from './drive-dossier'
import { persistentClient } from './persistent-client'
import { aVictim, type Part, parts } from './victim'

export interface CrashInput {
  data: string
  kills: number
  seed: number
  tell: (line: string) => void
}

const atOnce = 3

/**
 * Kills the parts of a platform at random instants while people file and officers act, and sees that nothing that was
 * acknowledged is lost, nothing is doubled, and every dossier has its result. The faults found.
 */
export const crashPlatform = async ({ data, kills, seed, tell }: CrashInput): Promise<string[]> => {
  const random = seededRandom(seed)
  const victim = await aVictim(data)
  const faults: string[] = []
  const known: Acknowledged[] = []
  const client = persistentClient(victim, faults)
  let isOver = false
  let begun = 0
  const load = async () => {
    while (!isOver) {
      client.forgetTokens()
      try {
        await driveDossier(client, begun++ % 3 === 0, known)
      } catch (error) {
        faults.push((error as Error).message)
      }
    }
  }
  const loading = Array.from({ length: atOnce }, load)
  const killed = new Map<Part, number>()
  for (let kill = 1; kill <= kills; kill += 1) {
    await setTimeout(100 + random() * 3_900)
    const part = parts[Math.floor(random() * parts.length)]!
    killed.set(part, (killed.get(part) ?? 0) + 1)
    await victim.kill(part)
    if (kill % 10 === 0) tell(`killed ${kill} times, ${known.length} dossiers acknowledged`)
  }
  isOver = true
  await Promise.all(loading)
  // Whatever the feed has still to tell, and the watch to find.
  await client.advance('PT1H')
  const checked = await checkDossiers(victim, { data, known, client, kills })
  faults.push(...checked.faults)
  await victim.stop()
  const { events, mails, repeatedMails } = checked
  const calls = known.reduce((sum, { tasks, paid }) => sum + 1 + tasks.length + (paid ? 1 : 0), 0)
  tell(`killed: ${parts.map((part) => `${part} ${killed.get(part) ?? 0}`).join(', ')}`)
  tell(
    `${known.length} dossiers, ${calls} acknowledged acts, ${events} events, ${mails} mails (${repeatedMails} again), ${client.repeated()} calls repeated`,
  )
  tell(
    `seed ${seed}: ${kills} kills, ${known.filter(({ ended }) => ended).length} results, ${faults.length} faults`,
  )
  return faults
}
