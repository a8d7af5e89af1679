import { mostAsked } from '../checks/check-questions'
import type { AskAgency } from '../command'
import type { Dossier, Terms } from '../dossier'
import { Inconsistent, Refusal } from '../errors'
import type { Decision } from '../event'
import { kindOf } from '../kind-of'
import { workingDays } from '../period'
import { type AskedOn, governs } from '../regulation'
import { block } from '../silence'
import { agencyOfStep } from '../step-agency'
import { mostCirculated } from './circulating'
import { consulting } from './consulting'
import { type Context, type Draft, draftOf, finish } from './draft'
import { moveGate } from './gate'
import { ask } from './question'

/** An agency that the procedure does not ask. */
export const askAgency = (dossier: Dossier, command: AskAgency, context: Context): Decision => {
  const draft = draftOf(dossier, context)
  const step = consulting(draft)
  const { agency, text, reason } = command
  const asked = Object.values(dossier.questions)
  const { asksOn } = kindOf(context.procedure, step)
  const most = asksOn === 'drafts' ? mostCirculated : mostAsked
  if (asked.filter((question) => question.step === step.id).length >= most)
    throw new Refusal('question-refused', `step ${step.id} has asked ${most} questions, as many as it may`)
  const id = `asked-${asked.filter(({ terms }) => terms).length + 1}`
  const terms = termsFor(draft, command, asksOn)
  const task = ask(draft, {
    id,
    step: step.id,
    agency,
    round: 1,
    terms,
    ...(asksOn && { beyond: true as const }),
  })
  moveGate(draft)
  return finish(draft, 'agency-asked', { task: task.id }, { text, reason })
}

/** The regulation's, but within the time that the request states; a request under none has to state it. */
const termsFor = (
  { dossier, procedure, agencies, regulations }: Draft,
  { agency, workingDays: days }: AskAgency,
  asksOn?: AskedOn,
): Terms => {
  const asking = agencyOfStep(dossier, dossier.step)
  const lead = agencies.find(({ id }) => id === asking)
  const asked = agencies.find(({ id }) => id === agency)
  if (!lead) throw new Inconsistent(`${asking} asks about dossier ${dossier.number} and is no agency`)
  if (!asked || asked.id === lead.id) throw wrong('/agency', asked ? 'own-agency' : 'unknown-agency', agency)
  const governing = regulations.find((regulation) => governs(regulation, lead, asked, asksOn))
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
