import { z } from 'zod'
import { Inconsistent } from '../../workflows/kernel/errors'
import type { Instant } from '../../workflows/kernel/instant'
import { applicantFields, applicantOf } from './applicant'
import type { Written } from './paper-content'
import { agencyNameOf, type Entry, type PaperSource, sourceAt } from './paper-source'
import { moment } from './say'
import { vi } from './texts.vi'

interface Delay {
  reason: string
  previousDueAt: Instant
  newDueAt: Instant
  /** When it is told. */
  at: Instant
}

/** Form 04, signed by hand by the agency's head. What HCMC's letters say: 5157/QĐ-UBND (30/9/2016). */
export const apology = (source: PaperSource & { entry: Entry }): Written => {
  const { record, procedure } = source
  const { dossier } = record
  const delay = delayOf(source)
  const agency = agencyNameOf(source, dossier.agency)
  const said = vi.apology
  const received = dossier.clock.startedAt ?? dossier.filedAt
  return {
    parts: [
      { is: 'paragraph', text: said.to(applicantOf(source).name), face: 'bold', align: 'center' },
      {
        is: 'paragraph',
        text: said.received(agency, moment(received), dossier.number, procedure.texts.vi.name),
      },
      { is: 'fields', fields: applicantFields(source, vi.fields.applicant) },
      {
        is: 'fields',
        fields: [
          [said.previousDueAt, moment(delay.previousDueAt)],
          [said.state, said.at(procedure.texts.vi.steps[dossier.step] ?? dossier.step)],
          [vi.fields.reason, delay.reason.trim() || vi.none],
        ],
      },
      {
        is: 'paragraph',
        text: delay.at > delay.previousDueAt ? said.isLate(agency) : said.willBeLate(agency),
      },
      { is: 'fields', fields: [[said.newDueAt, moment(delay.newDueAt)]] },
      { is: 'paragraph', text: said.hope },
    ],
    signatures: [undefined, { as: said.head, note: vi.signByHand }],
  }
}

const WithReason = z.object({ reason: z.string() })

/** An extension has the officer's reason; a dossier that is late without one is apologised for by the system. */
const delayOf = (source: PaperSource & { entry: Entry }): Delay => {
  const { record, entry } = source
  const { event, personal } = entry
  const before = sourceAt(source, event.sequence - 1).record.dossier.clock.dueAt
  const { dueAt, apology: late } = record.dossier.clock
  const newDueAt = late?.at === event.at ? late.expectedAt : dueAt
  if (!before || !newDueAt) throw new Inconsistent(`dossier ${record.dossier.number} has no appointment`)
  const reason = WithReason.safeParse(personal).data?.reason ?? vi.apology.noReason
  return { reason, previousDueAt: before, newDueAt, at: event.at }
}
