import type { Dossier } from '../../workflows/kernel/dossier'
import { appointmentOf, isDate } from '../../workflows/kernel/due-date'
import type { Instant } from '../../workflows/kernel/instant'
import { applicantAgency, isLink } from '../../workflows/kernel/person'
import type { Task } from '../../workflows/kernel/task'
import { recordOf } from '../adapters/dossier-records'
import { localTime } from '../issuance/local-time'
import { asForm } from '../wording/as-form'
import { saidAnswers } from '../wording/said-answers'
import { requestField } from './applicant'
import { type HandOver, handOversOf, isOthersDoing, type Side } from './hand-overs'
import type { Part, Written } from './paper-content'
import { agencyNameOf, type PaperSource } from './paper-source'
import { clockTime, dueTime, tableTime } from './say'
import { vi } from './texts.vi'

/** Form 06: who gave the dossier to whom, when, and whether each was in time. */
export const controlSheet = (source: PaperSource, at: Instant): Written => {
  const { record, procedure } = source
  const { dossier } = record
  const asked = Object.values(dossier.questions).map(({ agency }) => agencyNameOf(source, agency))
  const said = vi.control
  const appointment = appointmentOf(dossier.clock)
  return {
    unit: vi.oneStopShop,
    parts: [
      {
        is: 'fields',
        fields: [
          requestField(procedure),
          [said.decides, agencyNameOf(source, dossier.agency)],
          [said.asked, [...new Set(asked)].join('; ') || vi.none],
          [said.dueAt, isDate(appointment) ? dueTime(appointment) : vi.none],
        ],
      },
      table(handOversOf(record), source, at),
      { is: 'paragraph', text: said.made(clockTime(at)), face: 'italic' },
    ],
    signatures: [undefined, undefined],
  }
}

const table = (handOvers: readonly HandOver[], source: PaperSource, at: Instant): Part => {
  const { columns } = vi.control
  return {
    is: 'table',
    columns: [
      { title: columns.number, share: 0.05, align: 'center' },
      { title: columns.sides, share: 0.32 },
      { title: columns.time, share: 0.13, align: 'center' },
      { title: columns.persons, share: 0.165 },
      { title: columns.outcome, share: 0.115, align: 'center' },
      { title: columns.note, share: 0.22 },
    ],
    rows: handOvers.map((one, index) => [
      String(index + 1),
      vi.control.sides(unitOf(one.from, source), unitOf(one.to, source)),
      tableTime(one.at),
      vi.control.persons(personOf(one.from, source), personOf(one.to, source)),
      vi.control.standings[standingOf(one, source.record.dossier, at)],
      noteOf(one, source),
    ]),
  }
}

const unitOf = ({ owner }: Side, source: PaperSource): string => {
  const agency = applicantAgency(source.record.dossier.applicant)
  if (owner === 'applicant' && agency !== undefined) return agencyNameOf(source, agency)
  if (typeof owner === 'string') return vi.control.owners[owner]
  return vi.control.unit(vi.control.roles[owner.role], agencyNameOf(source, owner.agency))
}

const personOf = ({ owner, person }: Side, { nameOf }: PaperSource): string => {
  if (person && isLink(person)) return vi.control.byLink
  return person ? (nameOf(person) ?? person) : owner === 'system' ? vi.system : vi.control.nobody
}

type Standing = keyof typeof vi.control.standings

const silent = new Set(['lapsed', 'deemed', 'unanswered'])

/** By the day: what is done on the day of its deadline, and before it, is done on time. */
const standingOf = ({ now, at: ended }: HandOver, dossier: Dossier, at: Instant): Standing => {
  if (!now) {
    const { promisedFor } = dossier.clock
    return dossier.ended?.how === 'issued' && promisedFor ? doneBy(ended, promisedFor) : 'none'
  }
  if (now.late || now.silences > 0 || silent.has(now.outcome ?? '')) return 'after'
  if (!now.doneAt) return at > now.dueAt ? 'after' : 'open'
  if (isOthersDoing(now)) return 'none'
  return doneBy(now.doneAt, now.dueAt)
}

const doneBy = (at: Instant, dueAt: Instant): Standing => {
  if (at > dueAt) return 'after'
  return localTime(at).date === localTime(dueAt).date ? 'on' : 'before'
}

const noteOf = ({ task, now }: HandOver, { procedure, record }: PaperSource): string => {
  const { dossier } = record
  const said = vi.control
  if (!task || !now) {
    const how = dossier.ended ? said.endings[dossier.ended.how] : ''
    return dossier.result ? `${how}\n${said.result(dossier.result.registered ?? dossier.result.number)}` : how
  }
  const { parts, steps } = procedure.texts.vi
  const part = task.kind === 'part' && parts?.[task.question ?? '']
  const what = part || (said.kinds[task.kind] ?? steps[task.step] ?? task.step)
  return [what, said.due(dueTime(task)), outcomeText(now), ...recordedIn(now, record, procedure)]
    .filter(Boolean)
    .join('\n')
}

/** What was recorded as the task was done, a line each. */
const recordedIn = (
  { id, step }: Task,
  record: PaperSource['record'],
  procedure: PaperSource['procedure'],
): string[] => {
  const made = recordOf(record, step)
  const form = asForm(procedure, step)
  if (!form || made?.event.task !== id) return []
  return saidAnswers(form, made.values, 'vi').map(({ name, says }) => `${name}: ${says}`)
}

const outcomeText = ({ kind, outcome, doneAt }: Task): string => {
  const approves = outcome === 'deemed' && kind !== 'opinion' && kind !== 'uptake'
  const named = approves
    ? vi.control.approvedBySilence
    : outcome && (vi.control.outcomes as Record<string, string>)[outcome]
  return named && doneAt ? vi.control.done(named, clockTime(doneAt)) : ''
}
