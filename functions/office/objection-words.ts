import type { Dossier } from '../../workflows/kernel/dossier'
import type { DossierEvent } from '../../workflows/kernel/event'
import { askedBy } from '../../workflows/kernel/notice'
import type { DossierRecord } from '../adapters/dossier-store'
import { textOf } from '../adapters/personal-words'

/** Why an agency objects, in its own words; without them once they are erased. */
export interface ObjectionWords {
  question: string
  agency: string
  reason?: string
}

/**
 * What the agencies object to that brought it about that the event sent the dossier to its applicant, or ended it.
 * The event itself has the words of the last answer alone. Nothing of any other event.
 */
export const objectionWords = (
  { dossier, events }: DossierRecord,
  event: DossierEvent,
): ObjectionWords[] | undefined => {
  const step = stepObjectedIn(dossier, event)
  return step === undefined ? undefined : standing(step, events, event.sequence)
}

const stepObjectedIn = (dossier: Dossier, event: DossierEvent): string | undefined => {
  if (event.type === 'refused') {
    const question = dossier.questions[dossier.tasks[event.task ?? '']?.question ?? '']
    // The higher authority, and who refuses by himself, say why in words of their own.
    return question?.step
  }
  if (event.type === 'supplement-requested' || event.type === 'reminded') return undefined
  const task = askedBy(event)
  return task?.kind === 'supplement' && task.question === undefined ? task.step : undefined
}

/** Those that stand after an event, oldest first. */
const standing = (step: string, events: DossierRecord['events'], until: number): ObjectionWords[] => {
  const found = new Map<string, ObjectionWords>()
  for (const { event, personal } of events) {
    if (event.sequence > until) break
    for (const made of event.changes) {
      if (made.change !== 'question' || made.question.step !== step) continue
      const { id, agency, status, answer, late } = made.question
      const objects = status !== 'withdrawn' && (answer === 'object' || late?.answer === 'object')
      if (!objects) found.delete(id)
      else if (!found.has(id)) {
        const reason = textOf(personal?.reason)
        found.set(id, { question: id, agency, ...(reason && { reason }) })
      }
    }
  }
  return [...found.values()]
}
