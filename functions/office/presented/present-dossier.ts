import { may, partsFor, questionsFor } from '../../../workflows/kernel/authority'
import { type Calendar, workingMinutesBetween } from '../../../workflows/kernel/calendar'
import { coSignersOf } from '../../../workflows/kernel/co-signers'
import { standsByLaw } from '../../../workflows/kernel/decisions/clock'
import { stepOf } from '../../../workflows/kernel/decisions/draft'
import { promiseAt } from '../../../workflows/kernel/decisions/promise'
import { isWaiting } from '../../../workflows/kernel/decisions/question'
import type { Document, Dossier } from '../../../workflows/kernel/dossier'
import type { DossierEvent } from '../../../workflows/kernel/event'
import type { Instant } from '../../../workflows/kernel/instant'
import { isLeftOut } from '../../../workflows/kernel/left-out'
import { limitOf } from '../../../workflows/kernel/limit-of'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { silentApproval } from '../../../workflows/kernel/silent-approval'
import type { Language } from '../../../workflows/kernel/text'
import { assignmentsFor } from '../../../workflows/kernel/views/assignments'
import { keepsDraft } from '../../../workflows/kernel/views/drafts'
import { papersFor, partsBehind } from '../../../workflows/kernel/views/shared'
import { isToDo, stepsFor } from '../../../workflows/kernel/views/steps'
import type { Access } from '../../adapters/access'
import { answersOf } from '../../adapters/dossier-answers'
import type { DossierRecord } from '../../adapters/dossier-store'
import { textOf } from '../../adapters/personal-words'
import { nameOfPaper, roundedName } from '../../wording/paper-name'
import { renewedPapers } from '../drafts/renewed-papers'
import { wordingsOf } from '../drafts/wordings'
import { objectionWords } from '../objection-words'
import type { Viewer } from '../view-of'
import { enclosedIn } from './enclosed-in'
import { presentAssignments } from './present-assignment'
import { presentOpinion } from './present-opinion'
import { presentParts } from './present-part'
import { presentPredecessor, presentResult } from './present-predecessor'
import { presentRecords } from './present-records'
import { presentTask } from './present-task'
import type { PresentedConsultation, PresentedDossier } from './presented-dossier'
import { consultedAnswers } from './shown-answers'

interface Law {
  procedure: Procedure
  calendar: Calendar
}

export const headOf = (dossier: Dossier, procedure: Procedure, language: Language) => ({
  number: dossier.number,
  procedure: {
    code: dossier.procedure,
    version: dossier.procedureVersion,
    name: procedure.texts[language].name,
  },
  agency: dossier.agency,
})

/** What is in force stands before what it replaced. */
const presentPapers = (
  papers: readonly Document[],
  record: DossierRecord,
  procedure: Procedure,
  language: Language,
): PresentedConsultation['documents'] => {
  const renewed = renewedPapers(record)
  const shown = papers.map(({ key: _key, ...document }) => {
    const again = renewed.get(document.id)
    const name = nameOfPaper(document.type, procedure, language)
    return { ...document, ...again, name: name && again ? roundedName(name, again, language) : name }
  })
  return [...shown.filter(({ replacedBy }) => !replacedBy), ...shown.filter(({ replacedBy }) => replacedBy)]
}

/** The whole dossier, for the applicant and the deciding agency. */
export const presentDossier = (
  record: DossierRecord,
  viewer: Viewer,
  { procedure, calendar }: Law,
  read?: { accesses: Access[]; total: number },
): PresentedDossier => {
  const { person, at, language } = viewer
  const { dossier, events } = record
  const texts = procedure.texts[language]
  const own = may(person, { action: 'dossier.act', dossier, at })
  const coSigned = coSignersOf(dossier)
  const papers = papersFor(person, 'dossier', { dossier, procedure })
  const shown = new Set(papers.map(({ id }) => id))
  return {
    ...headOf(dossier, procedure, language),
    documents: presentPapers(papers, record, procedure, language),
    status: dossier.status,
    channel: dossier.channel,
    filedAt: dossier.filedAt,
    filedOnBehalf: dossier.filedBy !== dossier.applicant,
    step: dossier.step,
    steps: procedure.route.map(({ id, kind }) => ({
      id,
      kind,
      name: texts.steps[id] ?? id,
      state: stateOf(dossier, procedure, id),
    })),
    clock: clockOf(dossier, at, { procedure, calendar }),
    ...promiseAt(dossier, { procedure, calendar, at }),
    feeVnd: dossier.plan.feeVnd,
    payment: dossier.payment,
    refundsDue: dossier.refundsDue,
    answers: answersOf(record),
    draftBefore: wordingsOf(record).at(-2),
    tasks: Object.values(dossier.tasks).map((task) => presentTask(task, dossier, procedure)),
    opinions: Object.keys(dossier.questions).map((id) =>
      presentOpinion(id, record, viewer, procedure, shown),
    ),
    ...presentRecords(record),
    parts: presentParts(record, viewer, procedure, calendar),
    ...(dossier.assignments && { assignments: presentAssignments(record, procedure) }),
    events: events.map(({ event, personal }) => ({
      ...wordsOf(record, { event, personal }),
      ...enclosedIn(event, shown),
      sequence: event.sequence,
      type: event.type,
      at: event.at,
      by: event.by,
      task: event.task,
      outcome: event.outcome,
      legalBasis: event.legalBasis,
      ...(event.personal && !personal && { erased: true as const }),
      note: textOf(personal?.note),
    })),
    ...(coSigned.length > 0 && { coSigned }),
    approvedBySilence: silentApproval({ dossier, procedure }),
    ...(dossier.from && { from: presentPredecessor(dossier.from) }),
    result: dossier.result && presentResult(dossier.result),
    ended: dossier.ended,
    // What is broken is the agency's and the operator's to repair.
    ...(!own && { parked: dossier.ended ? [] : Object.keys(dossier.parked) }),
    ...(own && dossier.rating && { rating: dossier.rating }),
    ...(own && read && { accesses: read.accesses, accessesTotal: read.total }),
  }
}

