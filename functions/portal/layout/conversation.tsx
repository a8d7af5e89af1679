import type { PresentedDossier } from '../../office/presented/presented-dossier'
import type { Visit } from '../runtime/visit'
import { timeText } from './format'
import { EnclosedPapers } from './paper-links'
import { layoutTexts } from './texts'

interface ConversationProps {
  visit: Visit
  dossier: PresentedDossier
}

/** What the applicant wrote to the office and what it answered, as it came. */
export const Conversation = ({ visit, dossier }: ConversationProps) => {
  const text = layoutTexts[visit.language].conversation
  const said = dossier.events.filter(({ type }) => type === 'message-written' || type === 'message-answered')
  if (said.length === 0) return null
  const applicant = visit.who?.person.kind === 'officer' ? text.applicant : text.you
  return (
    <section aria-labelledby="messages">
      <h2 class="govuk-heading-m" id="messages">
        {text.heading}
      </h2>
      <ol class="govuk-list motcua-results">
        {said.map(({ type, at, reason, erased, enclosed }) => (
          <li class="motcua-results__item">
            <p class="govuk-body-s">
              <strong>{type === 'message-written' ? applicant : text.office}</strong>,{' '}
              {timeText(at, visit.language)}
            </p>
            <p class="govuk-body">{erased ? text.erased : <bdi>{reason}</bdi>}</p>
            <EnclosedPapers visit={visit} dossier={dossier} enclosed={enclosed} />
          </li>
        ))}
      </ol>
    </section>
  )
}
