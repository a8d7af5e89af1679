import { linesOf } from '../../functions/adapters/board-store'
import { countsStore } from '../../functions/adapters/counts-store'
import { scannedOf } from '../../functions/adapters/scan-dossiers'
import { workloadAudit } from '../../functions/adapters/workload-audit'
import { compareIndicators } from '../../functions/projections/rebuild-indicators'
import { rebuildWorkload } from '../../functions/projections/rebuild-workload'
import type { Office } from '../../test/fixtures/machines'
import type { Dossier } from '../../workflows/kernel/dossier'
import { checkMachines } from './check-machines'
import { checkMinutes } from './check-minutes'
import { checkObjections } from './check-objections'
import { checkWaits } from './check-waits'
import type { OfficeDays } from './office-days'
import type { Case } from './plans'

/** What is wrong about an office's dossiers, and how often each thing happened in them. */
export interface Checked {
  faults: string[]
  happened: Record<string, number>
}

export const checkOffice = async (days: OfficeDays): Promise<Checked> => {
  const { office, cases } = days
  const faults = [...days.faults]
  const happened: Record<string, number> = {}
  for (const one of cases) {
    const of = (fault: string) => `${one.handle.id} of ${one.procedure.code}: ${fault}`
    try {
      const record = await readRecord(office, one)
      for (const { event } of record.events) happened[event.type] = (happened[event.type] ?? 0) + 1
      const late = { until: office.now(), isFeedLate: days.longestDelay >= 3_600_000 }
      const { dossier } = record
      faults.push(
        ...checkEnd(dossier).map(of),
        ...(await checkMachines(one, dossier, { allDeadlines: true })).map(of),
        ...checkMinutes(dossier, one.procedure, office.desk.calendar).map(of),
        ...checkObjections(record, one.procedure).map(of),
        ...(await checkBoard(office, dossier)).map(of),
        ...checkWaits(record, late).map(of),
      )
    } catch (error) {
      faults.push(of(`record: ${(error as Error).message}`))
    }
  }
  return { faults: [...faults, ...(await checkFacts(office))], happened }
}

/** Reading verifies the chain, and that HEAD is what the events fold to. */
const readRecord = async ({ desk }: Office, { handle }: Case) => {
  const record = await desk.dossiers.read(handle.id)
  if (!record) throw new Error('it is gone')
  return record
}

const checkEnd = ({ ended, parked, tasks }: Dossier): string[] => {
  const open = Object.values(tasks).filter(({ status }) => status === 'open')
  return [
    ...(ended ? [] : ['end: it has none']),
    ...Object.entries(parked).map(([scope, { error }]) => `end: ${scope} is parked, ${error}`),
    ...open.map(({ kind, id }) => `end: ${kind} ${id} is open`),
  ]
}

/** What the feed put on the board of assignments is what the dossier says. */
const checkBoard = async ({ board }: Office, dossier: Dossier): Promise<string[]> =>
  (await board.holds(dossier.id, linesOf(dossier))) ? [] : ['board: its lines are not what its events say']

/** What the feed kept, facts, lines of the board and words to be found by, and lists and counts of open tasks, are those of the events. */
const checkFacts = async ({ table, desk, facts, board, search }: Office): Promise<string[]> => {
  async function* all() {
    yield scannedOf(table.items())
  }
  const rebuilt = await compareIndicators(
    { ...desk, facts, board, search, counts: countsStore(table), all, counted: all },
    () => {},
  )
  const pause = async () => {}
  const workloads = workloadAudit(table, desk.dossiers, pause)
  const work = await rebuildWorkload({ dossiers: desk.dossiers, workloads, all, pause }, true)
  return [
    ...work.unlisted.map((number) => `lists: a task of ${number} is not listed as it is`),
    ...work.failed.map((why) => `counts: ${why}`),
    ...rebuilt.different.map((number) => `kept: what is kept of ${number} is not what its events say`),
    ...rebuilt.failed.map((why) => `facts: ${why}`),
    ...(rebuilt.strays ? [`facts: ${rebuilt.strays} of no dossier`] : []),
    ...(rebuilt.counters ? [`counters: ${rebuilt.counters} are not what the facts add up to`] : []),
  ]
}
