import type { Agency } from '../../../workflows/kernel/agency'
import type { CalendarDate } from '../../../workflows/kernel/calendar'
import { isByCase } from '../../../workflows/kernel/cases'
import {
  type CatalogueEntry,
  entryOf,
  type LimitCase,
  type Listed,
  limitCases,
} from '../../../workflows/kernel/catalogue'
import { Inconsistent } from '../../../workflows/kernel/errors'
import { notOpenOn } from '../../../workflows/kernel/in-force'
import { kindOf } from '../../../workflows/kernel/kind-of'
import type { Procedure } from '../../../workflows/kernel/procedure'
import type { Silence } from '../../../workflows/kernel/silence'
import type { Step } from '../../../workflows/kernel/steps/kinds'
import {
  idOf,
  type OwnWait,
  type PartRule,
  type QuestionRule,
  type StepBase,
  type SupplementRule,
} from '../../../workflows/kernel/steps/step'
import type { Language } from '../../../workflows/kernel/text'
import { objectionsOf } from '../../../workflows/kernel/unheeded'
import { asForm } from '../../wording/as-form'
import type { NeededPaper } from '../procedures/needs'
import { formSchema } from './form-schema'
import type {
  DecidedBy,
  PresentedPartRule,
  PresentedProcedure,
  PresentedQuestion,
  PresentedSilence,
  PresentedStep,
  ProcedureSummary,
} from './presented-procedure'

/** The law of the city, and the language to tell it in. */
export interface Telling {
  agencies: readonly Agency[]
  language: Language
}

export const agencyNamed = (id: string, { agencies, language }: Telling) => {
  const agency = agencies.find((one) => one.id === id)
  if (!agency) throw new Inconsistent(`a procedure speaks of agency ${id}, which is not in the registry`)
  return { agency: id, name: agency.name[language] }
}

export const summaryOf = (entry: CatalogueEntry, telling: Telling): ProcedureSummary => {
  const { code, version, field, onlineLevel, limit } = entry
  const { language } = telling
  return {
    code,
    version,
    field,
    onlineLevel,
    name: entry.name[language],
    summary: entry.summary[language],
    decidedBy: decidedByOf(entry, telling),
    ...(entry.applicants && { applicants: entry.applicants }),
    limit,
    ...(entry.limits && { limits: entry.limits.map((one) => presentLimit(one, language)) }),
    result: entry.result[language],
    ...(entry.from && { from: entry.from }),
  }
}

/** Whether it takes filings on a day, and until when it does so by this version. */
export const takingOf = (
  { next, ...entry }: Listed,
  day: CalendarDate,
): Pick<ProcedureSummary, 'notOpen' | 'changesOn'> => {
  const notOpen = notOpenOn(entry, day)
  return { ...(notOpen && { notOpen }), ...(next && { changesOn: next.from }) }
}

const presentLimit = (
  { id, period, legalBasis, says }: LimitCase,
  language: Language,
): NonNullable<ProcedureSummary['limits']>[number] => ({
  id,
  says: says[language],
  limit: period,
  legalBasis,
})

/** The cases of its legal time, if that goes by any. */
export const presentLimits = (procedure: Procedure, language: Language) =>
  isByCase(procedure.limit) ? limitCases(procedure).map((one) => presentLimit(one, language)) : undefined

const decidedByOf = ({ decidedBy }: CatalogueEntry, telling: Telling): DecidedBy => {
  if (typeof decidedBy === 'string') return agencyNamed(decidedBy, telling)
  return 'applicant' in decidedBy
    ? decidedBy
    : { field: decidedBy.field, name: decidedBy.name[telling.language] }
}

export const presentProcedure = (procedure: Procedure, telling: Telling): PresentedProcedure => {
  const texts = procedure.texts[telling.language]
  return {
    ...summaryOf(entryOf(procedure), telling),
    legalBasis: [...procedure.legalBasis],
    ...(procedure.notification && { notification: procedure.notification }),
    form: formSchema(procedure.form, texts),
    documents: procedure.documents.map(({ required, ...rule }) =>
      presentPaper({ ...rule, required: typeof required === 'function' ? 'conditional' : required }, texts),
    ),
    fee: feeOf(procedure),
    route: procedure.route.map((step) => stepOf(step, procedure, telling)),
    reasons: texts.reasons,
    ...(procedure.register?.public && { publicRegister: procedure.register.public.legalBasis }),
  }
}

/** A paper that is asked for, and of whom as far as that is known. */
export const presentPaper = (
  { type, required, accepts, maxBytes }: NeededPaper,
  { documents }: Pick<Procedure['texts'][Language], 'documents'>,
): PresentedProcedure['documents'][number] => ({
  type,
  name: documents[type] ?? type,
  required,
  accepts: [...accepts],
  maxBytes,
})

