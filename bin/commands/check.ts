import { relative, resolve } from 'node:path'
import type { Laws } from '../../lib/law/read-laws'
import { city } from '../../workflows/city/city'
import type { Report } from '../../workflows/kernel/check-definition'
import type { FieldError } from '../../workflows/kernel/errors'
import type { Procedure } from '../../workflows/kernel/procedure'
import { calendarWarning } from './calendar-warning'
import { billGrounds, billLines } from './check-bill'
import { regulationLines, termsOf } from './check-regulations'
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
  for (const one of regulationLines(city)) console.log(one)
  const reports = await checkLaws(laws)
  reports.forEach((report, index) => {
    tell(report, laws[index]!.procedure)
  })
  for (const one of billGrounds()) console.log(one)
  const ending = calendarWarning(city.calendar, new Date())
  if (ending) console.log(`warning: ${ending}`)
  const faults = reports.reduce((sum, report) => sum + report.faults.length, wrong.length + misplaced.length)
  const warnings = reports.reduce((sum, report) => sum + report.warnings.length, ending ? 1 : 0)
  console.log(
    `${relative('.', resolve(place))}: ${counted(reports.length, 'procedure')}, ${counted(faults, 'fault')}, ${counted(warnings, 'warning')}`,
  )
  if (faults) process.exitCode = 1
}

const tell = ({ code, version, faults, warnings, paths = [] }: Report, procedure: Procedure): void => {
  console.log(`${code} version ${version}`)
  for (const fault of faults) console.log(line('fault', fault))
  for (const warning of warnings) console.log(line('warning', warning))
  if (faults.length) return
  for (const { says, workingDays, limitWorkingDays } of paths) {
    const days = (number: number | undefined) => (number === undefined ? '?' : Math.round(number * 10) / 10)
    console.log(
      `  longest path${says ? ` (${says})` : ''}: ${days(workingDays)} working days, the limit is ${days(limitWorkingDays)}`,
    )
  }
  for (const terms of termsOf(procedure, city)) console.log(terms)
  for (const one of billLines(procedure)) console.log(one)
}
