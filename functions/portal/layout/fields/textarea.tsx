import type { Visit } from '../../runtime/visit'
import { layoutTexts } from '../texts'
import { describedBy, type FieldProps, Labelled } from './labelled'

type TextareaProps = FieldProps & { visit: Visit; value?: string; rows?: number; longest?: number }
export const Textarea = ({ visit, value, rows = 5, longest, ...field }: TextareaProps) => {
  const { characters } = layoutTexts[visit.language]
  const area = (
    <Labelled visit={visit} {...field}>
      <textarea
        class={`govuk-textarea${longest ? ' govuk-js-character-count' : ''}${field.error ? ' govuk-textarea--error' : ''}`}
        id={field.id}
        name={field.name ?? field.id}
        rows={rows}
        aria-describedby={describedBy(field, longest ? `${field.id}-info` : undefined)}
      >
        {value ? `\n${value}` : ''}
      </textarea>
    </Labelled>
  )
  if (!longest) return area
  return (
    <div
      class="govuk-character-count"
      data-module="govuk-character-count"
      data-maxlength={String(longest)}
      data-threshold="75"
      {...{
        'data-i18n.characters-under-limit.other': characters.left,
        'data-i18n.characters-over-limit.other': characters.over,
      }}
    >
      {area}
      <div id={`${field.id}-info`} class="govuk-hint govuk-character-count__message">
        {characters.left.replace('%{count}', String(longest))}
      </div>
    </div>
  )
}
