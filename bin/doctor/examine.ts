import { existsSync, readdirSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { storeFaults } from '@motcua/states/folder/check-stores'
import { FolderFault } from '@motcua/states/folder/folder-fault'
import { dossierStore } from '../../functions/adapters/dossier-store'
import { dynamoDbBySdk } from '../../functions/adapters/dynamodb-sdk'
import { rebuiltMark } from '../../functions/adapters/rebuilt-mark'
import { scanDossiers } from '../../functions/adapters/scan-dossiers'
import { tableInDynamoDb } from '../../functions/adapters/table-dynamodb'
import { checkContents, contentsName } from '../../lib/made-contents'
import { newestIn } from '../../local/dynamodb/feed-log'
import { compareWithTables } from '../../local/folder/agree-with-tables'
import { alteredLaws } from '../../local/folder/keep-laws'
import { keptFaults } from '../../local/folder/kept-faults'
import { openToOthers } from '../../local/folder/open-to-others'
import { paperFaults } from '../../local/folder/paper-faults'
import { platformStores } from '../../local/folder/platform-folder'
import { reservedBytes } from '../../local/process/room'
import { hasDossiers } from '../commands/mark-empty'
import { databaseOf, type OpenTables, openTables } from './open-tables'

export interface Patient {
  dataDir: string
  isRunning: boolean
  /** Hears how far long work has got. */
  tell(line: string): void
}

/** What was looked at, and what is wrong with it, each fault with what to do. */
export interface Finding {
  what: string
  faults: string[]
}

const megabytes = (bytes: number) => Math.floor(bytes / 1024 / 1024)

const permissions = ({ dataDir }: Patient): string[] => {
  const open = openToOthers(dataDir)
  if (open.length === 0) return []
  return [
    `others may reach ${open.length} of its files, ${open.slice(0, 3).join(', ')} among them: start the platform once more, which closes them, or \`chmod -R go= ${dataDir}\``,
  ]
}

const disk = ({ dataDir }: Patient): string[] => {
  const { bavail, bsize } = statfsSync(dataDir)
  if (bavail * bsize >= 2 * reservedBytes) return []
  return [
    `${megabytes(bavail * bsize)} MB are left on its disk, and below ${megabytes(reservedBytes)} MB nothing new is taken: make room`,
  ]
}

const assemblies = (): string[] => {
  const folder = join(import.meta.dirname, '..', '..', 'build', 'assemblies')
  // Those of earlier versions have no contents written down, and nobody uses them any more.
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(join(folder, name, contentsName)))
    : []
  return names.flatMap((name) => {
    try {
      checkContents(join(folder, name))
      return []
    } catch (error) {
      return [(error as Error).message]
    }
  })
}

const agreement = async ({ dataDir }: Patient, { client }: OpenTables): Promise<string[]> => {
  const feed = join(dataDir, 'feed')
  const newest = existsSync(join(feed, 'data.mdb')) ? await newestIn(feed) : undefined
  try {
    await compareWithTables({ dataDir, database: databaseOf(client), newest })
    return []
  } catch (error) {
    if (error instanceof FolderFault) return [error.message]
    throw error
  }
}

const rebuilt = async ({ dataDir }: Patient, { client, table }: OpenTables): Promise<string[]> => {
  const due = await rebuiltMark(tableInDynamoDb(table, dynamoDbBySdk(client))).due()
  if (due.length === 0 || !(await hasDossiers(table, client))) return []
  return [
    `${due.join(', ')}: kept by another release, so lists and reports may lack something: start the platform and run \`motcua rebuild --data ${dataDir}\``,
  ]
}

const chains = async ({ tell }: Patient, { client, table }: OpenTables): Promise<string[]> => {
  const dossiers = dossierStore(tableInDynamoDb(table, dynamoDbBySdk(client)))
  const faults: string[] = []
  let read = 0
  for await (const stretch of scanDossiers(table, client)) {
    for (const id of stretch.dossiers) {
      const fault = await dossiers.read(id).then(
        () => undefined,
        (error: Error) => error.message,
      )
      if (fault) faults.push(`dossier ${id}: ${fault}: compare it with a copy of the folder from before`)
      read += 1
      if (read % 500 === 0) tell(`${read} dossiers read`)
    }
  }
  return faults
}

const papers = async ({ dataDir, tell }: Patient): Promise<string[]> => {
  const faults: string[] = []
  for await (const fault of paperFaults(dataDir, (read) => tell(`${read} papers read`)))
    faults.push(`${fault}: put it back from a copy of the folder`)
  return faults
}

const laws = ({ dataDir }: Patient): string[] =>
  alteredLaws(dataDir).map(
    (name) => `law/${name} is not what was published: delete it, and put it back from a copy of the folder`,
  )

/** Looks at all of a data folder, cheap things first. What stands on a store that is damaged is not looked at. */
export async function* examine(patient: Patient): AsyncGenerator<Finding> {
  yield { what: 'rights of other users', faults: permissions(patient) }
  yield { what: 'room on the disk', faults: disk(patient) }
  yield { what: 'synthesized applications', faults: assemblies() }
  yield { what: 'keys, ports, clock', faults: keptFaults(patient.dataDir).map(({ message }) => message) }
  yield { what: 'laws that events name, by their hashes', faults: laws(patient) }
  const damaged = (await storeFaults(patient.dataDir, platformStores)).map(({ message }) => message)
  yield { what: 'stores, read from end to end', faults: damaged }
  if (damaged.length > 0) return
  const tables = await openTables(patient.dataDir, patient.isRunning)
  if (tables) {
    try {
      yield { what: 'tables, feed and book, compared', faults: await agreement(patient, tables) }
      yield {
        what: 'figures, board, search and lists of tasks, as this release keeps them',
        faults: await rebuilt(patient, tables),
      }
      yield { what: 'chains of events of all dossiers', faults: await chains(patient, tables) }
    } finally {
      await tables.close()
    }
  }
  yield { what: 'papers and results, by their hashes', faults: await papers(patient) }
}
