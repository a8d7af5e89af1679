import type { Hono } from 'hono'
import { may } from '../../../../workflows/kernel/authority'
import { MotcuaError } from '../../../../workflows/kernel/errors'
import { lawOf } from '../../../adapters/law-book'
import { dossierOfTask } from '../../../office/find-dossier'
import { presentTask } from '../../../office/presented/present-task'
import { Direction, directTask } from '../../../office/tasks/direct-task'
import { waitingDirections } from '../../../office/tasks/waiting-directions'
import { parsed } from '../../../runtime/field-errors'
import { problemOf, sayFault } from '../../../runtime/problem'
import { agencyNames } from '../../../wording/agency-names'
import { formPage, WrongForm } from '../../runtime/form-page'
import { type Form, valueIn } from '../../runtime/read-form'
import { show } from '../../runtime/show'
import { callerOf, type PortalContext, type PortalEnv, signedIn, type Visit } from '../../runtime/visit'
import type { OversightDesk } from '../oversight-desk'
import { authorityOf, blockedBehind } from '../overview/overview-routes'
import { type Chosen, ConfirmDirections, DirectionsDone, DirectPage } from './direct-page'
import { directingTexts } from './texts'

const mostAtOnce = 25

/** Directions about several dossiers of one agency: chosen, confirmed, and then one event of each. */
export const addDirections = (app: Hono<PortalEnv>, desk: OversightDesk): void => {
  const at = async (visit: Visit, chosen: readonly string[]): Promise<Chosen | undefined> => {
    const waiting = await waitingDirections(authorityOf(visit), visit.at, desk)
    const asked = new Set(chosen)
    const [first, ...others] = waiting.items.filter(({ task }) => asked.has(task))
    if (!first) return undefined
    const ofOne = [first, ...others.filter(({ agency }) => agency === first.agency)].slice(0, mostAtOnce)
    const { items } = await blockedBehind(ofOne, visit, desk)
    const outcomes = await Promise.all(items.map(({ task }) => outcomesOf(task, visit)))
    const common = Direction.shape.outcome.options.filter((one) =>
      outcomes.every((some) => some.includes(one)),
    )
    const agency = agencyNames(desk.agencies, visit.language)(first.agency)
    return items.length > 0 ? { visit, items, outcomes: common, agency } : undefined
  }
  /** Nothing of what somebody may not direct about. */
  const outcomesOf = async (id: string, visit: Visit): Promise<readonly string[]> => {
    const dossier = await desk.dossiers.load(dossierOfTask(id))
    const task = dossier?.tasks[id]
    const { person } = signedIn(visit)
    if (!dossier || !task || !may(person, { action: 'task.complete', dossier, task })) return []
    const { procedure } = await lawOf(desk.law, dossier)
    return presentTask(task, dossier, procedure).outcomes
  }

  formPage<Chosen & { c: PortalContext }>(app, '/oversight/directions', {
    async at(c) {
      const place = await at(c.var.visit, c.req.queries('task') ?? [])
      return place ? { ...place, c } : c.redirect('/oversight', 303)
    },
    view: ({ c: _, ...place }, form) => <DirectPage {...place} {...form} />,
    async carryOut({ c, ...place }, form, visit) {
      const { language, requestId } = visit
      const { csrf: _, confirmed, change, ...typed } = form
      const direction = directionIn(form, place, visit)
      if (change) return show(c, <DirectPage {...place} typed={typed} faults={[]} />)
      if (!confirmed) return show(c, <ConfirmDirections {...place} direction={direction} typed={typed} />)
      const failed: { number: string; why: string }[] = []
      // One after the other: what can't be directed does not keep the rest.
      for (const { task, dossier: number } of place.items) {
        try {
          await directTask({ id: task, ...direction }, callerOf(visit), desk)
        } catch (error) {
          if (!(error instanceof MotcuaError)) throw error
          const { title, errors = [] } = problemOf(error, language, requestId)
          failed.push({ number, why: [title, ...errors.map(({ message }) => message)].join('. ') })
        }
      }
      const about = { visit, failed, done: place.items.length - failed.length }
      return show(c, <DirectionsDone {...about} agency={place.agency} />)
    },
  })
}

const directionIn = (
  form: Form,
  { outcomes }: { outcomes: readonly string[] },
  { language }: Visit,
): Direction => {
  const text = directingTexts[language]
  const outcome = valueIn(form, 'outcome')
  const reason = valueIn(form, 'reason')
  const days = outcome === 'extend' ? valueIn(form, 'extendWorkingDays') : ''
  if (!outcomes.includes(outcome)) throw new WrongForm([{ id: 'outcome', message: text.chooseOutcome }])
  if (outcome !== 'extend' && !reason)
    throw new WrongForm([{ id: 'reason', message: sayFault('reason-required', language) }])
  if (days && !/^([1-9]|[12]\d|30)$/.test(days))
    throw new WrongForm([{ id: 'extendWorkingDays', message: text.noDays }])
  return parsed(Direction, {
    outcome,
    ...(reason && { reason }),
    ...(days && { extendWorkingDays: Number(days) }),
  })
}
