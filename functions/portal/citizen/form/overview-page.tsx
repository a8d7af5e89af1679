import type { Hono } from 'hono'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import { valueAt } from '../../../../workflows/kernel/value-at'
import type { Draft } from '../../../adapters/draft-store'
import { answerText } from '../../answers/answer-text'
import { BackLink } from '../../layout/back-link'
import { ButtonLink } from '../../layout/button'
import { Page } from '../../layout/page'
import { SummaryList } from '../../layout/summary-list'
import { show } from '../../runtime/show'
import type { PortalEnv, Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { formTexts } from '../texts'
import { nextPlace, type Progress, progressOf } from './draft-progress'
import { draftsPlace, filedPlace, leavingPlace, renewOwnDraft, whomFor } from './drafts'
import { VersionNotice } from './version-notice'

/** A draft taken up: what is known already, how far it is, and where to go on. */
export const addOverview = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  app.get('/drafts/:id', async (c) => {
    const { visit } = c.var
    const { draft, procedure } = await renewOwnDraft(visit, c.req.param('id'), desk)
    if (draft.filed) return c.redirect(filedPlace(draft, draft.filed), 303)
    if (draft.adds) return c.redirect(leavingPlace(draft), 303)
    const progress = progressOf(procedure, draft)
    const isFor = await whomFor(visit, draft, desk)
    return show(c, <OverviewPage {...{ visit, draft, procedure, progress, isFor }} />)
  })
}

interface OverviewProps {
  visit: Visit
  draft: Draft
  procedure: Procedure
  progress: Progress
  isFor?: string
}
const OverviewPage = ({ visit, draft, procedure, progress, isFor }: OverviewProps) => {
  const texts = procedure.texts[visit.language]
  const text = formTexts[visit.language]
  const known = progress.pages.flatMap((page) =>
    page.asked
      .filter(({ path }) => Object.hasOwn(draft.from, path))
      .map((asked) => ({
        key: texts.fields[asked.path] ?? asked.path,
        value: answerText(asked, valueAt(draft.answers, asked.path), texts, visit.language),
        href: `/drafts/${draft.id}/questions/${page.id}`,
      })),
  )
  const must = progress.places.filter(({ optional }) => !optional)
  const done = must.filter((place) => place.done).length
  return (
    <Page visit={visit} title={texts.name} before={<BackLink visit={visit} href={draftsPlace(draft)} />}>
      <span class="govuk-caption-l">{texts.name}</span>
      <h1 class="govuk-heading-l">{text.yourForm}</h1>
      {isFor && <p class="govuk-inset-text">{isFor}</p>}
      <VersionNotice visit={visit} draft={draft} procedure={procedure} />
      <p class="govuk-body">
        {text.answered(done, must.length + progress.ahead, progress.places.length - must.length)}
      </p>
      {known.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{text.known}</h2>
          <p class="govuk-body">{text.knownLead}</p>
          <SummaryList visit={visit} rows={known} />
        </>
      )}
      <ButtonLink href={`/drafts/${draft.id}/${nextPlace(progress)}`}>{text.goOn}</ButtonLink>
      <ButtonLink href={`/drafts/${draft.id}/delete`} look="secondary">
        {text.deleteDraft}
      </ButtonLink>
    </Page>
  )
}
