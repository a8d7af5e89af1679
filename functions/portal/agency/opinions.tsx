import type { PresentedOpinion } from '../../office/presented/presented-opinion'
import { saidOf } from '../../wording/said-of'
import { articlesIn } from '../answers/split-draft'
import { timeText } from '../layout/format'
import { EnclosedPapers } from '../layout/paper-links'
import type { DossierProps } from './dossier-page-props'
import { SaidChanges } from './drafts/said-changes'
import { draftTexts } from './drafts/texts'
import { WhatObjectionsMean } from './objections'
import { rightsOf } from './reading-on-record'
import { sayingTexts } from './saying/texts'
import { agencyTexts } from './texts'

const closed = new Set<PresentedOpinion['status']>([
  'answered',
  'deemed',
  'without',
  'taken-over',
  'withdrawn',
])

type OpinionsProps = Omit<DossierProps, 'office' | 'agencies'> & {
  /** False where they are but read: what is done about them is done on the dossier's page. */
  isDecided?: boolean
}
/** What agencies were asked, why, and what they said. */
export const Opinions = (props: OpinionsProps) => {
  const { visit, shown, isDecided = true } = props
  const { dossier: text } = agencyTexts[visit.language]
  if (shown.opinions.length === 0) return null
  return (
    <section aria-labelledby="opinions">
      <h2 class="govuk-heading-m" id="opinions">
        {text.opinions}
      </h2>
      {isDecided && <WhatObjectionsMean {...props} opinions={shown.opinions} />}
      {shown.opinions.map((opinion) => (
        <Opinion {...props} opinion={opinion} />
      ))}
    </section>
  )
}

const Opinion = (props: OpinionsProps & { opinion: PresentedOpinion }) => {
  const { visit, shown, names, dossier, opinion, isDecided = true } = props
  const { dossier: text, opinionStates, answers } = agencyTexts[visit.language]
  const {
    question,
    agency,
    asked,
    because,
    status,
    answer,
    answeredAt,
    reason,
    confidential,
    turns,
    legalBasis,
    byLink,
  } = opinion
  const own = `/agency/dossiers/${shown.number}/questions/${question}`
  const may = rightsOf({ visit, dossier })
  const isOutside = names.isOutside(agency)
  const articles = articlesIn(shown.answers)
  const isDraft = articles.length > 0
  const ofDraft = draftTexts[visit.language]
  const rows: [string, string | undefined][] = [
    [text.asked, asked],
    [text.because, because],
    [text.said, reason],
    [text.confidential, confidential],
  ]
  return (
    <div class="govuk-summary-card">
      <div class="govuk-summary-card__title-wrapper">
        <h3 class="govuk-summary-card__title">{names.agency(agency)}</h3>
      </div>
      <div class="govuk-summary-card__content">
        <p class="govuk-body">
          <strong>{opinionStates[status]}</strong>
          {answer && `: ${(isDraft && saidOf(ofDraft.answers, answer)) || answers[answer]}`}
          {answeredAt && `, ${timeText(answeredAt, visit.language)}`}
          {legalBasis && ` (${legalBasis})`}
        </p>
        {byLink && (
          <p class="govuk-body">
            {sayingTexts[visit.language].linked.answered(
              names.person(byLink.madeBy),
              timeText(byLink.madeAt, visit.language),
            )}
          </p>
        )}
        <dl class="govuk-summary-list">
          {rows
            .filter(([, value]) => value)
            .map(([key, value]) => (
              <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{key}</dt>
                <dd class="govuk-summary-list__value">
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ))}
        </dl>
        <EnclosedPapers visit={visit} dossier={shown} enclosed={opinion.enclosed} />
        {isDraft && <SaidChanges visit={visit} opinion={opinion} articles={articles} />}
        {turns.length > 1 && (
          <details class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">{text.turns}</span>
            </summary>
            <ol class="govuk-list govuk-details__text">
              {turns.map((turn) => (
                <li>
                  {agencyTexts[visit.language].events[turn.type]}, {timeText(turn.at, visit.language)}
                  {turn.reason && (
                    <>
                      : <bdi>{turn.reason}</bdi>
                    </>
                  )}
                  <EnclosedPapers visit={visit} dossier={shown} enclosed={turn.enclosed} />
                  {isDraft && <SaidChanges visit={visit} opinion={turn} articles={articles} />}
                </li>
              ))}
            </ol>
          </details>
        )}
        {isDecided && may.asks && (
          <ul class="govuk-list">
            {closed.has(status) ? (
              <li>
                <a class="govuk-link" href={`${own}/ask-again`}>
                  {text.askAgain}
                  <span class="govuk-visually-hidden">: {names.agency(agency)}</span>
                </a>
              </li>
            ) : (
              <>
                <li>
                  <a class="govuk-link" href={`${own}/withdraw`}>
                    {text.withdrawQuestion}
                    <span class="govuk-visually-hidden">: {names.agency(agency)}</span>
                  </a>
                </li>
                {isOutside && (
                  <li>
                    <a class="govuk-link" href={`${own}/link`}>
                      {text.link}
                      <span class="govuk-visually-hidden">: {names.agency(agency)}</span>
                    </a>
                  </li>
                )}
              </>
            )}
          </ul>
        )}
      </div>
    </div>
  )
}
