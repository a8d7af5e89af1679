import { TaskKind } from '../../../../workflows/kernel/task'
import type { Template } from '../../../adapters/template'
import { BackLink } from '../../layout/back-link'
import { Button } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary, errorOf, type Fault } from '../../layout/error-summary'
import { Select } from '../../layout/fields/select'
import { TextInput } from '../../layout/fields/text-input'
import { Textarea } from '../../layout/fields/textarea'
import { timeText } from '../../layout/format'
import { LeftOut } from '../../layout/left-out'
import { Page } from '../../layout/page'
import { type Form, valueIn } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'
import type { Names } from '../names'
import { agencyTexts } from '../texts'
import { templatesTexts } from './texts'

interface TemplatesProps {
  visit: Visit
  agency: string
  templates: readonly Template[]
  leftOut: number
  names: Names
  typed: Form
  faults: readonly Fault[]
}

// What agencies do; the rest waits for the applicant or the system.
const kinds = TaskKind.exclude(['supplement', 'payment', 'gate', 'issue']).options

/** What an agency's officers write again and again: to keep, and to take away. */
export const TemplatesPage = (props: TemplatesProps) => {
  const { visit, agency, templates, leftOut, names, typed, faults } = props
  const text = templatesTexts[visit.language]
  const said = agencyTexts[visit.language].kinds
  return (
    <Page
      visit={visit}
      title={text.heading}
      wrong={faults.length > 0}
      before={<BackLink visit={visit} href={`/agency/inbox?agency=${agency}`} />}
    >
      <ErrorSummary visit={visit} faults={faults} />
      <span class="govuk-caption-l">{names.agency(agency)}</span>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body">{text.lead}</p>
      {templates.length === 0 && <p class="govuk-body">{text.none}</p>}
      {templates.map((one) => (
        <div class="govuk-summary-card">
          <div class="govuk-summary-card__title-wrapper">
            <h2 class="govuk-summary-card__title">
              {said[one.kind]}: <bdi>{one.title}</bdi>
            </h2>
          </div>
          <div class="govuk-summary-card__content">
            <p class="govuk-body">
              <bdi>{one.text}</bdi>
            </p>
            <p class="govuk-body-s">{text.by(names.person(one.by), timeText(one.savedAt, visit.language))}</p>
            <form method="post">
              <CsrfField visit={visit} />
              <Button name="remove" value={one.id} look="secondary">
                {text.remove}
                <span class="govuk-visually-hidden">: {one.title}</span>
              </Button>
            </form>
          </div>
        </div>
      ))}
      <LeftOut visit={visit} count={leftOut} />
      <h2 class="govuk-heading-m">{text.add}</h2>
      <form method="post" novalidate>
        <CsrfField visit={visit} />
        <Select
          visit={visit}
          id="kind"
          label={text.kind}
          error={errorOf(faults, 'kind')}
          value={valueIn(typed, 'kind')}
          options={kinds.map((kind) => ({ value: kind, text: said[kind] }))}
        />
        <TextInput
          visit={visit}
          id="title"
          label={text.title}
          error={errorOf(faults, 'title')}
          value={valueIn(typed, 'title')}
        />
        <Textarea
          visit={visit}
          id="text"
          label={text.text}
          error={errorOf(faults, 'text')}
          value={valueIn(typed, 'text')}
          longest={1_000}
        />
        <Button>{text.keep}</Button>
      </form>
    </Page>
  )
}
