import { expectedDate, isDate } from '../../../../workflows/kernel/due-date'
import { agencyNames } from '../../../wording/agency-names'
import { BackLink } from '../../layout/back-link'
import { Button, ButtonLink } from '../../layout/button'
import { Conversation } from '../../layout/conversation'
import { CsrfField } from '../../layout/csrf-field'
import { dueText, moneyText, periodText, timeText, workingTime } from '../../layout/format'
import { Page } from '../../layout/page'
import { EnclosedPapers } from '../../layout/paper-links'
import { dossierTexts } from '../texts'
import { Accesses } from './accesses'
import { Enclosed, HandedIn, History, Opinions, Parts, Steps } from './dossier-parts'
import type { DossierProps } from './dossier-props'
import { ResultPart } from './result-part'
import { Waits } from './waits'

/** A dossier as its applicant sees it: who has it, until when, what to do, and all that has happened. */
export const DossierPage = (props: DossierProps) => {
  const { visit, dossier, agencies, papers, procedure } = props
  const { language } = visit
  const text = dossierTexts[language]
  const { number, ended } = dossier
  const own = `/dossiers/${number}`
  // Money that goes back, or a complaint, has its own time, and is waited for when all else has ended.
  const isOwed = dossier.tasks.some(({ status, kind }) => status === 'open' && kind !== 'gate')
  return (
    <Page
      visit={visit}
      title={`${text.dossier} ${number}`}
      before={<BackLink visit={visit} href="/dossiers" />}
    >
      <span class="govuk-caption-l">{dossier.procedure.name}</span>
      <h1 class="govuk-heading-l">
        {text.dossier} {number}
      </h1>
      <p class="govuk-body-l">
        <strong>{ended ? text.endings[ended.how] : text.running}</strong>
      </p>
      <Turn {...props} />
      <Outcome {...props} />
      {(!ended || isOwed) && (
        <section aria-labelledby="now">
          <h2 class="govuk-heading-m" id="now">
            {ended ? text.owed : text.now}
          </h2>
          <Waits visit={visit} procedure={procedure} agencies={agencies} tasks={dossier.tasks} />
          {!ended && <Dates {...props} />}
        </section>
      )}
      <Conversation visit={visit} dossier={dossier} />
      <Steps {...props} />
      <Parts {...props} />
      <Opinions {...props} />
      <h2 class="govuk-heading-m">{text.papers}</h2>
      {papers.length === 0 ? (
        <p class="govuk-body">{text.noPapers}</p>
      ) : (
        <ul class="govuk-list">
          {papers.map(({ id, title, at }) => (
            <li>
              <a class="govuk-link" href={`${own}/papers/${id}`}>
                {text.paperOf(title[language], timeText(at, language))} (PDF)
              </a>
            </li>
          ))}
        </ul>
      )}
      <Enclosed {...props} />
      <HandedIn {...props} />
      <History {...props} />
      <Accesses
        visit={visit}
        agencies={props.agencies}
        accesses={dossier.accesses ?? []}
        total={dossier.accessesTotal ?? 0}
      />
      <h2 class="govuk-heading-m">{text.more}</h2>
      <ul class="govuk-list">
        {procedure.duties?.message && (
          <li>
            <a class="govuk-link" href={`${own}/write`}>
              {text.write}
            </a>
          </li>
        )}
        <li>
          <a class="govuk-link" href={`${own}/complain`}>
            {text.complain}
          </a>
        </li>
        {!ended && (
          <li>
            <a class="govuk-link" href={`${own}/withdraw`}>
              {text.withdraw}
            </a>
          </li>
        )}
      </ul>
    </Page>
  )
}

/** What the applicant has to do, first thing on the page. */
const Turn = ({ visit, dossier }: DossierProps) => {
  const text = dossierTexts[visit.language]
  const open = dossier.tasks.filter(({ status, agency }) => status === 'open' && !agency)
  const supplements = open.filter(({ kind }) => kind === 'supplement')
  const payment = dossier.payment ? undefined : open.find(({ kind }) => kind === 'payment')
  if (supplements.length === 0 && !payment) return null
  return (
    <section class="govuk-notification-banner" aria-labelledby="turn">
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id="turn">
          {text.todo}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">
        {supplements.map((task) => (
          <>
            <p class="govuk-body">{text.until(dueText(task, visit.language))}.</p>
            <ButtonLink href={`/dossiers/${dossier.number}/supplement?task=${task.id}`}>
              {text.supply}
            </ButtonLink>
          </>
        ))}
        {payment && (
          <form method="post" action={`/dossiers/${dossier.number}/pay`}>
            <CsrfField visit={visit} />
            <p class="govuk-body">{text.until(dueText(payment, visit.language))}.</p>
            <Button>{text.pay(moneyText(dossier.feeVnd, visit.language))}</Button>
          </form>
        )}
      </div>
    </section>
  )
}

const Outcome = (props: DossierProps) => {
  const { visit, dossier, agencies } = props
  const text = dossierTexts[visit.language]
  const { ended, rating, number, approvedBySilence: silence } = dossier
  const refusal = dossier.events.findLast(({ type }) => type === 'refused')
  return (
    <>
      {ended?.how === 'refused' && refusal?.reason && (
        <div class="govuk-inset-text">
          <strong>{text.reason}:</strong> <bdi>{refusal.reason}</bdi>
          <EnclosedPapers visit={visit} dossier={dossier} enclosed={refusal.enclosed} />
        </div>
      )}
      {silence && (
        <p class="govuk-inset-text">
          {text.approvedBySilence(
            agencyNames(agencies, visit.language)(silence.agency),
            timeText(silence.since, visit.language),
            silence.legalBasis,
          )}
        </p>
      )}
      <ResultPart {...props} />
      {ended &&
        (rating ? (
          <p class="govuk-body">{text.rated(text.rating.stars[rating.score as 1 | 2 | 3 | 4 | 5])}</p>
        ) : (
          <p class="govuk-body">
            <a class="govuk-link" href={`/dossiers/${number}/rate`}>
              {text.rate}
            </a>
          </p>
        ))}
    </>
  )
}

const Dates = ({ visit, dossier, procedure }: DossierProps) => {
  const { language } = visit
  const text = dossierTexts[language]
  const { clock } = dossier
  const when = isDate(dossier) && dueText(dossier, language)
  const moves = clock.stands ? text.standing : text.moves
  const says = dossier.dueMoves ? moves : clock.startedAt ? text.promised : text.provisionally
  const stopped = clock.stands
    ? text.clockStands(procedure.texts[language].steps[clock.stands.step] ?? '', clock.stands.legalBasis)
    : text.clockStopped
  return (
    <>
      {when && <p class="govuk-body">{says(when)}</p>}
      {clock.extension && <p class="govuk-body">{text.extended(clock.extension.workingDays)}</p>}
      {clock.apology && (
        <p class="govuk-body">{text.apologised(dueText(expectedDate(clock.apology), language))}</p>
      )}
      {clock.startedAt && (
        <p class="govuk-body">
          {text.clock(workingTime(clock.usedMinutes, language), periodText(clock.limit, language))}{' '}
          {!clock.running && stopped}
        </p>
      )}
    </>
  )
}
