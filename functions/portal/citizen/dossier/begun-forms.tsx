import { instant, millis } from '../../../../workflows/kernel/instant'
import { type Draft, draftsKept } from '../../../adapters/draft-store'
import { dateText, timeText } from '../../layout/format'
import type { Visit } from '../../runtime/visit'
import { dossierTexts } from '../texts'

interface BegunFormsProps {
  visit: Visit
  drafts: readonly Draft[]
  nameOf: (procedure: string) => string
}

const day = 86_400_000

/** Forms that somebody has begun, and until when each is kept. */
export const BegunForms = ({ visit: { language }, drafts, nameOf }: BegunFormsProps) => {
  const text = dossierTexts[language].list
  return (
    <ul class="govuk-list motcua-results">
      {drafts.map(({ id, procedure, name, about, changedAt }) => (
        <li class="motcua-results__item">
          <a class="govuk-link" href={`/drafts/${id}`}>
            {nameOf(procedure)}
            {(name ?? about) && (
              <>
                : <bdi>{name ?? about}</bdi>
              </>
            )}
          </a>{' '}
          ·{' '}
          <a class="govuk-link" href={`/drafts/${id}/name`}>
            {text.rename}
            <span class="govuk-visually-hidden"> ({name ?? about ?? nameOf(procedure)})</span>
          </a>
          <p class="govuk-body-s">
            {text.draft(
              timeText(changedAt, language),
              dateText(instant(millis(changedAt) + draftsKept * day), language),
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
