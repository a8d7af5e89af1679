import type { Child } from 'hono/jsx'
import type { Visit } from '../../runtime/visit'
import { layoutTexts } from '../texts'

/** What all fields have: `id` is where an error leads to; `name` is what is sent. */
export interface FieldProps {
  id: string
  name?: string
  label: string
  hint?: string
  error?: string
  /** The only question of its page: its label is the page's heading. */
  heading?: boolean
}

export const describedBy = ({ id, hint, error }: FieldProps, more?: string): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`, more].filter(Boolean).join(' ') || undefined

export const Below = ({ id, hint, error, errorWord }: FieldProps & { errorWord: string }) => (
  <>
    {hint && (
      <div id={`${id}-hint`} class="govuk-hint">
        {hint}
      </div>
    )}
    {error && (
      <p id={`${id}-error`} class="govuk-error-message">
        <span class="govuk-visually-hidden">{errorWord}:</span> {error}
      </p>
    )}
  </>
)

const groupClass = (error?: string) => `govuk-form-group${error ? ' govuk-form-group--error' : ''}`

export const Labelled = ({ visit, children, ...field }: FieldProps & { visit: Visit; children: Child }) => (
  <div class={groupClass(field.error)}>
    {field.heading ? (
      <h1 class="govuk-label-wrapper">
        <label class="govuk-label govuk-label--l" for={field.id}>
          {field.label}
        </label>
      </h1>
    ) : (
      <label class="govuk-label" for={field.id}>
        {field.label}
      </label>
    )}
    <Below {...field} errorWord={layoutTexts[visit.language].error} />
    {children}
  </div>
)

export const Fieldset = ({ visit, children, ...field }: FieldProps & { visit: Visit; children: Child }) => (
  <div class={groupClass(field.error)}>
    <fieldset class="govuk-fieldset" aria-describedby={describedBy(field)}>
      <legend class={`govuk-fieldset__legend govuk-fieldset__legend--${field.heading ? 'l' : 's'}`}>
        {field.heading ? <h1 class="govuk-fieldset__heading">{field.label}</h1> : field.label}
      </legend>
      <Below {...field} errorWord={layoutTexts[visit.language].error} />
      {children}
    </fieldset>
  </div>
)
