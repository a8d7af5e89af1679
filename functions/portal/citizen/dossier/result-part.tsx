import { statusOf } from '../../../../workflows/kernel/result-life'
import { localTime } from '../../../issuance/local-time'
import { ButtonLink } from '../../layout/button'
import { dayText } from '../../layout/format'
import { dossierTexts, formTexts } from '../texts'
import type { DossierProps } from './dossier-props'

/** What was issued, and what it is worth today. */
export const ResultPart = ({ visit, dossier: { result, number }, ways }: DossierProps) => {
  if (!result) return null
  const { language } = visit
  const text = dossierTexts[language]
  const status = statusOf(result, localTime(visit.at).isoDate)
  return (
    <section aria-labelledby="result">
      <h2 class="govuk-heading-m" id="result">
        {text.result}
      </h2>
      <p class="govuk-body">
        {text.resultNumber}: <strong>{result.registered ?? result.number}</strong>
      </p>
      {result.validUntil && <p class="govuk-body">{text.validUntil(dayText(result.validUntil, language))}</p>}
      {status !== 'current' && <p class="govuk-body">{text.resultStatus[status]}</p>}
      {result.replaces && (
        <p class="govuk-body">
          {formTexts[language].from.ways[result.replaces.as]}:{' '}
          <a class="govuk-link" href={`/verify/${result.replaces.result}`}>
            {result.replaces.number}
          </a>
        </p>
      )}
      <ButtonLink href={`/dossiers/${number}/result`}>{text.download}</ButtonLink>
      <p class="govuk-body">
        <a class="govuk-link" href={`/verify/${result.id}`}>
          {text.verify}
        </a>
      </p>
      {ways.length > 0 && (
        <ul class="govuk-list">
          {ways.map(({ as, code, name, from }) => (
            <li>
              {from ? (
                text.wayLater(formTexts[language].from.ways[as], dayText(from, language))
              ) : (
                <a
                  class="govuk-link"
                  href={`/procedures/${code}/start?${new URLSearchParams({ result: result.id, as })}`}
                >
                  {formTexts[language].from.ways[as]}
                </a>
              )}
              <div class="govuk-hint">{name}</div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
