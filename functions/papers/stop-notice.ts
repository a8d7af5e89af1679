import type { Dossier } from '../../workflows/kernel/dossier'
import { applicantFields, requestField } from './applicant'
import type { Written } from './paper-content'
import { agencyNameOf, type Entry, type PaperSource } from './paper-source'
import { clockTime, dueTime, moneyText } from './say'
import { vi } from './texts.vi'
import { reasonOf } from './words-of'

/** Form 05: the applicant withdrew, or stayed silent for too long. */
export const stopNotice = (source: PaperSource & { entry: Entry }): Written => {
  const { record, procedure, entry } = source
  const { dossier } = record
  const { at, type, legalBasis } = entry.event
  const said = vi.stop
  return {
    parts: [
      { is: 'fields', fields: applicantFields(source, vi.fields.applicant) },
      {
        is: 'fields',
        fields: [
          requestField(procedure),
          [type === 'withdrawn' ? said.asked : said.cause, causeOf(source)],
          [said.stage, procedure.texts.vi.steps[dossier.step] ?? dossier.step],
          [said.decision, said.stopped(agencyNameOf(source, dossier.agency), clockTime(at))],
          ...(legalBasis ? [[vi.fields.legalBasis, legalBasis] as const] : []),
          [said.money, moneyOf(dossier)],
        ],
      },
      { is: 'paragraph', text: said.again },
    ],
    signatures: [
      undefined,
      { as: agencyNameOf(source, dossier.agency), note: vi.madeBySystem(clockTime(at)) },
    ],
  }
}

const causeOf = ({ record: { dossier }, entry }: PaperSource & { entry: Entry }): string => {
  const { type, task } = entry.event
  if (type === 'withdrawn') return vi.stop.withdrawn(reasonOf(entry))
  const silent = dossier.tasks[task ?? '']
  const until = silent ? dueTime(silent) : clockTime(entry.event.at)
  return silent?.kind === 'payment' ? vi.stop.unpaid(until) : vi.stop.unsupplied(until)
}

/** As on record at the end; what comes in later is given back, and on record then. */
const moneyOf = ({ plan, payment, refundsDue = [] }: Dossier): string => {
  const said = vi.stop
  const paid = payment ? said.paid(moneyText(payment.amountVnd), clockTime(payment.paidAt)) : undefined
  const fee = plan.feeVnd === 0 ? said.free : (paid ?? said.notPaid(moneyText(plan.feeVnd)))
  const sumOf = (refunds: typeof refundsDue) => refunds.reduce((sum, { amountVnd }) => sum + amountVnd, 0)
  const due = sumOf(refundsDue.filter(({ refundedAt }) => !refundedAt))
  const back = sumOf(refundsDue.filter(({ refundedAt }) => refundedAt))
  return [
    fee,
    ...(due > 0 ? [said.refundDue(moneyText(due))] : []),
    ...(back > 0 ? [said.refunded(moneyText(back))] : []),
  ].join(' ')
}
