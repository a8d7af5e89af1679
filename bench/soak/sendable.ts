import type { CityRules } from '../../workflows/kernel/city'
import type { FieldError } from '../../workflows/kernel/errors'
import { filingFaults } from '../../workflows/kernel/file-dossier'
import { type Instant, instant, millis } from '../../workflows/kernel/instant'
import type { Procedure } from '../../workflows/kernel/procedure'
import type { Step } from '../../workflows/kernel/steps/kinds'
import type { Random } from './random'

type Answers = Record<string, unknown>
export interface Sender {
  procedure: Procedure
  applicant: string
  at: Instant
  city: CityRules
}

const mends = 5
const dayAfter = (at: Instant, days: number): string => instant(millis(at) + days * 86_400_000).slice(0, 10)

/** The same application as it could be sent on this day; nothing when no change of its lists makes it one. */
export const sendable = (answers: Answers, sender: Sender, random: Random): Answers | undefined => {
  dated(answers, sender, random)
  for (let tries = 0; tries < mends; tries += 1) {
    const faults = filingFaults({ ...sender.city, ...sender, answers })
    if (faults.length === 0) return tries === 0 || isSound(answers, sender) ? answers : undefined
    mend(answers, faults)
  }
  return undefined
}
const isSound = (answers: Answers, { procedure }: Sender): boolean =>
  procedure.form.safeParse(answers).success

/** A sample is of no certain day: what has to lie ahead is put there. */
const dated = (answers: Answers, { procedure, at }: Sender, random: Random): void => {
  for (const step of procedure.route as readonly Step[]) {
    if (step.kind === 'circulate') answers[step.fields.until] = dayAfter(at, 2 + random.below(24))
    if (step.kind !== 'assign') continue
    for (const task of answers[step.tasks] as Answers[]) {
      delete task.by
      delete task.workingDays
      if (random.chance(50)) task.by = dayAfter(at, 1 + random.below(60))
      else task.workingDays = 1 + random.below(30)
    }
  }
}

/** What a person would do about each fault: takes an agency that can't be named from its list, gives a reason. */
const mend = (answers: Answers, faults: readonly FieldError[]): void => {
  const entries = new Map<unknown[], Set<number>>()
  for (const { pointer, message } of faults) {
    const [field = '', index] = pointer.split('/').slice(2)
    const list = answers[field]
    if (Array.isArray(list) && index !== undefined)
      entries.set(list, (entries.get(list) ?? new Set()).add(Number(index)))
    else if (message.startsWith('required')) answers[field] = 'because'
  }
  // The last first, so that the places of the others stay.
  for (const [list, wrong] of entries)
    for (const index of [...wrong].sort((a, b) => b - a)) list.splice(index, 1)
}
