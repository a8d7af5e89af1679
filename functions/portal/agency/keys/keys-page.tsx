import type { Hono } from 'hono'
import { BackLink } from '../../layout/back-link'
import { Button } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { Page } from '../../layout/page'
import { TableHead } from '../../layout/table-head'
import { switchKeys } from '../../runtime/cookies'
import { valueIn } from '../../runtime/read-form'
import { show } from '../../runtime/show'
import { type PortalEnv, signedIn, type Visit } from '../../runtime/visit'
import { agencyIn } from '../inbox/inbox'
import { keysTexts } from './texts'

/** Which keys there are, and how one is rid of them: nobody has to bear single letters that do something. */
export const addKeys = (app: Hono<PortalEnv>): void => {
  app.get('/agency/keys', (c) => {
    agencyIn(signedIn(c.var.visit).person, {})
    return show(c, <KeysPage visit={c.var.visit} />)
  })
  app.post('/agency/keys', (c) => {
    agencyIn(signedIn(c.var.visit).person, {})
    switchKeys(c, valueIn(c.var.form, 'keys') === 'on')
    return c.redirect('/agency/keys', 303)
  })
}

const KeysPage = ({ visit }: { visit: Visit }) => {
  const text = keysTexts[visit.language]
  const { keys } = text
  const places = [
    {
      name: text.list,
      rows: [
        ['j', keys.j],
        ['k', keys.k],
        ['Enter', keys.enter],
        ['x', keys.x],
        ['/', keys.find],
      ],
    },
    {
      name: text.task,
      rows: [
        [text.enter, keys.send],
        ['n', keys.n],
        ['u', keys.u],
      ],
    },
    { name: text.everywhere, rows: [['?', keys.help]] },
  ]
  return (
    <Page visit={visit} title={text.heading} before={<BackLink visit={visit} href="/agency/inbox" />}>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body">{text.lead}</p>
      <form method="post">
        <CsrfField visit={visit} />
        <p class="govuk-body">{visit.keysOff ? text.off : text.on}</p>
        <Button name="keys" value={visit.keysOff ? 'on' : 'off'} look="secondary">
          {visit.keysOff ? text.switchOn : text.switchOff}
        </Button>
      </form>
      {places.map(({ name, rows }) => (
        <table class="govuk-table">
          <caption class="govuk-table__caption govuk-table__caption--m">{name}</caption>
          <TableHead names={[text.columns.key, text.columns.does]} />
          <tbody class="govuk-table__body">
            {rows.map(([key, does]) => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">
                  <kbd>{key}</kbd>
                </th>
                <td class="govuk-table__cell">{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Page>
  )
}
