import { isDate } from '../../../workflows/kernel/due-date'
import { applicantAgency } from '../../../workflows/kernel/person'
import { circulationIn } from '../../../workflows/kernel/views/drafts'
import type { PresentedDossier } from '../../office/presented/presented-dossier'
import { agencyNames } from '../../wording/agency-names'
import { Accesses } from '../citizen/dossier/accesses'
import { BackLink } from '../layout/back-link'
import { Conversation } from '../layout/conversation'
import { dueText, periodText, timeText, workingTime } from '../layout/format'
import { LinkList } from '../layout/link-list'
import { Page } from '../layout/page'
import { verifyTexts } from '../verify/texts'
import { Answers } from './answers'
import { Assignments } from './assigned/assignments'
import type { DossierProps } from './dossier-page-props'
import { DraftSections } from './drafts/draft-sections'
import { draftTexts } from './drafts/texts'
import { Facts } from './facts'
import { History } from './history'
import { NotesBeside } from './notes/note-list'
import { Opinions } from './opinions'
import { Papers } from './papers'
import { rightsOf } from './reading-on-record'
import { Records } from './recording/records'
import { Supplied } from './supplied'
import { TaskList } from './task-list'
import { agencyTexts } from './texts'

/** A dossier on one page: what is to be done, what was answered beside the papers, what others said, what happened. */
export const DossierPage = (props: DossierProps) => {
  const { visit, whole, shown, names, office, agencies } = props
  const { language } = visit
  const text = agencyTexts[language].dossier
  return (
    <Page
      visit={visit}
      title={`${text.heading} ${shown.number}`}
      before={<BackLink visit={visit} href="/agency/inbox" />}
      wide
    >
      <span class="govuk-caption-l">{shown.procedure.name}</span>
      <h1 class="govuk-heading-l">
        {text.heading} {shown.number}
      </h1>
      {whole ? (
        <p class="govuk-body">
          {text.filed(timeText(whole.filedAt, language), text.channels[whole.channel])}
        </p>
      ) : (
        <p class="govuk-body">{shown.shared ? text.shared : text.noLongerShared}</p>
      )}
      {whole?.approvedBySilence && (
        <p class="govuk-inset-text">
          {text.approvedBySilence(
            agencyNames(agencies, language)(whole.approvedBySilence.agency),
            timeText(whole.approvedBySilence.since, language),
            whole.approvedBySilence.legalBasis,
          )}
        </p>
      )}
      {whole?.from && (
        <p class="govuk-body">
          {verifyTexts[language].succeeds[whole.from.as]}:{' '}
          <a class="govuk-link" href={`/verify/${whole.from.result}`}>
            {whole.from.number}
          </a>
        </p>
      )}
      <Facts {...props} />
      <TaskList {...props} />
      {whole && <Clock dossier={whole} visit={visit} />}
      {(whole || shown.shared || shown.documents.length > 0) && (
        <div class="motcua-beside">
          {shown.answers && (
            <section aria-labelledby="answers">
              <h2 class="govuk-heading-m" id="answers">
                {text.answers}
              </h2>
              <Answers {...props} />
              {whole && applicantAgency(props.dossier.applicant) === undefined && (
                <p class="govuk-body">
                  <a class="govuk-link" href={`/dossiers/${shown.number}/declaration`}>
                    {text.declaration}
                  </a>
                </p>
              )}
            </section>
          )}
          <Papers {...props} />
        </div>
      )}
      <Supplied {...props} />
      {props.notes && <NotesBeside {...props} notes={props.notes} number={shown.number} />}
      <DraftSections {...props} />
      <Records {...props} />
      <Opinions {...props} />
      <Assignments {...props} />
      {whole && <Conversation visit={visit} dossier={whole} />}
      {whole && <History visit={visit} dossier={whole} names={names} />}
      {office.length > 0 && (
        <section aria-labelledby="office">
          <h2 class="govuk-heading-m" id="office">
            {text.office}
          </h2>
          <ul class="govuk-list">
            {office.map(({ id, title, at }) => (
              <li>
                <a class="govuk-link" href={`/agency/dossiers/${shown.number}/papers/${id}`}>
                  {title[language]}, {timeText(at, language)} (PDF)
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {whole?.accesses && (
        <Accesses
          visit={visit}
          accesses={whole.accesses}
          total={whole.accessesTotal ?? 0}
          agencies={agencies}
          heading={text.accesses}
        />
      )}
      <More {...props} />
    </Page>
  )
}

const Clock = ({ dossier, visit }: Pick<DossierProps, 'visit'> & { dossier: PresentedDossier }) => {
  const { language } = visit
  const text = agencyTexts[language].dossier
  const { clock } = dossier
  const used = text.usedOf(workingTime(clock.usedMinutes, language), periodText(clock.limit, language))
  const moves = clock.stands ? text.standing : text.moves
  const says = dossier.dueMoves ? moves : text.promised
  return (
    <p class="govuk-body">
      <strong>{text.clock}:</strong> {used}
      {!clock.running && ` · ${clock.stands ? text.standsBy(clock.stands.legalBasis) : text.stands}`}
      {isDate(dossier) && ` · ${says(dueText(dossier, language))}`}
    </p>
  )
}

const More = ({ visit, dossier, shown, whole, procedure }: DossierProps) => {
  const text = agencyTexts[visit.language].dossier
  const rights = rightsOf({ visit, dossier })
  const own = `/agency/dossiers/${shown.number}`
  const handIn = applicantAgency(dossier.applicant) === undefined ? text.handIn : text.handInOwn
  const readsOpinions = circulationIn(procedure) && (whole !== undefined || rights.readsResult)
  const links = [
    ...(readsOpinions ? [{ href: `${own}/opinions`, name: draftTexts[visit.language].table.link }] : []),
    ...(rights.readsResult ? [{ href: `${own}/result`, name: text.result }] : []),
    ...(rights.supplements ? [{ href: `/dossiers/${shown.number}/supplement`, name: handIn }] : []),
    ...(rights.asks ? [{ href: `${own}/ask`, name: text.askAgency }] : []),
    ...(rights.extends ? [{ href: `${own}/extend`, name: text.extend }] : []),
    ...(rights.withdraws ? [{ href: `${own}/withdraw`, name: text.withdraw }] : []),
    ...(rights.revokes ? [{ href: `${own}/revoke`, name: text.revoke }] : []),
  ]
  if (links.length === 0) return null
  return (
    <section aria-labelledby="more">
      <h2 class="govuk-heading-m" id="more">
        {text.more}
      </h2>
      <LinkList links={links} />
    </section>
  )
}
