import type { Child } from 'hono/jsx'
import type { Visit } from '../../runtime/visit'
import { type FieldProps, Fieldset } from './labelled'

export interface Option {
  value: string
  text: string
  hint?: string
  /** What it was before, and may still be called. */
  formerly?: string
  /** Shown where it is chosen. */
  reveals?: Child
}

type ChoiceProps = FieldProps & { visit: Visit; options: readonly Option[]; inline?: boolean }
type RadiosProps = ChoiceProps & { value?: string }
/** The first option bears the field's own id. */
export const Radios = ({ visit, value, options, inline, ...field }: RadiosProps) => (
  <Fieldset visit={visit} {...field}>
    <div class={`govuk-radios${inline ? ' govuk-radios--inline' : ''}`} data-module="govuk-radios">
      {options.map((option, index) => (
        <Choice
          kind="radios"
          type="radio"
          id={index === 0 ? field.id : `${field.id}-${index + 1}`}
          name={field.name ?? field.id}
          option={option}
          checked={option.value === value}
        />
      ))}
    </div>
  </Fieldset>
)

type CheckboxesProps = ChoiceProps & { values?: readonly string[] }
export const Checkboxes = ({ visit, values = [], options, ...field }: CheckboxesProps) => (
  <Fieldset visit={visit} {...field}>
    <div class="govuk-checkboxes" data-module="govuk-checkboxes">
      {options.map((option, index) => (
        <Choice
          kind="checkboxes"
          type="checkbox"
          id={index === 0 ? field.id : `${field.id}-${index + 1}`}
          name={field.name ?? field.id}
          option={option}
          checked={values.includes(option.value)}
        />
      ))}
    </div>
  </Fieldset>
)

interface OneChoice {
  kind: 'radios' | 'checkboxes'
  type: 'radio' | 'checkbox'
  id: string
  name: string
  option: Option
  checked: boolean
}
const Choice = ({ kind, type, id, name, option, checked }: OneChoice) => (
  <>
    <div class={`govuk-${kind}__item`}>
      <input
        class={`govuk-${kind}__input`}
        id={id}
        name={name}
        type={type}
        value={option.value}
        checked={checked}
        aria-describedby={option.hint ? `${id}-item-hint` : undefined}
      />
      <label class={`govuk-label govuk-${kind}__label`} for={id}>
        {option.text}
      </label>
      {option.hint && (
        <div id={`${id}-item-hint`} class={`govuk-hint govuk-${kind}__hint`}>
          {option.hint}
        </div>
      )}
    </div>
    {option.reveals && <div class={`govuk-${kind}__conditional motcua-revealed`}>{option.reveals}</div>}
  </>
)
