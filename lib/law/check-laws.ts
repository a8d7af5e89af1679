import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  checkBeginnings,
  checkDefinition,
  checkVersions,
  type Report,
} from '../../workflows/kernel/check-definition'
import { known } from '../checks/check-procedures'
import { hashOf } from '../source-hash'
import type { Law } from './read-laws'
import { soundReports } from './sound-reports'

const root = join(import.meta.dirname, '..', '..')

/** What decides whether a law is sound, beside the law itself. */
const checkers = ['workflows/kernel', 'workflows/city', 'workflows/law', 'lib/checks', 'package-lock.json']

/**
 * What is to say about laws. One that was found sound is not tried again before it changes, or what it is tried with:
 * two thousand take minutes. `place`: where that is remembered.
 */
export const checkLaws = async (
  laws: readonly Law[],
  { place = join(root, 'build', 'checked'), now = Date.now() } = {},
): Promise<Report[]> => {
  const way = hashOf(checkers.map((path) => join(root, path))).slice(0, 16)
  const sound = soundReports(join(place, way), now)
  const reports: Report[] = []
  for (const law of laws) {
    reports.push(sound.use(law.hash) ?? checked(law, sound))
    // What a check has used is given back between turns alone: two thousand in one turn would need gigabytes.
    await nextTurn()
  }
  sound.prune()
  return checkBeginnings(checkVersions(reports))
}

const checked = (law: Law, sound: ReturnType<typeof soundReports>): Report => {
  const report = checkDefinition(law.procedure, known)
  if (report.faults.length === 0) sound.keep(law.hash, report)
  return report
}
