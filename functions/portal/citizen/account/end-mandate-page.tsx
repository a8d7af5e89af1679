import type { Hono } from 'hono'
import { endMandate } from '../../../office/mandates/end-mandate'
import { listMandates } from '../../../office/mandates/list-mandates'
import { BackLink } from '../../layout/back-link'
import { Button, ButtonLink } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { Page } from '../../layout/page'
import { PageMissing } from '../../runtime/errors'
import { formPage } from '../../runtime/form-page'
import { callerOf, type PortalEnv, type Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { accountTexts } from '../texts'
import { citizenIn } from './mandates-page'

type EndProps = { visit: Visit; side: 'given' | 'received'; name: string }

/** Asked before it is done, on either side. */
export const addEndMandate = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  const place = async (visit: Visit, side: 'given' | 'received', other: string) => {
    citizenIn(visit)
    const own = await listMandates(callerOf(visit), desk)
    const found = own[side].find(({ person }) => person === other)
    if (!found) throw new PageMissing('no such mandate')
    return { visit, side, person: other, name: found.name }
  }
  for (const side of ['given', 'received'] as const)
    formPage(app, `/account/mandates/${side}/:person/end`, {
      at: (c) => place(c.var.visit, side, c.req.param('person') ?? ''),
      view: (about) => <EndPage {...about} />,
      async carryOut({ side, person }, _form, visit) {
        await endMandate({ side, person }, callerOf(visit), desk)
        return '/account/mandates'
      },
    })
}

const EndPage = ({ visit, side, name }: EndProps) => {
  const text = accountTexts[visit.language].mandates
  const heading = text.endAsked(name)
  return (
    <Page visit={visit} title={heading} before={<BackLink visit={visit} href="/account/mandates" />}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">{side === 'given' ? text.endGiven : text.endReceived}</p>
      <form method="post">
        <CsrfField visit={visit} />
        <div class="govuk-button-group">
          <Button look="warning">{text.end}</Button>
          <ButtonLink href="/account/mandates" look="secondary">
            {text.keep}
          </ButtonLink>
        </div>
      </form>
    </Page>
  )
}
