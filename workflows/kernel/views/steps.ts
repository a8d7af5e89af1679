import type { Dossier } from '../dossier'
import type { Person } from '../person'
import type { Procedure } from '../procedure'
import { heads, holds, worksIn } from '../roles-held'
import type { Shows } from '../steps/step'
import type { Task } from '../task'

type Known = Pick<Dossier, 'plan' | 'tasks'>

/** Steps of other agencies than the deciding one, from when the dossier came to them. */
const begunIn = ({ plan, tasks }: Known) =>
  Object.entries(plan.steps ?? {}).flatMap(([id, planned]) => {
    const opened = Object.values(tasks).filter(({ step }) => step === id)
    return opened.length > 0 ? [{ id, ...planned, tasks: opened }] : []
  })

/** Whether a step of a person's agency shows it the whole dossier: it does from then on. */
export const readsByStep = (person: Person, dossier: Known): boolean =>
  begunIn(dossier).some(({ shows, agency }) => shows === 'dossier' && worksIn(person, agency))

/** The steps that a person's agency has or had, with its own tasks: told to who does it, and to his heads. */
export const stepsFor = (person: Person, dossier: Known): { id: string; agency: string; tasks: Task[] }[] =>
  begunIn(dossier).flatMap(({ id, agency, tasks }) => {
    const own = tasks.filter(
      ({ owner }) =>
        typeof owner === 'object' &&
        owner.agency === agency &&
        (holds(person, agency, owner.role) || heads(person, agency)),
    )
    return own.length > 0 ? [{ id, agency, tasks: own }] : []
  })

export const isToDo = ({ tasks }: Pick<ReturnType<typeof stepsFor>[number], 'tasks'>): boolean =>
  tasks.some(({ status }) => status === 'open')

/** What the steps share that a person's agency has to do now. */
export const showsToDo = (
  person: Person,
  dossier: Known,
  { route }: Pick<Procedure, 'route'>,
): Exclude<Shows, string>[] =>
  stepsFor(person, dossier)
    .filter(isToDo)
    .flatMap(({ id }) => {
      const shows = route.find((step) => step.id === id)?.shows
      return typeof shows === 'object' ? [shows] : []
    })
