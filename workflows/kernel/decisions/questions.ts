import { findAgency } from '../../agencies/agencies'
import { findGoverning } from '../../regulations/regulations'
import type { AskAgency } from '../command'
import { scopeOf } from '../current-wait'
import type { Dossier, Question, Terms } from '../dossier'
import { Conflict, Inconsistent, Refusal } from '../errors'
import type { Decision } from '../event'
import { ownValue } from '../own-value'
import { workingDays } from '../period'
import { block } from '../silence'
import { mostAsked } from '../steps/consult'
import { askForAccount } from './beside'
import { type Context, change, changeTask, closeTask, type Draft, draftOf, finish, openTasks } from './draft'
import { ask, currentStep, isGate, isWaiting, moveGate, passGate } from './route'

// What the lead agency changes about its questions while it waits for answers.

interface About {
  question: string
  reason: string
}

/** The agency is not asked any more. What was reported about it still has to be accounted for. */
export const withdrawQuestion = (
  dossier: Dossier,
  { question: id, reason }: About,
  context: Context,
): Decision => {
  const draft = draftOf(dossier, context)
  const question = questionIn(draft, id)
  if (!isWaiting(question)) throw new Conflict('question-closed', `question ${id} is ${question.status}`)
  const waiting = openTasks(draft, (task) => scopeOf(task) === id)
  for (const task of waiting) {
    if (task.kind === 'direction') askForAccount(draft, task)
    else closeTask(draft, task, 'withdrawn')
  }
  change(draft, { change: 'question', question: { ...question, status: 'withdrawn' } })
  passGate(draft)
  const asked = waiting.find(({ kind }) => kind !== 'direction')
  return finish(draft, 'question-withdrawn', { ...(asked && { task: asked.id }) }, { reason })
}

/** A question that is closed is put once more, with its whole time. */
export const askAgain = (dossier: Dossier, { question: id, reason }: About, context: Context): Decision => {
  const draft = draftOf(dossier, context)
  const question = questionIn(draft, id)
  if (isWaiting(question)) throw new Conflict('question-open', `question ${id} is not answered yet`)
  const { step, agency, round, terms, enclosed } = question
  const kept = { ...(terms && { terms }), ...(enclosed && { enclosed }) }
  const task = ask(draft, currentStep(draft), { id, step, agency, round: round + 1, ...kept })
  moveGate(draft)
  return finish(draft, 'asked-again', { task: task.id }, { reason })
}

/** An agency that the procedure does not ask. */
export const askAgency = (dossier: Dossier, command: AskAgency, context: Context): Decision => {
  const draft = draftOf(dossier, context)
  const step = consulting(draft)
  const { agency, text, reason } = command
  const asked = Object.values(dossier.questions)
  if (asked.filter((question) => question.step === step.id).length >= mostAsked)
    throw new Refusal(
      'question-refused',
      `step ${step.id} has asked ${mostAsked} questions, as many as it may`,
    )
  const id = `asked-${asked.filter(({ terms }) => terms).length + 1}`
  const terms = termsFor(draft, command)
  const task = ask(draft, step, { id, step: step.id, agency, round: 1, terms })
  moveGate(draft)
  return finish(draft, 'agency-asked', { task: task.id }, { text, reason })
}

/** Who let somebody in is on record, and the asked agency is told. */
export const createLink = (
  dossier: Dossier,
  { task: id, link }: { task: string; link: string },
  context: Context,
): Decision => {
  const task = ownValue(dossier.tasks, id)
  if (task?.kind !== 'opinion') throw new Refusal('link-refused', `task ${id} is no question`)
  const draft = draftOf(dossier, context)
  // Nothing about it changes. It is named for whoever is told; one that is closed has told its machine already.
  if (task.status === 'open') changeTask(draft, task, {})
  return finish(draft, 'link-created', { task: id, outcome: link })
}

/** The regulation's, but within the time that the request states; a request under none has to state it. */
const termsFor = ({ dossier, procedure }: Draft, { agency, workingDays: days }: AskAgency): Terms => {
  const lead = findAgency(dossier.agency)
  const asked = findAgency(agency)
  if (!lead) throw new Inconsistent(`${dossier.agency} decides dossier ${dossier.number} and is no agency`)
  if (!asked || asked.id === lead.id) throw wrong('/agency', asked ? 'own-agency' : 'unknown-agency', agency)
  const governing = findGoverning(lead, asked)
  if (governing) {
    const { id: under, within, onSilence } = governing
    return { within: days ? workingDays(days) : within, onSilence, under }
  }
  if (!days) throw wrong('/workingDays', 'no-regulation', agency)
  const [legalBasis = ''] = procedure.legalBasis
  return { within: workingDays(days), onSilence: block(workingDays(2), legalBasis) }
}

const wrong = (pointer: string, message: string, agency: string): Refusal =>
  new Refusal('invalid-input', `${agency} can't be asked: ${message}`, [{ pointer, message }])

/** The consult step that the dossier is in. */
const consulting = (draft: Draft) => {
  const step = currentStep(draft)
  if (step.kind !== 'consult' || openTasks(draft, isGate(step.id)).length === 0)
    throw new Refusal('question-refused', `dossier ${draft.dossier.number} asks nobody in step ${step.id}`)
  return step
}

const questionIn = (draft: Draft, id: string): Question => {
  const question = ownValue(draft.dossier.questions, id)
  if (!question) throw new Refusal('unknown-question', `no question ${id} in dossier ${draft.dossier.number}`)
  if (question.step !== consulting(draft).id)
    throw new Refusal('question-refused', `question ${id} belongs to step ${question.step}, which is over`)
  return question
}
