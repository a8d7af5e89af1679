import type { Hono } from 'hono'
import { type Astray, AstrayPlace } from '../../adapters/astray-store'
import {
  findAstrayMail,
  listAstrayMails,
  Resending,
  sendMailAgain,
} from '../../office/operating/astray-mails'
import { parsed } from '../../runtime/field-errors'
import { BackLink } from '../layout/back-link'
import { timeText } from '../layout/format'
import { LeftOut } from '../layout/left-out'
import { Page } from '../layout/page'
import { TableHead } from '../layout/table-head'
import { formPage } from '../runtime/form-page'
import { valueIn } from '../runtime/read-form'
import { show } from '../runtime/show'
import { callerOf, type PortalEnv, type Visit } from '../runtime/visit'
import { mostListed, type OperatorDesk } from './operator-routes'
import { officerPath } from './people/of-officer'
import { OfficerFormPage } from './people/officer-form-page'
import { operatorTexts } from './texts'

const path = '/operator/mails'

/** Mails that reached nobody, and to have one sent again. */
export const addMails = (app: Hono<PortalEnv>, desk: OperatorDesk): void => {
  app.get(path, async (c) => {
    const { visit } = c.var
    const query = { limit: mostListed, cursor: visit.query.from }
    return show(c, <MailsPage visit={visit} {...(await listAstrayMails(query, callerOf(visit), desk))} />)
  })

  formPage<{ visit: Visit; mail: Astray }>(app, `${path}/again`, {
    async at(c) {
      const { visit } = c.var
      const mail = await findAstrayMail(placeIn(visit.query), callerOf(visit), desk)
      return mail ? { visit, mail } : c.redirect(path, 303)
    },
    view({ visit, mail }, form) {
      const text = operatorTexts[visit.language].mails
      const heading = text.againAsked(mail.number)
      return (
        <OfficerFormPage
          {...{ visit, heading, ...form }}
          lead={text.againLead}
          back={path}
          send={text.again}
        />
      )
    },
    async carryOut({ mail: { dossier, sequence, officer } }, form, visit) {
      const resending = { dossier, sequence, ...(officer && { officer }), reason: valueIn(form, 'reason') }
      await sendMailAgain(parsed(Resending, resending), callerOf(visit), desk)
      return `${path}?done=yes`
    },
  })
}

const placeIn = ({ dossier, sequence, task, person }: Visit['query']): AstrayPlace =>
  parsed(AstrayPlace, {
    dossier,
    sequence: Number(sequence),
    ...(task && person && { officer: { task, person } }),
  })

const addressOf = ({ dossier, sequence, officer }: Astray): string =>
  `${path}/again?${new URLSearchParams({ dossier, sequence: `${sequence}`, ...officer })}`

type MailsProps = Awaited<ReturnType<typeof listAstrayMails>> & { visit: Visit }

const MailsPage = ({ visit, items, next, leftOut, again }: MailsProps) => {
  const { language, query } = visit
  const { mails: text, columns, more, shown, attempts, event } = operatorTexts[language]
  return (
    <Page visit={visit} title={text.heading} before={<BackLink visit={visit} href="/operator" />} wide>
      {query.done && (
        <div class="govuk-inset-text" role="status">
          {text.done}
        </div>
      )}
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body">{text.lead}</p>
      {items.length === 0 ? (
        <p class="govuk-body">{text.none}</p>
      ) : (
        <table class="govuk-table motcua-table--stack">
          <caption class="govuk-visually-hidden">{text.heading}</caption>
          <TableHead names={[columns.dossier, text.to, columns.error, columns.since, columns.act]} />
          <tbody class="govuk-table__body">
            {items.map((mail) => (
              <tr class="govuk-table__row">
                <td class="govuk-table__cell" data-label={columns.dossier}>
                  {mail.number}, {event(mail.sequence)}
                </td>
                <td class="govuk-table__cell" data-label={text.to}>
                  <To visit={visit} mail={mail} />
                </td>
                <td class="govuk-table__cell" data-label={columns.error}>
                  {text.why[mail.why]}, {attempts(mail.attempts)}
                </td>
                <td class="govuk-table__cell" data-label={columns.since}>
                  {timeText(mail.since, language)}
                </td>
                <td class="govuk-table__cell" data-label={columns.act}>
                  <a class="govuk-link" href={addressOf(mail)}>
                    {text.again}
                    <span class="govuk-visually-hidden">
                      : {mail.number}, {event(mail.sequence)}
                    </span>
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <LeftOut visit={visit} count={leftOut} />
      {next && (
        <p class="govuk-body">
          {shown(items.length)}{' '}
          <a class="govuk-link" href={`${path}?${new URLSearchParams({ from: next })}`}>
            {more}
          </a>
        </p>
      )}
      {again.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{text.sentAgain}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {again.map((mail) => (
              <li>
                {mail.number}, {event(mail.sequence)}, <To visit={visit} mail={mail} />
                {mail.again && (
                  <>
                    : {timeText(mail.again.at, language)}, {mail.again.by}: <bdi>{mail.again.reason}</bdi>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}

/** By no name: an operator corrects an officer's address in the registry, and no applicant's. */
const To = ({ visit, mail: { officer } }: { visit: Visit; mail: Astray }) => {
  const text = operatorTexts[visit.language].mails
  if (!officer) return <>{text.applicant}</>
  return (
    <a class="govuk-link" href={officerPath(officer.person)}>
      {text.officer(officer.person)}
    </a>
  )
}
