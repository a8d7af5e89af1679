import { agencyNames } from '../../../wording/agency-names'
import { dueText, timeText } from '../../layout/format'
import { EnclosedPapers, PaperLinks } from '../../layout/paper-links'
import { dossierTexts } from '../texts'
import type { DossierProps } from './dossier-props'

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
        {dossier.parts.map(({ name, agency, status, dueAt, provisional, number, reason }) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{name}</dt>
            <dd class="govuk-summary-list__value">
              {agencyNames(agencies, visit.language)(agency)}: {text.partStates[status]}
              {number && (
                <>
                  {' '}
                  (<bdi>{number}</bdi>)
                </>
              )}
              {status === 'open' &&
                dueAt &&
                ` · ${text.until(dueText({ dueAt, provisional }, visit.language))}`}
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
            <dt class="govuk-summary-list__key">{agencyNames(agencies, visit.language)(agency)}</dt>
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
  const sent = new Set(dossier.events.flatMap(({ enclosed }) => enclosed ?? []))
  const papers = dossier.documents.filter(({ id }) => !sent.has(id))
  return (
    <section aria-labelledby="handed-in">
      <h2 class="govuk-heading-m" id="handed-in">
        {text.yourPapers}
      </h2>
      <p class="govuk-body">
        <a class="govuk-link" href={`/dossiers/${dossier.number}/declaration`}>
          {text.declaration.see}
        </a>
      </p>
      <PaperLinks visit={visit} number={dossier.number} papers={papers} />
    </section>
  )
}

/** What offices sent with what they said, the newest first. */
export const Enclosed = ({ visit, dossier }: DossierProps) => {
  const text = dossierTexts[visit.language]
  const sent = dossier.events.filter(({ enclosed }) => enclosed).toReversed()
  if (sent.length === 0) return null
  return (
    <section aria-labelledby="enclosed">
      <h2 class="govuk-heading-m" id="enclosed">
        {text.enclosed}
      </h2>
      {sent.map(({ type, at, enclosed }) => (
        <>
          <p class="govuk-body">
            {text.events[type]}, {timeText(at, visit.language)}
          </p>
          <EnclosedPapers visit={visit} dossier={dossier} enclosed={enclosed} />
        </>
      ))}
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
          {dossier.events.toReversed().map(({ type, at, reason, legalBasis, erased }) => (
            <li>
              <strong>{text.events[type]}</strong>, {timeText(at, visit.language)}
              {legalBasis && ` (${legalBasis})`}
              {erased && ` ${text.wordsErased}`}
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
