import type { Visit } from '../runtime/visit'
import type { LayoutTexts } from './layout-texts'
import { Page } from './page'
import { layoutTexts } from './texts'

interface FaultProps {
  visit: Visit
  kind: keyof LayoutTexts['faults']
  /** In place of what is said of this kind. */
  says?: string
  /** Whether what was typed was kept. */
  kept?: boolean
  /** Under which it is found in the log. */
  reference?: string
}

/** What went wrong, and what to do next. */
export const FaultPage = ({ visit, kind, says, kept, reference }: FaultProps) => {
  const text = layoutTexts[visit.language]
  const fault = text.faults[kind]
  return (
    <Page visit={visit} title={fault.heading}>
      <h1 class="govuk-heading-l">{fault.heading}</h1>
      <p class="govuk-body">{says || fault.says}</p>
      {reference && (
        <p class="govuk-body">
          {text.reference}: <code>{reference}</code>
        </p>
      )}
      {kind === 'session-over' ? (
        <>
          <p class="govuk-body">{kept ? text.keptTyped : text.notKept}</p>
          <a class="govuk-button" href={`/sign-in?to=${encodeURIComponent(visit.path)}`} draggable={false}>
            {text.signInAgain}
          </a>
        </>
      ) : (
        <p class="govuk-body">
          <a class="govuk-link" href={kind === 'refused' ? visit.path : '/'}>
            {kind === 'refused' ? text.goBack : text.goHome}
          </a>
        </p>
      )}
    </Page>
  )
}
