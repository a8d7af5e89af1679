import type { Child } from 'hono/jsx'
import { BackLink } from '../../layout/back-link'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary, type Fault } from '../../layout/error-summary'
import { Page } from '../../layout/page'
import { type OfficerPlace, officerPath } from './of-officer'

interface OfficerFormPageProps extends Pick<OfficerPlace, 'visit' | 'officer'> {
  heading: string
  lead: string
  faults?: readonly Fault[]
  children: Child
}

/** A form about one officer, whose page one comes from and goes back to. */
export const OfficerFormPage = ({
  visit,
  officer,
  heading,
  lead,
  faults = [],
  children,
}: OfficerFormPageProps) => (
  <Page
    visit={visit}
    title={heading}
    wrong={faults.length > 0}
    before={<BackLink visit={visit} href={officerPath(officer.id)} />}
  >
    <ErrorSummary visit={visit} faults={faults} />
    <h1 class="govuk-heading-l">{heading}</h1>
    <p class="govuk-body">{lead}</p>
    <form method="post" novalidate>
      <CsrfField visit={visit} />
      {children}
    </form>
  </Page>
)
