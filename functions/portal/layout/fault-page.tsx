import type { Visit } from '../runtime/visit'
import { Page } from './page'
import { layoutTexts } from './texts'
import type { LayoutTexts } from './texts.vi'

interface FaultProps {
  visit: Visit
  kind: keyof LayoutTexts['faults']
  /** In place of what is said of this kind. */
  says?: string
  /** Where to go on: after signing in, or from what was refused. The first page when left out. */
  to?: string
  /** Whether what was typed was kept. */
  kept?: boolean
  /** Under which it is found in the log. */
  reference?: string
}

/** What went wrong, and what to do next. */
export const FaultPage = ({ visit, kind, says, to, kept, reference }: FaultProps) => {
  const text = layoutTexts[visit.language]
  const fault = text.faults[kind]
  const signsIn = kind === 'session-over' || kind === 'not-signed-in'
  return (
    <Page visit={visit} title={fault.heading}>
      <h1 class="govuk-heading-l">{fault.heading}</h1>
      <p class="govuk-body">{says || fault.says}</p>
      {reference && (
        <p class="govuk-body">
          {text.reference}: <code>{reference}</code>
        </p>
      )}
      {kind === 'session-over' && <p class="govuk-body">{kept ? text.keptTyped : text.notKept}</p>}
      {signsIn && (
        <a
          class="govuk-button"
          href={`/sign-in?to=${encodeURIComponent(to ?? visit.path)}`}
          draggable={false}
        >
          {text.signInAgain}
        </a>
      )}
      {kind !== 'session-over' && (
        <p class="govuk-body">
          <a class="govuk-link" href={signsIn ? '/' : (to ?? '/')}>
            {(kind === 'refused' || kind === 'busy') && to ? text.goBack : text.goHome}
          </a>
        </p>
      )}
    </Page>
  )
}