/** What a consulted agency sees: its own questions, and the papers that they are about; so of its parts and assignments. */
export const presentConsultation = (
  record: DossierRecord,
  viewer: Viewer,
  { procedure, calendar }: Law,
): PresentedConsultation => {
  const { person, at, language } = viewer
  const { dossier } = record
  const readsResult = may(person, { action: 'result.read', dossier, at })
  const own = questionsFor(person, dossier)
  const parts = partsFor(person, dossier)
  const given = assignmentsFor(person, dossier)
  const agencies = new Set([
    ...[...own, ...parts].map(({ agency }) => agency),
    ...given.map(({ owner }) => owner),
  ])
  const ids = new Set([...own, ...parts, ...given].map(({ id }) => id))
  const steps = stepsFor(person, dossier)
  const tasksOfSteps = new Set(steps.flatMap(({ tasks }) => tasks.map(({ id }) => id)))
  const answers = consultedAnswers(record, viewer, procedure)
  const shownParts = new Set([...parts.map(({ id }) => id), ...partsBehind(person, dossier, procedure)])
  const papers = papersFor(person, 'consultation', { dossier, procedure })
  const shown = new Set(papers.map(({ id }) => id))
  return {
    ...headOf(dossier, procedure, language),
    documents: presentPapers(papers, record, procedure, language),
    shared:
      own.some((question) => isWaiting(question) || keepsDraft(question, procedure)) ||
      parts.some(({ status }) => status === 'open') ||
      steps.some(isToDo) ||
      given.length > 0,
    ...presentRecords(
      record,
      steps.map(({ id }) => id),
    ),
    opinions: own.map(({ id }) => presentOpinion(id, record, viewer, procedure, shown)),
    ...(readsResult && dossier.result && { result: presentResult(dossier.result) }),
    ...(parts.length > 0 && {
      parts: presentParts(record, viewer, procedure, calendar).filter(({ part }) => shownParts.has(part)),
    }),
    ...(answers && { answers }),
    ...(given.length > 0 && {
      assignments: presentAssignments(record, procedure).filter(({ id }) => ids.has(id)),
    }),
    ...(own.some((question) => keepsDraft(question, procedure)) && {
      draftBefore: wordingsOf(record).at(-2),
    }),
    tasks: Object.values(dossier.tasks)
      .filter(({ id, question, owner }) => {
        const inScope = question && ids.has(question)
        return tasksOfSteps.has(id) || (inScope && typeof owner === 'object' && agencies.has(owner.agency))
      })
      .map((task) => presentTask(task, dossier, procedure)),
  }
}

const stateOf = (
  dossier: Dossier,
  procedure: Procedure,
  id: string,
): PresentedDossier['steps'][number]['state'] => {
  const { route } = procedure
  const step = stepOf(procedure, id)
  if (isLeftOut(dossier, procedure, step)) return 'left-out'
  const here = route.findIndex((one) => one.id === dossier.step)
  const there = route.findIndex((one) => one.id === id)
  if (there < here || (there === here && dossier.ended?.how === 'issued')) return 'done'
  return there === here && !dossier.ended ? 'current' : 'ahead'
}

const clockOf = (dossier: Dossier, at: Instant, { procedure, calendar }: Law): PresentedDossier['clock'] => {
  const { clock, ended, step } = dossier
  const { runningSince } = clock
  const stands = clock.startedAt && !ended && standsByLaw({ dossier, procedure })
  const since = runningSince && at > runningSince ? workingMinutesBetween(runningSince, at, calendar) : 0
  return {
    limit: limitOf(procedure, dossier.plan),
    limitMinutes: clock.limitMinutes,
    usedMinutes: clock.usedMinutes + since,
    running: runningSince !== undefined,
    ...(stands && { stands: { step, legalBasis: stands.legalBasis } }),
    startedAt: clock.startedAt,
    stoppedAt: clock.stoppedAt,
    extension: clock.extension,
    apology: clock.apology,
  }
}

/** Why it came, and what is asked for; of objections, what each agency said that stands by it. */
const wordsOf = (record: DossierRecord, { event, personal }: DossierRecord['events'][number]) => {
  const objections = objectionWords(record, event)?.flatMap(({ reason }) => reason ?? [])
  const reason = textOf(personal?.reason) ?? reasonOnRecord(event)
  const items = linesOf(personal?.items)
  if (!objections) return { reason, items }
  return event.type === 'refused'
    ? { reason: objections.join('\n') || reason, items }
    : { reason, items: objections }
}

/** Of what operators do, who name nobody in it. */
const reasonOnRecord = ({ changes }: DossierEvent): string | undefined =>
  changes.flatMap((made) =>
    made.change === 'erased' || made.change === 'resumed' ? (made.reason ?? []) : [],
  )[0]

const linesOf = (value: unknown): string[] | undefined =>
  Array.isArray(value) && value.every((line) => typeof line === 'string') ? value : undefined
