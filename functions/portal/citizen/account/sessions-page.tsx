import type { Hono } from 'hono'
import { type Listed, sessionId } from '../../../adapters/session-store'
import { BackLink } from '../../layout/back-link'
import { Button } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { timeText } from '../../layout/format'
import { LeftOut } from '../../layout/left-out'
import { Page } from '../../layout/page'
import { formPage } from '../../runtime/form-page'
import { valueIn } from '../../runtime/read-form'
import { type PortalEnv, signedIn, type Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { accountTexts } from '../texts'

/** Where somebody is signed in. Each place can be ended from any other. */
export const addSessions = (app: Hono<PortalEnv>, { sessions }: Pick<CitizenDesk, 'sessions'>): void => {
  formPage(app, '/account/sessions', {
    async at(c) {
      const { visit } = c.var
      const { items, leftOut } = await sessions.of(signedIn(visit).person.id, visit.at)
      const id = sessionId(visit.token ?? '')
      return { visit, others: items.filter((one) => one.id !== id), leftOut }
    },
    view: (place) => <SessionsPage {...place} />,
    async carryOut({ visit: { token = '' } }, form, visit) {
      const { person } = signedIn(visit)
      const id = valueIn(form, 'session').slice(0, 100)
      if (id === 'others') await sessions.endOthers(person.id, token)
      else await sessions.endOf(person.id, id)
      return '/account/sessions'
    },
  })
}

interface SessionsProps {
  visit: Visit
  others: readonly Listed[]
  leftOut: number
}

const SessionsPage = ({ visit, others, leftOut }: SessionsProps) => {
  const text = accountTexts[visit.language].sessions
  const places = (
    <ul class="govuk-list motcua-results">
      {visit.session && <Place visit={visit} session={visit.session} />}
      {others.map((one) => (
        <Place visit={visit} {...one} />
      ))}
    </ul>
  )
  return (
    <Page visit={visit} title={text.heading} before={<BackLink visit={visit} href="/account" />}>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body">{text.lead}</p>
      {others.length > 0 ? (
        <form method="post">
          <CsrfField visit={visit} />
          {places}
          <LeftOut visit={visit} count={leftOut} />
          <Button name="session" value="others" look="warning">
            {text.endOthers}
          </Button>
        </form>
      ) : (
        <>
          {places}
          <p class="govuk-body">{text.only}</p>
        </>
      )}
    </Page>
  )
}

/** Without an identifier: the browser that asks. */
const Place = ({ visit, id, session }: { visit: Visit; id?: string; session: Listed['session'] }) => {
  const text = accountTexts[visit.language].sessions
  const { device = {}, startedAt, seenAt } = session
  const name = [device.browser, device.system].filter(Boolean).join(', ') || text.unknown
  const since = text.since(timeText(startedAt, visit.language))
  return (
    <li class="motcua-results__item">
      <p class="govuk-body">
        <strong>{name}</strong> {!id && <strong class="govuk-tag">{text.here}</strong>}
      </p>
      <p class="govuk-body-s">
        {since} · {text.seen(timeText(seenAt, visit.language))}
      </p>
      {id && (
        <Button name="session" value={id} look="secondary">
          {text.end}
          <span class="govuk-visually-hidden">
            {' '}
            ({name}, {since})
          </span>
        </Button>
      )}
    </li>
  )
}
