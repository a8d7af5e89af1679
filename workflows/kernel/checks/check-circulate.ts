import { draftField } from '../decisions/draft-opinion'
import { checkPeriod } from './check-period'
import { checkRule } from './check-rule'
import { checkSilence } from './check-silence'
import { defOf, type Field } from './form-fields'
import { fault, findAgencyIn, type Inspection, isRecord, isText, property } from './inspection'

/** Of a step that finds itself whom it asks. */
export const checkCirculate = (inspection: Inspection, pointer: string, step: unknown): void => {
  checkRule(inspection, `${pointer}.proposes`, property(step, 'proposes'), {
    must: 'must give agencies of the registry, each once, with what concerns them',
    sound: (value) => isProposal(inspection, value),
    fix: "for instance concernedBy(subjects), of the city's functions",
  })
  checkFields(inspection, `${pointer}.fields`, property(step, 'fields'))
  checkDays(inspection, `${pointer}.atMost`, property(step, 'atMost'))
  checkPeriod(inspection, `${pointer}.secondRound`, property(step, 'secondRound'))
  checkSilence(inspection, `${pointer}.onSilence`, property(step, 'onSilence'), 'agency', [])
}

const isProposal = (inspection: Inspection, value: unknown): boolean =>
  Array.isArray(value) &&
  new Set(value.map((one) => property(one, 'agency'))).size === value.length &&
  value.every((one) => {
    const subjects = property(one, 'subjects')
    return (
      findAgencyIn(inspection, property(one, 'agency')) && Array.isArray(subjects) && subjects.every(isText)
    )
  })

/** A day is a working day away, or two. */
const checkDays = (inspection: Inspection, pointer: string, period: unknown): void => {
  checkPeriod(inspection, pointer, period)
  const unit = property(period, 'unit')
  if (isText(unit) && unit !== 'workingDays')
    fault(inspection, pointer, 'is counted in working days, as the day is that all have to answer by', {
      value: unit,
      fix: 'workingDays(20)',
    })
}

interface Wanted {
  what: string
  is: (field: Field) => boolean
}
const listOf = (...names: string[]): Wanted => ({
  what: `a list of { ${names.join(', ')} }`,
  is: ({ kind, children }) => kind === 'list' && names.every((name) => children?.has(name)),
})
const wanted: Record<string, Wanted> = {
  until: {
    what: 'a day that everybody answers: z.iso.date()',
    is: ({ optional, schema }) => !optional && (defOf(schema) as { format?: string }).format === 'date',
  },
  shortTimeReason: {
    what: 'words that may be left out',
    is: ({ kind, optional }) => kind === 'answer' && optional,
  },
  subjects: { what: 'a list', is: ({ kind }) => kind === 'list' },
  leftOut: listOf('agency', 'reason'),
  others: listOf('agency', 'reason'),
}

const checkFields = (inspection: Inspection, pointer: string, given: unknown): void => {
  if (!inspection.form) return
  const { fields } = inspection.form
  if (!isRecord(given)) {
    fault(inspection, pointer, 'must be paths of the form', { value: given ?? 'nothing' })
    return
  }
  const look = (place: string, path: unknown, { what, is }: Wanted): Field | undefined => {
    const field = typeof path === 'string' ? fields.get(path) : undefined
    if (!field || !is(field))
      fault(inspection, place, `must be a field of the form: ${what}`, { value: path ?? 'nothing' })
    return field
  }
  for (const [name, one] of Object.entries(wanted)) {
    const field = look(`${pointer}.${name}`, given[name], one)
    for (const option of field?.children?.get('agency')?.options ?? []) {
      if (findAgencyIn(inspection, option)) continue
      fault(inspection, `${pointer}.${name}`, `${field?.path}.agency offers an unknown agency`, {
        value: option,
      })
    }
  }
  // What is answered later is the wording, under the name that it has in every form.
  look('form', draftField, listOf('heading', 'text'))
}
