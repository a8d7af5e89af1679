import { applicantParty } from '../../workflows/indicators/facts'
import { spentOf } from '../../workflows/indicators/spent'
import { type Calendar, workingMinutesBetween } from '../../workflows/kernel/calendar'
import type { Dossier } from '../../workflows/kernel/dossier'
import type { Procedure } from '../../workflows/kernel/procedure'
import type { Step } from '../../workflows/kernel/steps/kinds'

/**
 * Every working minute from filing to the end is somebody's, and one party's alone. The clock's are those after
 * reception that were not the applicant's.
 */
export const checkMinutes = (dossier: Dossier, procedure: Procedure, calendar: Calendar): string[] => {
  const { filedAt, ended, clock } = dossier
  if (!ended) return []
  const faults: string[] = []
  const spent = spentOf(dossier, calendar)
  const sum = (rows: typeof spent) => rows.reduce((minutes, row) => minutes + row.minutes, 0)
  const all = workingMinutesBetween(filedAt, ended.at, calendar)
  if (sum(spent) !== all || spent.some(({ minutes }) => minutes < 0))
    faults.push(`minutes: ${sum(spent)} of ${all} are somebody's: ${JSON.stringify(spent)}`)
  const route = procedure.route as readonly Step[]
  const reception = route[0]?.kind === 'check' ? route[0].id : undefined
  const standing = route.flatMap(({ id, clockStands }) => (clockStands ? [id] : []))
  const running = route.flatMap((step) => (step.kind === 'pay' && !step.pausesClock ? [step.id] : []))
  const used = spent.filter(
    ({ step, party }) =>
      step !== reception && !standing.includes(step) && (party !== applicantParty || running.includes(step)),
  )
  if (sum(used) !== clock.usedMinutes)
    faults.push(
      `minutes: the clock used ${clock.usedMinutes}, the parties ${sum(used)}: ${JSON.stringify(spent)}`,
    )
  return faults
}
