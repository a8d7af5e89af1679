import type { Hono } from 'hono'
import type { Agency } from '../../../../workflows/kernel/agency'
import { handedOver } from '../../../office/papers/declarations'
import type { PresentedDossier } from '../../../office/presented/presented-dossier'
import { agencyNames } from '../../../wording/agency-names'
import { ButtonLink } from '../../layout/button'
import { dueText, moneyText, timeText } from '../../layout/format'
import { NumberPanel } from '../../layout/number-panel'
import { Page } from '../../layout/page'
import { SummaryList, type SummaryRow } from '../../layout/summary-list'
import { PageMissing } from '../../runtime/errors'
import { show } from '../../runtime/show'
import type { PortalEnv, Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { dossierTexts } from '../texts'
import { procedureShown, readOwn } from './dossier-routes'
import { SuppliedPage } from './supplied-page'

type Kind = 'supplement' | 'payment' | 'refund' | 'complaint'
interface ReceivedProps {
  visit: Visit
  dossier: PresentedDossier
  agencies: readonly Agency[]
}

const pages = [
  ['received', 'supplement'],
  ['paid', 'payment'],
  ['complained', 'complaint'],
] as const satisfies readonly (readonly [string, Kind])[]

/** What came from the applicant, and what follows: for who wants to know whether it arrived. */
export const addReceived = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  for (const [place, kind] of pages)
    app.get(`/dossiers/:number/${place}`, async (c) => {
      const { visit } = c.var
      const { record, dossier } = await readOwn(visit, c.req.param('number') ?? '', desk)
      if (kind === 'supplement') {
        const came = handedOver(record).findLast(({ sequence }) => sequence > 1)
        if (!came) throw new PageMissing(`no supplement in ${dossier.number}`)
        const procedure = await procedureShown(dossier, desk)
        return show(c, <SuppliedPage visit={visit} dossier={dossier} procedure={procedure} came={came} />)
      }
      const about = { visit, dossier, agencies: desk.agencies }
      const refund = kind === 'payment' && !dossier.payment ? rowsOf.refund(about) : undefined
      if (refund) return show(c, <ReceivedPage {...about} kind="refund" rows={refund} />)
      // The gateway's word may come after the payer himself.
      if (kind === 'payment' && !dossier.payment) return show(c, <NotPaidYet {...about} />)
      const rows = rowsOf[kind](about)
      if (!rows) throw new PageMissing(`no ${kind} in ${dossier.number}`)
      return show(c, <ReceivedPage {...about} kind={kind} rows={rows} />)
    })
}

const rowsOf: Record<Exclude<Kind, 'supplement'>, (props: ReceivedProps) => SummaryRow[] | undefined> = {
  payment({ visit, dossier }) {
    const { payment } = dossier
    if (!payment) return undefined
    const { received } = dossierTexts[visit.language]
    return [{ key: received.amount, value: moneyText(payment.amountVnd, visit.language) }]
  },
  refund({ visit, dossier, agencies }) {
    const text = dossierTexts[visit.language].received
    const due = dossier.refundsDue?.at(-1)
    if (!due) return undefined
    const task = dossier.tasks.find(({ kind, status }) => kind === 'refund' && status === 'open')
    return [
      { key: text.at, value: timeText(due.dueSince, visit.language) },
      { key: text.amount, value: moneyText(due.amountVnd, visit.language) },
      ...(due.refundedAt ? [{ key: text.givenBack, value: timeText(due.refundedAt, visit.language) }] : []),
      ...(task?.agency
        ? [{ key: text.givesBack, value: agencyNames(agencies, visit.language)(task.agency) }]
        : []),
      ...(task ? [{ key: text.answerBy, value: dueText(task, visit.language) }] : []),
    ]
  },
  complaint({ visit, dossier, agencies }) {
    const text = dossierTexts[visit.language].received
    const came = dossier.events.findLast(({ type }) => type === 'complained')
    if (!came) return undefined
    const task = dossier.tasks.find(({ kind, status }) => kind === 'complaint' && status === 'open')
    return [
      { key: text.at, value: timeText(came.at, visit.language) },
      ...(task?.agency
        ? [{ key: text.answersIt, value: agencyNames(agencies, visit.language)(task.agency) }]
        : []),
      ...(task ? [{ key: text.answerBy, value: dueText(task, visit.language) }] : []),
    ]
  },
}

const ReceivedPage = ({
  visit,
  dossier,
  kind,
  rows,
}: ReceivedProps & { kind: keyof typeof rowsOf; rows: SummaryRow[] }) => {
  const { dossier: word, received, filed } = dossierTexts[visit.language]
  const { heading, next } = received[kind]
  return (
    <Page visit={visit} title={heading}>
      <NumberPanel heading={heading} label={word} number={dossier.number} />
      <SummaryList visit={visit} rows={rows} />
      <h2 class="govuk-heading-m">{filed.next}</h2>
      <p class="govuk-body">{next}</p>
      <ButtonLink href={`/dossiers/${dossier.number}`}>{filed.see}</ButtonLink>
    </Page>
  )
}

const NotPaidYet = ({ visit, dossier }: ReceivedProps) => {
  const { notPaid } = dossierTexts[visit.language].received
  return (
    <Page visit={visit} title={notPaid.heading}>
      <h1 class="govuk-heading-l">{notPaid.heading}</h1>
      <p class="govuk-body">{notPaid.says}</p>
      <div class="govuk-button-group">
        <ButtonLink href={`/dossiers/${dossier.number}/paid`}>{notPaid.again}</ButtonLink>
        <ButtonLink href={`/dossiers/${dossier.number}`} look="secondary">
          {dossierTexts[visit.language].filed.see}
        </ButtonLink>
      </div>
    </Page>
  )
}
