import type { Visit } from '../../runtime/visit'
import { layoutTexts } from '../texts'
import { type FieldProps, Fieldset } from './labelled'

type Part = 'day' | 'month' | 'year'
type DateProps = FieldProps & {
  visit: Visit
  value?: Partial<Record<Part, string>>
  /** The part that the error is about; all when left out. */
  wrong?: Part
}
/** Three numbers, sent as `<name>-day`, `-month`, `-year`; the day bears the field's own id. */
export const DateInput = ({ visit, value = {}, wrong, ...field }: DateProps) => {
  const text = layoutTexts[visit.language]
  const parts = [
    ['day', text.day, 2],
    ['month', text.month, 2],
    ['year', text.year, 4],
  ] as const
  return (
    <Fieldset visit={visit} {...field}>
      <div class="govuk-date-input" id={`${field.id}-parts`}>
        {parts.map(([part, label, width]) => (
          <div class="govuk-date-input__item">
            <div class="govuk-form-group">
              <label
                class="govuk-label govuk-date-input__label"
                for={part === 'day' ? field.id : `${field.id}-${part}`}
              >
                {label}
              </label>
              <input
                class={`govuk-input govuk-date-input__input govuk-input--width-${width}${field.error && (!wrong || wrong === part) ? ' govuk-input--error' : ''}`}
                id={part === 'day' ? field.id : `${field.id}-${part}`}
                name={`${field.name ?? field.id}-${part}`}
                type="text"
                inputmode="numeric"
                value={value[part]}
              />
            </div>
          </div>
        ))}
      </div>
    </Fieldset>
  )
}
