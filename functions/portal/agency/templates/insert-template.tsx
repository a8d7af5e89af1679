import type { Template } from '../../../adapters/template'
import { Button } from '../../layout/button'
import { errorOf, type Fault } from '../../layout/error-summary'
import { Select } from '../../layout/fields/select'
import { type Form, valueIn } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'
import { templatesTexts } from './texts'

interface InsertProps {
  visit: Visit
  templates: readonly Template[]
  faults: readonly Fault[]
}

/** A text of the agency, to go on writing from. */
export const InsertTemplate = ({ visit, templates, faults }: InsertProps) => {
  const text = templatesTexts[visit.language]
  if (templates.length === 0) return null
  return (
    <>
      <Select
        visit={visit}
        id="template"
        label={text.choose}
        hint={text.chooseHint}
        error={errorOf(faults, 'template')}
        options={templates.map(({ id, title }) => ({ value: id, text: title }))}
      />
      <Button name="insert" value="yes" look="secondary">
        {text.insert}
      </Button>
    </>
  )
}

/** What was typed, with the text behind it. */
export const withTemplate = (typed: Form, { text }: Template): Form => {
  const field = valueIn(typed, 'outcome') === 'supplement' ? 'otherItems' : 'reason'
  const before = valueIn(typed, field)
  return { ...typed, [field]: [before ? `${before}\n${text}` : text] }
}
