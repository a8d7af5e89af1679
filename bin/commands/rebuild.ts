import { setTimeout } from 'node:timers/promises'
import { boardStore } from '../../functions/adapters/board-store'
import { countsStore } from '../../functions/adapters/counts-store'
import { dossierStore } from '../../functions/adapters/dossier-store'
import { dynamoDbBySdk } from '../../functions/adapters/dynamodb-sdk'
import { factsStore } from '../../functions/adapters/facts-store'
import { rebuiltMark } from '../../functions/adapters/rebuilt-mark'
import { registryStore } from '../../functions/adapters/registry-store'
import { scanCounted, scanDossiers, scanPeople } from '../../functions/adapters/scan-dossiers'
import { searchStore } from '../../functions/adapters/search-store'
import { tableInDynamoDb } from '../../functions/adapters/table-dynamodb'
import { workloadAudit } from '../../functions/adapters/workload-audit'
import {
  compareIndicators,
  type Rebuilt,
  rebuildIndicators,
} from '../../functions/projections/rebuild-indicators'
import { rebuildWorkload } from '../../functions/projections/rebuild-workload'
import { city } from '../../workflows/city/city'
import { CommandError } from './command-error'
import { lawBookOf } from './law-book-of'
import { type TableChoice, tableOf } from './table-of'

export interface RebuildOptions extends TableChoice {
  /** Compare instead of writing. */
  check?: boolean
}

/** `motcua rebuild`: exit code 1 when facts, lists or counts differ from what the events say, or can't be told. */
export const rebuild = async (options: RebuildOptions): Promise<void> => {
  const { check = false } = options
  const { name, client } = tableOf(options)
  const table = tableInDynamoDb(name, dynamoDbBySdk(client))
  const dossiers = dossierStore(table)
  const pause = () => setTimeout(500)
  const desk = {
    dossiers,
    workloads: workloadAudit(table, dossiers, pause),
    facts: factsStore(table, city.calendar),
    counts: countsStore(table),
    board: boardStore(table),
    search: searchStore(table),
    law: lawBookOf(options),
    calendar: city.calendar,
    all: () => scanDossiers(name, client),
    counted: () => scanCounted(name, client),
    pause,
  }
  const tell = ({ dossiers }: Rebuilt) =>
    console.log(`${dossiers} dossiers ${check ? 'compared' : 'measured'}`)
  try {
    const { unlisted, failed } = await rebuildWorkload(desk, check)
    for (const number of unlisted) console.log(`dossier ${number}: a task is not listed as it is`)
    for (const reason of failed) console.log(reason)
    conclude(
      await (check ? compareIndicators : rebuildIndicators)(desk, tell),
      check,
      unlisted.length + failed.length,
    )
    if (!check) {
      const registry = registryStore(table)
      for await (const person of scanPeople(name, client)) await registry.relistMandates(person)
      await rebuiltMark(table).set()
    }
  } catch (error) {
    if (error instanceof CommandError) throw error
    throw new CommandError(`the indicators can't be rebuilt: ${(error as Error).message}`)
  } finally {
    client.destroy()
  }
}

const conclude = (
  { dossiers, different, failed, strays, counters = 0 }: Rebuilt,
  check: boolean,
  amongTasks: number,
): void => {
  for (const number of different)
    console.log(`dossier ${number}: what is kept of it is not what its events say`)
  for (const reason of failed) console.log(`dossier ${reason}`)
  if (strays > 0) console.log(`${strays} facts or words belong to no dossier`)
  if (counters > 0) console.log(`${counters} counters are not what the facts add up to`)
  const wrong = different.length + failed.length + strays + counters + amongTasks
  if (wrong > 0) throw new CommandError(`${dossiers} dossiers, ${wrong} faults`)
  console.log(
    `${dossiers} dossiers: ${check ? 'live and rebuilt facts are the same, and the counters are theirs' : 'facts and counters rebuilt'}`,
  )
}
