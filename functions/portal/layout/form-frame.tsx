import type { Child } from 'hono/jsx'
import type { Visit } from '../runtime/visit'
import { BackLink } from './back-link'
import { CsrfField } from './csrf-field'
import { ErrorSummary, type Fault } from './error-summary'
import { Page } from './page'

interface FormFrameProps {
  visit: Visit
  /** What the form is part of, above the heading. */
  caption?: string
  heading: string
  faults: readonly Fault[]
  /** Where the link above the page leads. */
  back: string
  /** Between the heading and the form. */
  lead?: Child
  children?: Child
}

/** A page that is one form, sent to its own address. */
export const FormFrame = ({ visit, caption, heading, faults, back, lead, children }: FormFrameProps) => (
  <Page
    visit={visit}
    title={heading}
    wrong={faults.length > 0}
    before={<BackLink visit={visit} href={back} />}
  >
    <ErrorSummary visit={visit} faults={faults} />
    {caption && <span class="govuk-caption-l">{caption}</span>}
    <h1 class="govuk-heading-l">{heading}</h1>
    {lead}
    <form method="post" novalidate>
      <CsrfField visit={visit} />
      {children}
    </form>
  </Page>
)
