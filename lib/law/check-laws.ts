import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { checkDefinition, checkVersions, type Report } from '../../workflows/kernel/check-definition'
import { known } from '../checks/check-procedures'
import { hashOf } from '../source-hash'
import type { Law } from './read-laws'

const root = join(import.meta.dirname, '..', '..')

/** What decides whether a law is sound, beside the law itself. */
const checkers = ['workflows/kernel', 'workflows/city', 'workflows/law', 'lib/checks', 'package-lock.json']

/**
 * What is to say about laws. One that was found sound is not tried again before it changes, or what it is tried with:
 * two thousand take minutes.
 */
export const checkLaws = async (laws: readonly Law[]): Promise<Report[]> => {
  const folder = join(root, 'build', 'checked', hashOf(checkers.map((path) => join(root, path))).slice(0, 16))
  mkdirSync(folder, { recursive: true })
  const reports: Report[] = []
  for (const law of laws) {
    reports.push(reportOf(law, folder))
    // What a check has used is given back between turns alone: two thousand in one turn would need gigabytes.
    await nextTurn()
  }
  return checkVersions(reports)
}

const reportOf = (law: Law, folder: string): Report => {
  const path = join(folder, `${law.hash}.json`)
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'))
  const report = checkDefinition(law.procedure, known)
  if (report.faults.length > 0) return report
  writeFileSync(`${path}.${process.pid}`, JSON.stringify(report))
  renameSync(`${path}.${process.pid}`, path)
  return report
}
