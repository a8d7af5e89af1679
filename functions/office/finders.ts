import { Role } from '../../workflows/kernel/agency'
import type { Dossier } from '../../workflows/kernel/dossier'
import type { DossierEvent } from '../../workflows/kernel/event'
import { agenciesOf, applicantAgency, type Person } from '../../workflows/kernel/person'
import { oversees } from '../../workflows/kernel/roles-held'
import { isLetPass, type Task } from '../../workflows/kernel/task'

/** Who oversees reads some dossiers wherever he works: found as if by an agency of their own. */
export const overseer = '-'

/** In whose names a person searches. */
export const findersOf = (person: Person): string[] => [
  ...(person.kind === 'officer' ? agenciesOf(person) : []),
  ...(oversees(person) ? [overseer] : []),
]

/** Somebody who is all that an officer of it can be: what he is shown, one of them may be shown. */
export const anyoneOf = (finder: string): Person => ({
  id: finder,
  kind: 'officer',
  roles:
    finder === overseer
      ? [{ agency: finder, role: 'oversight' }]
      : Role.exclude(['oversight', 'registry']).options.map((role) => ({ agency: finder, role })),
  mandates: [],
})

/** All that may be shown something of a dossier by now. */
export const findersIn = (dossier: Dossier): string[] => {
  const { agency, counter, applicant, plan, questions, parts = {}, assignments = {}, tasks } = dossier
  return distinct([
    overseer,
    agency,
    counter,
    applicantAgency(applicant),
    ...Object.values(plan.steps ?? {}).map((step) => step.agency),
    ...[...Object.values(questions), ...Object.values(parts)].map((one) => one.agency),
    ...Object.values(assignments).flatMap((one) => [one.owner, ...one.with]),
    ...Object.values(tasks).flatMap(ownersOf),
  ])
}

/** Those to whom an event may have shown more of its dossier. */
export const findersTouchedBy = ({ changes }: DossierEvent): string[] =>
  distinct(
    changes.flatMap((made) => {
      if (made.change === 'task') return [...ownersOf(made.task), ...(isLetPass(made.task) ? [overseer] : [])]
      if (made.change === 'question') return made.question.agency
      if (made.change === 'part') return made.part.agency
      if (made.change === 'assignment') return [made.assignment.owner, ...made.assignment.with]
      return []
    }),
  )

const ownersOf = ({ owner }: Task): string[] => (typeof owner === 'object' ? [owner.agency] : [])

const distinct = (names: readonly (string | undefined)[]): string[] => [
  ...new Set(names.filter((name) => name !== undefined)),
]
