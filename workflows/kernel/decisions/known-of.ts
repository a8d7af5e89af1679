import { z } from 'zod'
import { byRule } from '../by-rule'
import type { Question } from '../dossier'
import { Inconsistent } from '../errors'
import { partsIn, questionsIn } from '../kind-of'
import { type CameOfQuestion, isKnownRule, type Known, type KnownRule } from '../known'
import { isLeftOut } from '../left-out'
import { ownValue } from '../own-value'
import type { Draft, Procedure, Standing } from '../procedure'
import { idOf, type StepBase } from '../steps/step'
import { stepOf } from './draft'

/** What a rule over what came says of the dossier as it stands. */
export const saysOf = (draft: Draft, what: string, rule: KnownRule<never, boolean>): boolean => {
  const answers = answersIn(draft)
  const known: Known<never, readonly StepBase[]> = {
    answers: answers as never,
    cameOf: (step) => cameOfStep(draft, step.id) as never,
  }
  return byRule(draft.procedure, what, z.boolean(), () => rule.says(known))
}

const answersIn = ({ answers, dossier }: Draft): Record<string, unknown> => {
  if (!answers) throw new Inconsistent(`dossier ${dossier.id} is decided on without its answers`)
  return answers()
}

/** Whether a decision on a dossier may read its answers. */
export const readsAnswers = (procedure: Procedure): boolean =>
  procedure.route.some(
    (step) => isKnownRule(step.when) || questionsIn(procedure, step).some(({ when }) => isKnownRule(when)),
  )

/** What came of a step by now, whatever it is of. */
export const cameOfStep = ({ dossier, procedure }: Standing, id: string) => {
  const step = stepOf(procedure, id)
  const tasks = Object.values(dossier.tasks).filter((task) => task.step === id)
  const supplements = Object.entries(dossier.supplements)
    .filter(([name]) => name === id || name.startsWith(`${id}.`))
    .reduce((sum, [, times]) => sum + times, 0)
  const record = ownValue(dossier.records, id)
  return {
    state: isLeftOut(dossier, procedure, step) ? 'left-out' : 'passed',
    supplements,
    silences: tasks.reduce((sum, { silences }) => sum + silences, 0),
    late: tasks.some(({ late }) => late),
    ...(record && { record }),
    opinions: opinionsOf({ dossier, procedure }, step),
    parts: Object.fromEntries(
      partsIn(procedure, step).map((rule) => [
        rule.id,
        { status: dossier.parts?.[rule.id]?.status ?? 'left-out' },
      ]),
    ),
  }
}

const opinionsOf = ({ dossier, procedure }: Standing, step: StepBase): Record<string, CameOfQuestion> => {
  const ids = questionsIn(procedure, step).map(idOf)
  const asked = Object.values(dossier.questions).filter((question) => question.step === step.id)
  return Object.fromEntries([
    ...ids.map((id) => [id, notAsked]),
    ...asked.map((question) => [question.id, cameOfQuestion(question)]),
  ])
}

export const notAsked: CameOfQuestion = { end: 'not-asked', late: false, round: 0 }

const cameOfQuestion = ({ status, answer, late, round }: Question): CameOfQuestion => ({
  end: status === 'escalated' ? 'open' : status,
  ...((answer ?? late) && { answer: answer ?? late?.answer }),
  late: late !== undefined,
  round,
})
