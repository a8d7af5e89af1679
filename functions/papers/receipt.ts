import type { Document } from '../../workflows/kernel/dossier'
import { appointmentOf, isDate } from '../../workflows/kernel/due-date'
import { limitOf } from '../../workflows/kernel/limit-of'
import { ownValue } from '../../workflows/kernel/own-value'
import type { Procedure } from '../../workflows/kernel/procedure'
import { applicantFields, applicantOf, requestField } from './applicant'
import type { Part, Written } from './paper-content'
import { agencyNameOf, type Entry, type PaperSource } from './paper-source'
import { actOnRecord, clockTime, dueTime, periodText, sizeText } from './say'
import { vi } from './texts.vi'

/** Form 01. */
export const receipt = (source: PaperSource & { entry: Entry }): Written => {
  const { record, procedure, calendar, entry, nameOf } = source
  const { dossier } = record
  const { at, by } = entry.event
  const received = clockTime(dossier.clock.startedAt ?? at)
  const said = vi.receipt
  const appointment = appointmentOf(dossier.clock)
  return {
    unit: vi.oneStopShop,
    parts: [
      { is: 'fields', fields: applicantFields(source, said.from) },
      { is: 'fields', fields: [requestField(procedure)] },
      { is: 'paragraph', text: said.documents, face: 'bold' },
      documentTable(dossier.documents, procedure),
      {
        is: 'fields',
        fields: [
          [said.copies, said.oneCopy],
          [said.limit, periodText(limitOf(procedure, dossier.plan), calendar.cutOff)],
          [said.receivedAt, received],
          [said.dueAt, isDate(appointment) ? dueTime(appointment) : vi.none],
          [said.collect, said.online],
          [said.register, said.registered(agencyNameOf(source, dossier.agency), dossier.number)],
        ],
      },
    ],
    signatures: [
      { as: said.filer, note: said.filed(clockTime(dossier.filedAt)), name: filerOf(source) },
      {
        as: said.receiver,
        ...(entry.event.type === 'filed'
          ? { note: vi.madeBySystem(clockTime(at)) }
          : { note: actOnRecord(at), name: nameOf(by) ?? by }),
      },
    ],
  }
}

const filerOf = (source: PaperSource): string => {
  const { filedBy, applicant } = source.record.dossier
  return filedBy === applicant ? applicantOf(source).name : (source.nameOf(filedBy) ?? filedBy)
}

/** The form's answers are the application itself; the files come with it. */
const documentTable = (documents: readonly Document[], { texts }: Procedure): Part => {
  const { columns, application, electronic, form } = vi.receipt
  const names = [application, ...documents.map(({ type }) => ownValue(texts.vi.documents, type) ?? type)]
  const notes = [form, ...documents.map(({ contentType, size }) => sizeText(contentType, size))]
  return {
    is: 'table',
    columns: [
      { title: columns.number, share: 0.09, align: 'center' },
      { title: columns.name, share: 0.47 },
      { title: columns.kind, share: 0.2, align: 'center' },
      { title: columns.note, share: 0.24 },
    ],
    rows: names.map((name, index) => [String(index + 1), name, electronic, notes[index] ?? '']),
  }
}
