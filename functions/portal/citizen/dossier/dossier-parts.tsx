import type { Agency } from '../../../../workflows/agencies/agency'
import { fileTypeNames, sizeText } from '../../layout/file-size'
import { timeText } from '../../layout/format'
import type { Visit } from '../../runtime/visit'
import { dossierTexts } from '../texts'
import type { DossierProps } from './dossier-props'

const agencyName = (id: string, agencies: readonly Agency[], { language }: Visit): string =>
  agencies.find((agency) => agency.id === id)?.name[language] ?? id

/** The steps of the procedure, and which one the dossier is at. */
export const Steps = ({ visit, dossier }: DossierProps) => {
  const text = dossierTexts[visit.language]
  return (
    <section aria-labelledby="steps">
      <h2 class="govuk-heading-m" id="steps">
        {text.ways}
      </h2>
      <ol class="motcua-timeline">
        {dossier.steps.map(({ name, state }) => (
          <li
            class={`motcua-timeline__item motcua-timeline__item--${state}`}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <span class="motcua-timeline__title">{name}</span>
            <span class="motcua-timeline__state">{text.states[state]}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Procedures that were filed together, each with its agency and date. */
export const Parts = ({ visit, dossier, agencies }: DossierProps) => {
  const text = dossierTexts[visit.language]
  if (dossier.parts.length === 0) return null
  return (
    <section aria-labelledby="parts">
      <h2 class="govuk-heading-m" id="parts">
        {text.parts}
      </h2>
      <dl class="govuk-summary-list">
        {dossier.parts.map(({ name, agency, status, dueAt, number, reason }) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{name}</dt>
            <dd class="govuk-summary-list__value">
              {agencyName(agency, agencies, visit)}: {text.partStates[status]}
              {number && (
                <>
                  {' '}
                  (<bdi>{number}</bdi>)
                </>
              )}
              {status === 'open' && dueAt && ` · ${text.until(timeText(dueAt, visit.language))}`}
              {reason && (
                <>
                  <br />
                  {text.reason}: <bdi>{reason}</bdi>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Who was asked, and why: nobody is asked who is not concerned. */
export const Opinions = ({ visit, dossier, agencies }: DossierProps) => {
  const text = dossierTexts[visit.language]
  if (dossier.opinions.length === 0) return null
  return (
    <section aria-labelledby="opinions">
      <h2 class="govuk-heading-m" id="opinions">
        {text.opinions}
      </h2>
      <dl class="govuk-summary-list">
        {dossier.opinions.map(({ agency, because, status, answer, answeredAt }) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{agencyName(agency, agencies, visit)}</dt>
            <dd class="govuk-summary-list__value">
              {text.opinionStates[status]}
              {answer && `: ${text.answers[answer]}`}
              {answeredAt && ` (${timeText(answeredAt, visit.language)})`}
              {because && <span class="govuk-hint">{because}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export const HandedIn = ({ visit, dossier }: DossierProps) => {
  const text = dossierTexts[visit.language]
  if (dossier.documents.length === 0) return null
  return (
    <section aria-labelledby="handed-in">
      <h2 class="govuk-heading-m" id="handed-in">
        {text.yourPapers}
      </h2>
      <ul class="govuk-list">
        {dossier.documents.map(({ id, type, name, contentType, size }) => (
          <li>
            <a class="govuk-link" href={`/dossiers/${dossier.number}/documents/${id}`}>
              {name ?? type} ({fileTypeNames([contentType], '')}, {sizeText(size, visit.language)})
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** All that happened, newest first. */
export const History = ({ visit, dossier }: DossierProps) => {
  const text = dossierTexts[visit.language]
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{text.history}</span>
      </summary>
      <div class="govuk-details__text">
        <ol class="govuk-list">
          {dossier.events.toReversed().map(({ type, at, reason, legalBasis }) => (
            <li>
              <strong>{text.events[type]}</strong>, {timeText(at, visit.language)}
              {legalBasis && ` (${legalBasis})`}
              {reason && (
                <>
                  <br />
                  {text.reason}: <bdi>{reason}</bdi>
                </>
              )}
            </li>
          ))}
        </ol>
      </div>
    </details>
  )
}

/** Which offices looked at it: their people are not named, their agencies are. */
export const Accesses = ({ visit, dossier, agencies }: DossierProps) => {
  const text = dossierTexts[visit.language]
  const { accesses = [], accessesTotal = 0 } = dossier
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {text.accesses} ({accessesTotal})
        </span>
      </summary>
      <div class="govuk-details__text">
        {accesses.length === 0 ? (
          <p class="govuk-body">{text.noAccesses}</p>
        ) : (
          <table class="govuk-table motcua-table--stack">
            <caption class="govuk-table__caption">{text.accessesOf(accesses.length, accessesTotal)}</caption>
            <thead class="govuk-table__head">
              <tr class="govuk-table__row">
                {[text.when, text.whoRead, text.whatRead].map((head) => (
                  <th scope="col" class="govuk-table__header">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody class="govuk-table__body">
              {accesses.map(({ at, agencies: of, what }) => (
                <tr class="govuk-table__row">
                  <td class="govuk-table__cell" data-label={text.when}>
                    {timeText(at, visit.language)}
                  </td>
                  <td class="govuk-table__cell" data-label={text.whoRead}>
                    {of.map((id) => agencyName(id, agencies, visit)).join(', ')}
                  </td>
                  <td class="govuk-table__cell" data-label={text.whatRead}>
                    {text.read[what]}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </details>
  )
}
