import type { Procedure } from '../../workflows/kernel/procedure'
import { checkOffice } from './check-office'
import { officeDays } from './office-days'

/** Dossiers at one office at a time: they share its table, its feed and its watch. */
const together = 5
/** Offices far apart in the numbers that their seeds give. */
const seedOf = (seed: number, office: number): number => (seed + office * 7_919) >>> 0

export interface Soak {
  count: number
  seed: number
  procedures: readonly Procedure[]
  tell: (line: string) => void
  /** This office alone, to see a fault again. */
  only?: number
}
export interface Soaked {
  /** Each with its office, its dossier and the check that failed. */
  faults: string[]
  dossiers: number
  happened: Record<string, number>
}

/** What an office gets, every procedure in its turn: drafts and conclusions beside dossiers of the public. */
export const filedAt = (office: number, { count, procedures }: Pick<Soak, 'count' | 'procedures'>) => {
  const first = office * together
  return Array.from(
    { length: Math.min(together, count - first) },
    (_, index) => procedures[(first + index) % procedures.length] as Procedure,
  )
}

/** Random dossiers of every procedure, in their turn, from filing to end; and whatever is wrong about them. */
export const soak = async ({ count, seed, procedures, tell, only }: Soak): Promise<Soaked> => {
  const soaked: Soaked = { faults: [], dossiers: 0, happened: {} }
  for (let office = 0; office * together < count; office += 1) {
    if (only !== undefined && office !== only) continue
    const filed = filedAt(office, { count, procedures })
    const days = await officeDays(seedOf(seed, office), filed, procedures)
    const { faults, happened } = await checkOffice(days)
    await days.office.close()
    soaked.faults.push(...faults.map((fault) => `seed ${seed}, office ${office}, ${fault}`))
    soaked.dossiers += filed.length
    for (const [type, times] of Object.entries(happened))
      soaked.happened[type] = (soaked.happened[type] ?? 0) + times
    for (const fault of faults) tell(`FAULT seed ${seed}, office ${office}, ${fault}`)
    if ((office + 1) % 10 === 0)
      tell(`${soaked.dossiers} of ${count} dossiers, ${soaked.faults.length} faults`)
  }
  return soaked
}
