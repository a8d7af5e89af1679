import type { Visit } from '../../runtime/visit'
import { describedBy, type FieldProps, Labelled } from './labelled'

type InputProps = FieldProps & {
  visit: Visit
  value?: string
  type?: 'text' | 'email' | 'tel' | 'search'
  inputmode?: 'numeric' | 'decimal'
  autocomplete?: string
  /** In characters. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
  suffix?: string
  /** What the browser offers while somebody types. */
  suggestions?: readonly string[]
  /** The key that leads to it, on officers' pages. */
  shortcut?: string
}
export const TextInput = ({
  visit,
  value,
  type = 'text',
  inputmode,
  autocomplete,
  width,
  suffix,
  suggestions,
  shortcut,
  ...field
}: InputProps) => {
  const listId = suggestions && `${field.id}-suggestions`
  const input = (
    <input
      class={`govuk-input${width ? ` govuk-input--width-${width}` : ''}${field.error ? ' govuk-input--error' : ''}`}
      id={field.id}
      name={field.name ?? field.id}
      type={type}
      value={value}
      inputmode={inputmode}
      autocomplete={autocomplete}
      spellcheck={false}
      list={listId}
      data-key={shortcut}
      aria-describedby={describedBy(field)}
    />
  )
  return (
    <Labelled visit={visit} {...field}>
      {suffix ? (
        <div class="govuk-input__wrapper">
          {input}
          <div class="govuk-input__suffix" aria-hidden="true">
            {suffix}
          </div>
        </div>
      ) : (
        input
      )}
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((text) => (
            <option value={text} />
          ))}
        </datalist>
      )}
    </Labelled>
  )
}
