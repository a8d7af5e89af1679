import type { Visit } from '../../runtime/visit'
import { layoutTexts } from '../texts'
import type { Option } from './choices'
import { describedBy, type FieldProps, Labelled } from './labelled'

type SelectProps = FieldProps & {
  visit: Visit
  value?: string
  options: readonly Option[]
  /** What it says before anything is chosen. */
  empty?: string
}
export const Select = ({ visit, value, options, empty, ...field }: SelectProps) => (
  <Labelled visit={visit} {...field}>
    <select
      class={`govuk-select${field.error ? ' govuk-select--error' : ''}`}
      id={field.id}
      name={field.name ?? field.id}
      aria-describedby={describedBy(field)}
    >
      <option value="">{empty ?? layoutTexts[visit.language].choose}</option>
      {options.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {option.text}
        </option>
      ))}
    </select>
  </Labelled>
)
