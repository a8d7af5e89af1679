import { relative, resolve } from 'node:path'
import type { Laws } from '../../lib/law/read-laws'
import { transitionCost, usuallyAsked } from '../../lib/transition-cost'
import { city } from '../../workflows/city/city'
import type { Report } from '../../workflows/kernel/check-definition'
import type { FieldError } from '../../workflows/kernel/errors'
import { kindOf, partsIn, questionsIn } from '../../workflows/kernel/kind-of'
import { sayPeriod } from '../../workflows/kernel/period'
import type { Procedure } from '../../workflows/kernel/procedure'
import type { Silence } from '../../workflows/kernel/silence'
import { idOf } from '../../workflows/kernel/steps/step'
import { calendarWarning } from './calendar-warning'
import { CommandError } from './command-error'

const line = (kind: string, { pointer, message }: FieldError): string =>
  `  ${kind} ${pointer || '(definition)'}: ${message}`

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** What stands in a folder or a file, and what is wrong with how it stands there. */
const read = async (place: string): Promise<Laws> => {
  const { readLaws } = await import('../../lib/law/read-laws')
  try {
    return await readLaws(place)
  } catch (error) {
    throw new CommandError((error as Error).message, 2)
  }
}

const silences: Record<Silence['kind'], string> = {
  'deem-consent': 'consent',
  escalate: 'an escalation',
  block: 'a further wait',
  lapse: 'the end',
}

/** Which rule governs each question, and what each part has, a line each. */
const termsOf = (procedure: Procedure): string[] =>
  procedure.route.flatMap((step) => [
    ...questionsIn(procedure, step).map((question) => {
      const { within, onSilence, under, insteadOf } = question
      const rule = under
        ? `regulation ${under}`
        : `own law${insteadOf ? ` instead of regulation ${insteadOf}` : ''}`
      const terms = `${sayPeriod(within)}, silence is ${silences[onSilence.kind]}`
      return `  question ${step.id}/${idOf(question)}: ${terms}; ${rule}: ${onSilence.legalBasis}`
    }),
    ...partsIn(procedure, step).map(
      ({ id, agency = 'the deciding agency', after = [], within, onSilence }) => {
        const who = typeof agency === 'string' ? agency : 'an agency by its rule'
        const terms = `${sayPeriod(within)}, silence is ${silences[onSilence.kind]}: ${onSilence.legalBasis}`
        return `  part ${step.id}/${id}${after.length ? ` after ${after.join(', ')}` : ''}: ${who}, ${terms}`
      },
    ),
  ])

const bill = (procedure: Procedure): string => {
  const { transitions, externalEvents, budget, usd } = transitionCost(procedure)
  const found = procedure.route.some((step) => kindOf(procedure, step).asksOn)
  const asked = found ? `, if ${usuallyAsked} agencies are asked` : ''
  return `  bill: ${transitions} transitions for ${externalEvents} external events (at most ${budget}), ${usd.toFixed(6)} USD a dossier${asked}`
}

/** `motcua check`: exit code 1 when anything is wrong; warnings alone are for the author to weigh. */
export const check = async (place: string): Promise<void> => {
  const { laws, faults: misplaced } = await read(place)
  const [{ cityFaults }, { checkLaws }] = await Promise.all([
    import('../../lib/checks/check-procedures'),
    import('../../lib/law/check-laws'),
  ])
  const wrong = cityFaults()
  if (wrong.length > 0) console.log('the city')
  for (const fault of wrong) console.log(line('fault', fault))
  for (const { path, message } of misplaced) console.log(`fault ${path}: ${message}`)
  const reports = await checkLaws(laws)
  reports.forEach((report, index) => {
    tell(report, laws[index]!.procedure)
  })
  const ending = calendarWarning(city.calendar, new Date())
  if (ending) console.log(`warning: ${ending}`)
  const faults = reports.reduce((sum, report) => sum + report.faults.length, wrong.length + misplaced.length)
  const warnings = reports.reduce((sum, report) => sum + report.warnings.length, ending ? 1 : 0)
  console.log(
    `${relative('.', resolve(place))}: ${counted(reports.length, 'procedure')}, ${counted(faults, 'fault')}, ${counted(warnings, 'warning')}`,
  )
  if (faults) process.exitCode = 1
}

const tell = ({ code, version, faults, warnings, longestPath }: Report, procedure: Procedure): void => {
  console.log(`${code} version ${version}`)
  for (const fault of faults) console.log(line('fault', fault))
  for (const warning of warnings) console.log(line('warning', warning))
  if (faults.length) return
  if (longestPath) {
    const days = (number: number | undefined) => (number === undefined ? '?' : Math.round(number * 10) / 10)
    console.log(
      `  longest path: ${days(longestPath.workingDays)} working days, the limit is ${days(longestPath.limitWorkingDays)}`,
    )
  }
  for (const terms of termsOf(procedure)) console.log(terms)
  console.log(bill(procedure))
}
