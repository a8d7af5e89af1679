import type { Hono } from 'hono'
import { endMandate } from '../../../office/mandates/end-mandate'
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
    const person = citizenIn(visit)
    const isThere =
      side === 'given'
        ? (await desk.registry.mandatesFrom(person.id)).items.some(({ to }) => to === other)
        : person.mandates.some(({ from }) => from === other)
    if (!isThere) throw new PageMissing('no such mandate')
    const mandate = side === 'given' ? { from: person.id, to: other } : { from: other, to: person.id }
    return { visit, side, mandate, name: (await desk.nameOf(other)) ?? other }
  }
  for (const side of ['given', 'received'] as const)
    formPage(app, `/account/mandates/${side}/:person/end`, {
      at: (c) => place(c.var.visit, side, c.req.param('person') ?? ''),
      view: (about) => <EndPage {...about} />,
      async carryOut({ mandate }, _form, visit) {
        await endMandate(mandate, callerOf(visit), desk)
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
