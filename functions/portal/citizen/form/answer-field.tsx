import type { ProcedureTexts } from '../../../../workflows/kernel/text'
import { saidOf } from '../../../wording/said-of'
import type { Asked } from '../../answers/form-pages'
import { Radios } from '../../layout/fields/choices'
import { DateInput } from '../../layout/fields/date-input'
import { Listed } from '../../layout/fields/look-up'
import { TextInput } from '../../layout/fields/text-input'
import { Textarea } from '../../layout/fields/textarea'
import { layoutTexts } from '../../layout/texts'
import { type Form, valueIn } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'
import { formTexts } from '../texts'
import { namedChoices } from './named-choices'
import type { DatePart } from './read-date'

interface FieldProps {
  visit: Visit
  asked: Asked
  texts: ProcedureTexts
  /** As typed, or as it was answered before. */
  typed: Form
  error?: string
  /** Of a date, what the error is about. */
  part?: DatePart
  heading: boolean
  /** Where what stands there is from, in place of a hint. */
  note?: string
}

/** More than so many options are chosen from a list. */
const mostRadios = 8

const inputs = {
  line: {},
  email: { type: 'email', autocomplete: 'email' },
  phone: { type: 'tel', autocomplete: 'tel', width: 20 },
  'identity-number': { inputmode: 'numeric', width: 20 },
  number: { inputmode: 'decimal', width: 10 },
  vnd: { inputmode: 'numeric', width: 20 },
} as const

/** The field that takes one answer, by what kind of answer it is. */
export const AnswerField = ({ visit, asked, texts, typed, error, part, heading, note }: FieldProps) => {
  const { path, as, optional, longest } = asked
  const text = formTexts[visit.language]
  const name = texts.fields[path] ?? path
  const field = {
    visit,
    id: path,
    label: optional ? `${name} ${layoutTexts[visit.language].optional}` : name,
    hint: note ?? texts.hints?.[path] ?? saidOf(text.hints, as),
    error,
    heading,
  }
  const value = valueIn(typed, path)
  switch (as) {
    case 'yes-no': {
      const { yes, no } = layoutTexts[visit.language]
      const both = [
        { value: 'yes', text: yes },
        { value: 'no', text: no },
      ]
      return <Radios {...field} options={both} value={value} inline />
    }
    case 'count':
    case 'choice': {
      const named = namedChoices(asked, texts)
      return named.length > mostRadios ? (
        <Listed {...field} options={named} value={value} />
      ) : (
        <Radios {...field} options={named} value={value} inline={as === 'count'} />
      )
    }
    case 'date':
    case 'birth-date':
      return (
        <DateInput
          {...field}
          wrong={part}
          value={{
            day: valueIn(typed, `${path}-day`),
            month: valueIn(typed, `${path}-month`),
            year: valueIn(typed, `${path}-year`),
          }}
        />
      )
    case 'paragraph':
      return <Textarea {...field} value={value} longest={longest} />
    case 'address':
      return <Textarea {...field} value={value} rows={3} />
    default:
      return <TextInput {...field} {...inputs[as]} value={value} suffix={as === 'vnd' ? 'đồng' : undefined} />
  }
}