// A rule that reads none of the answers gives the same for all of them.
const feeOf = ({ fee }: Procedure): PresentedProcedure['fee'] => {
  let reads = false
  const read = () => {
    reads = true
    return undefined
  }
  const looks = { get: read, has: () => Boolean(read()), ownKeys: () => [read()].flatMap(() => []) }
  try {
    const vnd = fee(new Proxy({}, looks))
    return reads ? { dependsOnAnswers: true } : { vnd }
  } catch {
    return { dependsOnAnswers: true }
  }
}

const stepOf = (step: StepBase, procedure: Procedure, telling: Telling): PresentedStep => {
  const kind = kindOf(procedure, step)
  const { id } = step
  const questions = kind.questions?.(step).map((rule) => questionOf(rule, procedure, telling))
  const parts = kind.parts?.(step).map((rule) => partOf(rule, procedure, telling))
  const wait = kind.wait?.(step)
  return {
    id,
    // Those that a procedure brings with it go by their names too.
    kind: step.kind as Step['kind'],
    name: procedure.texts[telling.language].steps[id] ?? id,
    ...(step.when && { conditional: true as const }),
    ...(typeof step.agency === 'string' && { agency: agencyNamed(step.agency, telling) }),
    ...(step.clockStands && { clockStands: { legalBasis: step.clockStands.legalBasis } }),
    ...(questions && { questions }),
    ...(parts && { parts }),
    ...recordsOfStep(step, procedure, telling),
    ...objectionsIn(step, procedure, telling),
    ...(wait && waitOf(wait, telling)),
  }
}

const recordsOfStep = ({ id }: StepBase, procedure: Procedure, { language }: Telling) => {
  const worded = asForm(procedure, id)
  if (!worded) return {}
  const { fields, steps } = worded.texts[language]
  return { records: formSchema(worded.form, { name: steps[id] ?? id, fields }) }
}

/** Nothing is told of a step that asks nobody, nor of a law that says nothing of it. */
const objectionsIn = (step: StepBase, { texts }: Procedure, telling: Telling) => {
  const rule = objectionsOf(step)
  if (!rule) return {}
  const by = 'by' in rule && texts[telling.language].steps[rule.by]
  const objections: NonNullable<PresentedStep['objections']> = {
    kind: rule.kind,
    legalBasis: rule.legalBasis,
    ...('by' in rule && { by: { step: rule.by, name: by || rule.by } }),
    ...('to' in rule && { to: agencyNamed(rule.to, telling) }),
    ...('within' in rule && { within: rule.within, onSilence: silenceOf(rule.onSilence, telling) }),
    ...('times' in rule && { times: rule.times }),
  }
  return { objections }
}

const waitOf = (wait: OwnWait, telling: Telling) => ({
  ...(wait.by && { by: wait.by }),
  within: wait.within,
  ...(wait.notBefore && { notBefore: wait.notBefore }),
  onSilence: silenceOf(wait.onSilence, telling),
  ...supplementOf(wait, telling),
})

const supplementOf = ({ supplement }: { supplement?: SupplementRule }, telling: Telling) =>
  supplement && {
    supplement: {
      within: supplement.within,
      times: supplement.times,
      onSilence: silenceOf(supplement.onSilence, telling),
    },
  }

const partOf = (rule: PartRule<never>, procedure: Procedure, telling: Telling): PresentedPartRule => {
  const { id, by, after = [], within, onSilence } = rule
  const agency = rule.agency ?? procedure.decidedBy
  return {
    id,
    name: procedure.texts[telling.language].parts?.[id] ?? id,
    ...(typeof agency === 'string' && { agency: agencyNamed(agency, telling) }),
    by,
    conditional: rule.when !== undefined,
    after: [...after],
    within,
    onSilence: silenceOf(onSilence, telling),
    ...supplementOf(rule, telling),
  }
}

const questionOf = (rule: QuestionRule<never>, { texts }: Procedure, telling: Telling): PresentedQuestion => {
  const id = idOf(rule)
  const { asked, because } = texts[telling.language].questions[id] ?? {}
  const onSilence = silenceOf(rule.onSilence, telling)
  const agency = typeof rule.agency === 'string' && agencyNamed(rule.agency, telling)
  return { id, ...agency, asked, because, within: rule.within, onSilence }
}

export const silenceOf = (silence: Silence, telling: Telling): PresentedSilence => ({
  kind: silence.kind,
  legalBasis: silence.legalBasis,
  ...('to' in silence && { to: agencyNamed(silence.to, telling) }),
})
