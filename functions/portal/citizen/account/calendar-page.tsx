import type { Hono } from 'hono'
import type { Instant } from '../../../../workflows/kernel/instant'
import { BackLink } from '../../layout/back-link'
import { Button } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { timeText } from '../../layout/format'
import { Page } from '../../layout/page'
import { formPage } from '../../runtime/form-page'
import { valueIn } from '../../runtime/read-form'
import { show } from '../../runtime/show'
import type { PortalEnv, Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { accountTexts } from '../texts'
import { calendarFile } from './calendar-file'
import { datesOf } from './dates-of'
import { citizenIn } from './mandates-page'

const mostDossiers = 100

/** Somebody's dates at an address that his own calendar reads: whoever has it reads them, until it is withdrawn. */
export const addCalendar = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  formPage(app, '/account/calendar', {
    async at(c) {
      const { visit } = c.var
      return { c, visit, madeAt: await desk.calendars.madeAt(citizenIn(visit).id) }
    },
    view: ({ visit, madeAt }) => <CalendarPage visit={visit} madeAt={madeAt} />,
    async carryOut({ c, visit }, form) {
      const { id } = citizenIn(visit)
      if (valueIn(form, 'do') === 'withdraw') {
        await desk.calendars.withdraw(id)
        return '/account/calendar'
      }
      const secret = await desk.calendars.make(id, visit.language, visit.at)
      const address = `${desk.publicUrl}/calendar/${secret}.ics`
      return show(c, <CalendarPage visit={visit} madeAt={visit.at} address={address} />)
    },
  })

  app.get('/calendar/:file', async (c) => {
    const { visit } = c.var
    const address = await desk.calendars.find(
      c.req
        .param('file')
        .slice(0, 100)
        .replace(/\.ics$/, ''),
    )
    // No page: what leads on from a page would carry the address along.
    if (!address) return c.text('404', 404)
    const { person, language } = address
    const [{ items, cursor }, catalogue] = await Promise.all([
      desk.dossiers.dossiersOf(person, mostDossiers),
      desk.law.catalogue(c.var.visit.at),
    ])
    const nameOf = (code: string) => catalogue.get(code)?.name[language] ?? code
    const text = accountTexts[language].calendar
    const name = cursor ? text.nameOfNewest(mostDossiers) : text.name
    const file = calendarFile(name, datesOf(items, { language, publicUrl: desk.publicUrl, nameOf }), visit.at)
    return c.body(file, 200, { 'content-type': 'text/calendar; charset=utf-8' })
  })
}

const CalendarPage = ({
  visit,
  madeAt,
  address,
}: {
  visit: Visit
  madeAt: Instant | undefined
  address?: string
}) => {
  const text = accountTexts[visit.language].calendar
  return (
    <Page visit={visit} title={text.heading} before={<BackLink visit={visit} href="/account" />}>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body">{text.lead}</p>
      <p class="govuk-body">{text.secret}</p>
      {address ? (
        <div class="govuk-inset-text" role="status">
          <p class="govuk-body">{text.once}</p>
          <p class="govuk-body motcua-address">
            <a class="govuk-link" href={address} rel="nofollow">
              {address}
            </a>
          </p>
        </div>
      ) : (
        <p class="govuk-body">{madeAt ? text.made(timeText(madeAt, visit.language)) : text.none}</p>
      )}
      <form method="post" action="/account/calendar">
        <CsrfField visit={visit} />
        <div class="govuk-button-group">
          <Button name="do" value="make" look={madeAt ? 'secondary' : undefined}>
            {madeAt ? text.renew : text.make}
          </Button>
          {madeAt && (
            <Button name="do" value="withdraw" look="warning">
              {text.withdraw}
            </Button>
          )}
        </div>
      </form>
    </Page>
  )
}
