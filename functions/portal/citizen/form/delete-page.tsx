import type { Hono } from 'hono'
import { BackLink } from '../../layout/back-link'
import { Button, ButtonLink } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { Page } from '../../layout/page'
import { formPage } from '../../runtime/form-page'
import { show } from '../../runtime/show'
import type { PortalEnv, Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { formTexts } from '../texts'
import { draftsPlace, renewOwnDraft } from './drafts'

/** A form is given up: asked before, and said after. */
export const addDelete = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  formPage(app, '/drafts/:id/delete', {
    async at(c) {
      const { visit } = c.var
      const { draft, procedure } = await renewOwnDraft(visit, c.req.param('id') ?? '', desk)
      return { c, visit, draft, name: procedure.texts[visit.language].name }
    },
    view: ({ visit, draft, name }) => <DeletePage visit={visit} draft={draft.id} name={name} />,
    async carryOut({ c, visit, draft, name }) {
      await desk.drafts.delete(draft)
      return show(c, <DeletedPage visit={visit} name={name} place={draftsPlace(draft)} />)
    },
  })
}

const DeletePage = ({ visit, draft, name }: { visit: Visit; draft: string; name: string }) => {
  const text = formTexts[visit.language]
  const back = `/drafts/${draft}`
  return (
    <Page visit={visit} title={text.deleteAsked} before={<BackLink visit={visit} href={back} />}>
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">{text.deleteAsked}</h1>
      <p class="govuk-body">{text.deleteLead}</p>
      <form method="post">
        <CsrfField visit={visit} />
        <div class="govuk-button-group">
          <Button look="warning">{text.deleteYes}</Button>
          <ButtonLink href={back} look="secondary">
            {text.deleteNo}
          </ButtonLink>
        </div>
      </form>
    </Page>
  )
}

const DeletedPage = ({ visit, name, place }: { visit: Visit; name: string; place: string }) => {
  const text = formTexts[visit.language]
  return (
    <Page visit={visit} title={text.deleted}>
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">{text.deleted}</h1>
      <ButtonLink href={place}>{text.toMyForms}</ButtonLink>
    </Page>
  )
}
