import type { Draft } from '../../adapters/draft-store'
import { Button } from '../layout/button'
import { CsrfField } from '../layout/csrf-field'
import { ErrorSummary, errorOf, type Fault } from '../layout/error-summary'
import { Checkboxes, type Option } from '../layout/fields/choices'
import { Listed } from '../layout/fields/look-up'
import { Select } from '../layout/fields/select'
import { TextInput } from '../layout/fields/text-input'
import { timeText } from '../layout/format'
import { Page } from '../layout/page'
import { type Form, valueIn } from '../runtime/read-form'
import type { Visit } from '../runtime/visit'
import { counterTexts } from './texts'

export interface CounterProps {
  visit: Visit
  agencies: readonly string[]
  procedures: readonly Option[]
  drafts: readonly { draft: Draft; name: string }[]
  nameOf: { agency(id: string): string; procedure(code: string): string }
  typed: Form
  faults: readonly Fault[]
}

/** Who stands there, and what for; and what was begun here and not filed. */
export const CounterPage = ({ visit, agencies, procedures, drafts, nameOf, typed, faults }: CounterProps) => {
  const { language } = visit
  const text = counterTexts[language]
  return (
    <Page visit={visit} title={text.heading} wrong={faults.length > 0}>
      <ErrorSummary visit={visit} faults={faults} />
      {agencies.length === 1 && <span class="govuk-caption-l">{nameOf.agency(agencies[0] ?? '')}</span>}
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body">{text.lead}</p>
      <form method="post" action="/counter" novalidate>
        <CsrfField visit={visit} />
        {agencies.length > 1 && (
          <Select
            visit={visit}
            id="agency"
            label={text.agency}
            error={errorOf(faults, 'agency')}
            value={valueIn(typed, 'agency')}
            options={agencies.map((id) => ({ value: id, text: nameOf.agency(id) }))}
          />
        )}
        <Listed
          visit={visit}
          id="procedure"
          label={text.procedure}
          error={errorOf(faults, 'procedure')}
          value={valueIn(typed, 'procedure')}
          options={procedures}
        />
        <TextInput
          visit={visit}
          id="identityNumber"
          label={text.identityNumber}
          hint={text.identityNumberHint}
          error={errorOf(faults, 'identityNumber')}
          value={valueIn(typed, 'identityNumber')}
          inputmode="numeric"
          autocomplete="off"
          width={20}
        />
        <Checkboxes
          visit={visit}
          id="consent"
          label={text.consentLabel}
          error={errorOf(faults, 'consent')}
          values={[valueIn(typed, 'consent')]}
          options={[{ value: 'yes', text: text.consent }]}
        />
        <Button>{text.begin}</Button>
      </form>
      {drafts.length > 0 && (
        <section aria-labelledby="half-way">
          <h2 class="govuk-heading-m" id="half-way">
            {text.halfWay}
          </h2>
          <ul class="govuk-list motcua-results">
            {drafts.map(({ draft, name }) => (
              <li class="motcua-results__item">
                <a class="govuk-link" href={`/drafts/${draft.id}`}>
                  {text.halfWayFor(
                    nameOf.procedure(draft.procedure),
                    name,
                    timeText(draft.changedAt, language),
                  )}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
