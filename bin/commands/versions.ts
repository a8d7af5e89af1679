import { dayIn } from '../../functions/adapters/law-book'
import { type Standing, scanVersions } from '../../functions/adapters/scan-dossiers'
import { inForceOn, notOpenOn } from '../../workflows/kernel/in-force'
import { type Instant, instant } from '../../workflows/kernel/instant'
import type { Procedure } from '../../workflows/kernel/procedure'
import { CommandError } from './command-error'
import { type TableChoice, tableOf } from './table-of'

interface OnVersion {
  running: number
  ended: number
}
type Counted = ReadonlyMap<string, OnVersion>

/** `motcua versions`: who files by which, how many dossiers are on each, and which may leave its folder. Reads every HEAD. */
export const versions = async (place: string, options: TableChoice): Promise<void> => {
  const { readLaws } = await import('../../lib/law/read-laws')
  const { laws } = await readLaws(place).catch((error) => {
    throw new CommandError((error as Error).message, 2)
  })
  const { name, client } = tableOf(options)
  try {
    const counted = await countVersions(scanVersions(name, client))
    const procedures = laws.map(({ procedure }) => procedure)
    for (const line of versionLines(procedures, counted, instant(Date.now()))) console.log(line)
  } finally {
    client.destroy()
  }
}

export const countVersions = async (all: AsyncIterable<Standing>): Promise<Counted> => {
  const counted = new Map<string, OnVersion>()
  for await (const { procedure, procedureVersion, ended } of all) {
    const name = nameOf(procedure, procedureVersion)
    const on = counted.get(name) ?? { running: 0, ended: 0 }
    counted.set(name, ended ? { ...on, ended: on.ended + 1 } : { ...on, running: on.running + 1 })
  }
  return counted
}

const nameOf = (code: string, version: number): string => `${code} v${version}`

/** A line a version, and one for each that dossiers are on and that the folder does not have. */
export const versionLines = (procedures: readonly Procedure[], counted: Counted, at: Instant): string[] => {
  const sorted = [...procedures].sort((a, b) =>
    a.code === b.code ? a.version - b.version : a.code < b.code ? -1 : 1,
  )
  const missing = [...counted].filter(
    ([name]) => !sorted.some(({ code, version }) => nameOf(code, version) === name),
  )
  return [
    ...sorted.map((procedure) => {
      const name = nameOf(procedure.code, procedure.version)
      const on = counted.get(name) ?? { running: 0, ended: 0 }
      const stands = standsOn(procedure, sorted, at)
      const mayLeave = stands === 'past' && on.running + on.ended === 0
      return `${name}  ${said[stands]}; ${sayOn(on)}: ${mayLeave ? 'may leave its folder' : 'stays'}`
    }),
    ...missing.map(([name, on]) => `${name}  not in the folder; ${sayOn(on)}: has to come back`),
  ]
}

const said = { filed: 'filings go by it', ahead: 'in force later', past: 'no filing goes by it any more' }

const standsOn = (procedure: Procedure, all: readonly Procedure[], at: Instant): keyof typeof said => {
  const day = dayIn(at)
  const why = notOpenOn(procedure, day)?.why
  if (why === 'ahead') return 'ahead'
  const current = inForceOn(
    all.filter(({ code }) => code === procedure.code),
    day,
  )
  return current === procedure && why !== 'ended' ? 'filed' : 'past'
}

const sayOn = ({ running, ended }: OnVersion): string =>
  running + ended === 0 ? 'no dossier is on it' : `${running} dossiers run on it, ${ended} have ended`
