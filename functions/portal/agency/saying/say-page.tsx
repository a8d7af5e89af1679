import type { Child } from 'hono/jsx'
import { BackLink } from '../../layout/back-link'
import { Button } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary, errorOf, type Fault } from '../../layout/error-summary'
import type { Option } from '../../layout/fields/choices'
import { LookUp } from '../../layout/fields/look-up'
import { TextInput } from '../../layout/fields/text-input'
import { Textarea } from '../../layout/fields/textarea'
import { Page } from '../../layout/page'
import { type Form, valueIn } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'

/** A field of a short form about a dossier. */
export interface SaidField {
  id: string
  label: string
  hint?: string
  as: 'words' | 'number' | 'agency'
}

interface SayProps {
  visit: Visit
  number: string
  heading: string
  lead?: string
  fields: readonly SaidField[]
  agencies: readonly Option[]
  send: string
  typed: Form
  faults: readonly Fault[]
  children?: Child
}

/** A short form of an officer about a dossier: why, how long, whom. */
export const SayPage = (props: SayProps) => {
  const { visit, number, heading, lead, fields, agencies, send, typed, faults, children } = props
  return (
    <Page
      visit={visit}
      title={heading}
      wrong={faults.length > 0}
      before={<BackLink visit={visit} href={`/agency/dossiers/${number}`} />}
    >
      <ErrorSummary visit={visit} faults={faults} />
      <span class="govuk-caption-l">{number}</span>
      <h1 class="govuk-heading-l">{heading}</h1>
      {lead && <p class="govuk-body">{lead}</p>}
      {children}
      <form method="post" novalidate>
        <CsrfField visit={visit} />
        {fields.map(({ as, ...field }) => {
          const about = {
            ...field,
            visit,
            error: errorOf(faults, field.id),
            value: valueIn(typed, field.id),
          }
          if (as === 'agency') return <LookUp {...about} options={agencies} />
          if (as === 'number') return <TextInput {...about} inputmode="numeric" width={3} />
          return <Textarea {...about} longest={5_000} />
        })}
        <Button>{send}</Button>
      </form>
    </Page>
  )
}
