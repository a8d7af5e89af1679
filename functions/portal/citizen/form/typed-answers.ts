import { valueAt } from '../../../../workflows/kernel/value-at'
import type { Asked } from '../../answers/form-pages'
import { numberText } from '../../layout/format'
import type { Form } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'

const mostDecimals = 10

/** Answers as fields show them: how they would have been typed. */
export const typedAnswers = (
  asked: readonly Asked[],
  answers: unknown,
  { language }: Pick<Visit, 'language'>,
): Form => {
  const typed: Form = {}
  for (const { path, as } of asked) {
    const value = valueAt(answers, path)
    if (value === undefined || value === null) continue
    if (as === 'date' || as === 'birth-date') {
      const [year = '', month = '', day = ''] = String(value).split('-')
      Object.assign(typed, { [`${path}-day`]: [day], [`${path}-month`]: [month], [`${path}-year`]: [year] })
    } else if (typeof value === 'number') typed[path] = [numberText(value, language, mostDecimals)]
    else if (typeof value === 'boolean') typed[path] = [value ? 'yes' : 'no']
    else typed[path] = [String(value)]
  }
  return typed
}
