import type { Hono } from 'hono'
import { sayUseful } from '../../office/service/say-useful'
import { ReadablePage, Said } from '../../office/service/schemas'
import { parsed } from '../../runtime/field-errors'
import { Button } from '../layout/button'
import { CsrfField } from '../layout/csrf-field'
import { Page } from '../layout/page'
import { valueIn } from '../runtime/read-form'
import { show } from '../runtime/show'
import type { PortalEnv, Visit } from '../runtime/visit'
import type { PublicDesk } from './public-desk'
import { publicTexts } from './texts'

const whys = ['not-found', 'not-clear', 'not-working', 'other'] as const

/** What somebody thinks of a page: a click, and once more where it was of no use. */
export const addUseful = (
  app: Hono<PortalEnv>,
  desk: Pick<PublicDesk, 'usefulness' | 'calendar' | 'braking'>,
): void => {
  app.get('/useful', (c) => {
    const { visit } = c.var
    const asks = ReadablePage.safeParse(visit.query.why).data
    return show(c, <UsefulPage visit={visit} asks={asks} />)
  })
  app.post('/useful', async (c) => {
    const { visit, form } = c.var
    const said = parsed(Said, { page: valueIn(form, 'page'), answer: valueIn(form, 'answer') })
    await desk.braking.brake('opinions', { address: visit.address })
    await sayUseful(said, visit.at, desk)
    return c.redirect(said.answer === 'no' ? `/useful?why=${said.page}` : '/useful', 303)
  })
}

const UsefulPage = ({ visit, asks }: { visit: Visit; asks: ReadablePage | undefined }) => {
  const text = publicTexts[visit.language].useful
  return (
    <Page visit={visit} title={text.heading}>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body">{text.counted}</p>
      {asks && (
        <form method="post" action="/useful" aria-labelledby="why">
          {visit.session && <CsrfField visit={visit} />}
          <input type="hidden" name="page" value={asks} />
          <h2 class="govuk-heading-m" id="why">
            {text.why}
          </h2>
          <div class="govuk-button-group">
            {whys.map((why) => (
              <Button look="secondary" name="answer" value={why}>
                {text.whys[why]}
              </Button>
            ))}
          </div>
        </form>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/contact">
          {text.words}
        </a>
      </p>
    </Page>
  )
}
