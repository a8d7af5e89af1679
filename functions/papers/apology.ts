import { z } from 'zod'
import { appointmentOf, type DueDate, expectedDate, isDate } from '../../workflows/kernel/due-date'
import { Inconsistent } from '../../workflows/kernel/errors'
import type { Instant } from '../../workflows/kernel/instant'
import { applicantFields, applicantOf } from './applicant'
import type { Written } from './paper-content'
import { agencyNameOf, type Entry, type PaperSource, sourceAt } from './paper-source'
import { clockTime, dueTime } from './say'
import { vi } from './texts.vi'

interface Delay {
  reason: string
  previous: DueDate
  next: DueDate
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
        text: said.received(agency, clockTime(received), dossier.number, procedure.texts.vi.name),
      },
      { is: 'fields', fields: applicantFields(source, vi.fields.applicant) },
      {
        is: 'fields',
        fields: [
          [said.previousDueAt, dueTime(delay.previous)],
          [said.state, said.at(procedure.texts.vi.steps[dossier.step] ?? dossier.step)],
          [vi.fields.reason, delay.reason.trim() || vi.none],
        ],
      },
      {
        is: 'paragraph',
        text: delay.at > delay.previous.dueAt ? said.isLate(agency) : said.willBeLate(agency),
      },
      { is: 'fields', fields: [[said.newDueAt, dueTime(delay.next)]] },
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
  const before = appointmentOf(sourceAt(source, event.sequence - 1).record.dossier.clock)
  const { clock } = record.dossier
  const next = clock.apology?.at === event.at ? expectedDate(clock.apology) : appointmentOf(clock)
  if (!isDate(before) || !isDate(next))
    throw new Inconsistent(`dossier ${record.dossier.number} has no appointment`)
  const reason = WithReason.safeParse(personal).data?.reason ?? vi.apology.noReason
  return { reason, previous: before, next, at: event.at }
}
