import type { Procedure } from '../../../../workflows/kernel/procedure'
import type { Language } from '../../../../workflows/kernel/text'
import { valueAt } from '../../../../workflows/kernel/value-at'
import { type Needs, needsOf } from '../../../office/procedures/needs'
import { type Asked, formPagesOf } from '../../answers/form-pages'
import type { Form } from '../../runtime/read-form'
import { withChoices } from '../form/named-choices'
import { putAnswer } from '../form/put-answer'
import { type AnswerFault, readAnswers } from '../form/read-answers'

/** What may stand in an address: nobody is known by it. What depends on anything else stays as it depends. */
const mayBeAsked = new Set<Asked['as']>(['yes-no', 'choice', 'number', 'count', 'vnd'])

export interface ReadNeeds {
  needs: Needs
  answered: readonly Asked[]
  answers: Record<string, unknown>
  /** To be asked yet. */
  asked: readonly Asked[]
  faults: readonly AnswerFault[]
}

/** As far as a form has answers: of what they make a rule ask next, too. `shown`: what was asked, and may have been left out. */
export const readNeeds = (
  procedure: Procedure,
  form: Form,
  shown: ReadonlySet<string>,
  language: Language,
): ReadNeeds => {
  const fields = new Map(
    formPagesOf(procedure)
      .filter(({ kind, within }) => (kind === 'answer' || kind === 'checks') && within.length === 0)
      .flatMap(({ asked }) => asked)
      .filter(({ as, optional }) => mayBeAsked.has(as) && !optional)
      .map((asked) => [asked.path, asked]),
  )
  const typed = withChoices(form, [...fields.values()], procedure.texts[language])
  const answered: Asked[] = []
  let answers: Record<string, unknown> = {}
  for (;;) {
    const needs = needsOf(procedure, answers)
    const asked = needs.asks.flatMap(({ path }) => fields.get(path) ?? [])
    const given = asked.filter(({ path }) => path in typed || shown.has(path))
    const { values, faults } = readAnswers(given, typed, language)
    const sound = given.filter(({ path }) => values[path] !== undefined)
    if (sound.length === 0) return { needs, answered, answers, asked, faults }
    for (const one of sound) {
      answered.push(one)
      answers = putAnswer(answers, one.path, values[one.path])
    }
    // A rule that asks for what it has been given would never end.
    if (sound.some(({ path }) => valueAt(answers, path) === undefined))
      return { needs, answered, answers, asked, faults }
  }
}
