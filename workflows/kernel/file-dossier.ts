import { z } from 'zod'
import { byRule } from './by-rule'
import { caseBy, type Filed, isByCase } from './cases'
import type { CityRules } from './city'
import * as clock from './decisions/clock'
import { change, draftOfFiling, finish } from './decisions/draft'
import { advance } from './decisions/route'
import { type Document, Plan } from './dossier'
import type { FieldError } from './errors'
import type { Decision } from './event'
import type { Instant } from './instant'
import { kindOf, partsIn, questionsIn } from './kind-of'
import { applicantAgency } from './person'
import type { Predecessor } from './predecessor'
import type { Procedure, ToFile } from './procedure'
import { type AgencyRule, idOf, type StepBase } from './steps/step'
import { valueAt } from './value-at'

export interface Filing {
  id: string
  number: string
  procedure: Procedure
  applicant: string
  filedBy: string
  channel: 1 | 2 | 3
  /** The agency at whose counter it was filed. */
  counter?: string
  /** As parsed by the procedure's form. */
  answers: Record<string, unknown>
  documents: Document[]
  /** The result that it begins from. */
  from?: Predecessor
  at: Instant
}

/** Predicates and the fee are evaluated here, once; from then on the dossier goes by its plan. */
export const planOf = (
  procedure: Procedure,
  answers: Record<string, unknown>,
  applicant = '',
  channel: Filed['channel'] = 2,
): Plan =>
  byRule(procedure, 'plan', Plan, () =>
    rawPlan(procedure, answers, decidingAgency(procedure, answers, applicant), { channel }),
  )

/** How long the answers take by the law; and which case they are, where that goes by one. */
export const limitFor = (procedure: Procedure, answers: Record<string, unknown>, filed: Filed): FoundLimit =>
  byRule(procedure, 'limit', FoundLimit, () => limitBy(procedure, answers, filed))

/** As the definition has it: a rule may fail on answers that are not all there. */
export const limitBy = (
  { limit }: Procedure,
  answers: Record<string, unknown>,
  filed: Filed,
): FoundLimit | undefined =>
  isByCase(limit)
    ? caseBy(limit, (rule) => z.boolean().parse(rule(answers as never, filed)))
    : { period: limit }

const FoundLimit = Plan.shape.limit.unwrap().partial({ case: true })
export type FoundLimit = z.infer<typeof FoundLimit>

/** What the answers cost, as the definition has it. */
export const feeOf = (procedure: Procedure, answers: Record<string, unknown>): number =>
  byRule(procedure, 'fee', Plan.shape.feeVnd, () => procedure.fee(answers))

const rawPlan = (
  procedure: Procedure,
  answers: Record<string, unknown>,
  lead: string,
  filed: Filed,
): Plan => ({
  agency: lead,
  feeVnd: procedure.fee(answers),
  ...(isByCase(procedure.limit) && { limit: limitBy(procedure, answers, filed) as Plan['limit'] }),
  ask: Object.fromEntries(
    procedure.route
      .filter((step) => kindOf(procedure, step).questions)
      .map((step) => [step.id, questionsWanted(procedure, step, answers, lead).map(idOf)]),
  ),
  ...agenciesOfQuestions(procedure, answers, lead),
  ...leftOut(procedure, answers),
  ...agenciesOfSteps(procedure, answers, lead),
  ...agenciesOfParts(procedure, answers, lead),
  ...foundByKinds(procedure, answers, lead),
})

const agencyBy = (rule: AgencyRule<never>, answers: Record<string, unknown>): string =>
  typeof rule === 'string' ? rule : rule(answers as never)

/** As far as the answers say it. */
const questionsWanted = (
  procedure: Procedure,
  step: StepBase,
  answers: Record<string, unknown>,
  lead: string,
) =>
  questionsIn(procedure, step).filter(
    ({ agency, when }) =>
      (typeof when !== 'function' || when(answers as never)) &&
      (typeof agency === 'string' || agencyBy(agency, answers) !== lead),
  )

const agenciesOfQuestions = (
  procedure: Procedure,
  answers: Record<string, unknown>,
  lead: string,
): Pick<Plan, 'questions'> => {
  const found = procedure.route
    .flatMap((step) => questionsWanted(procedure, step, answers, lead))
    .filter(({ agency }) => typeof agency === 'function')
    .map((rule) => [idOf(rule), agencyBy(rule.agency, answers)] as const)
  return found.length > 0 ? { questions: Object.fromEntries(found) } : {}
}

/** Steps of other agencies than the deciding one. */
const agenciesOfSteps = (
  procedure: Procedure,
  answers: Record<string, unknown>,
  lead: string,
): Pick<Plan, 'steps'> => {
  const others = procedure.route.flatMap(({ id, agency: given, shows }) => {
    const agency = given && agencyBy(given, answers)
    if (agency === undefined || agency === lead) return []
    return [
      [id, { agency, shows: shows === 'dossier' ? ('dossier' as const) : ('shared' as const) }] as const,
    ]
  })
  return others.length > 0 ? { steps: Object.fromEntries(others) } : {}
}

/** Steps whose rule goes by the answers alone, and is false of them. */
const leftOut = ({ route }: Procedure, answers: Record<string, unknown>): Pick<Plan, 'leftOut'> => {
  const ids = route.flatMap(({ id, when }) =>
    typeof when === 'function' && !z.boolean().parse(when(answers as never)) ? [id] : [],
  )
  return ids.length > 0 ? { leftOut: ids } : {}
}

/** By steps of kinds that find themselves whom they ask, or give work. */
const foundByKinds = (
  procedure: Procedure,
  answers: Record<string, unknown>,
  lead: string,
): Pick<Plan, 'asked' | 'assignments'> => {
  const found = procedure.route.map((step) => kindOf(procedure, step).plan?.(step, answers, lead) ?? {})
  const asked = Object.assign({}, ...found.map((one) => one.asked))
  const assignments = Object.assign({}, ...found.map((one) => one.assignments))
  return {
    ...(Object.keys(asked).length > 0 && { asked }),
    ...(Object.keys(assignments).length > 0 && { assignments }),
  }
}

const agenciesOfParts = (
  procedure: Procedure,
  answers: Record<string, unknown>,
  lead: string,
): Pick<Plan, 'parts'> => {
  const parts = procedure.route.flatMap((step) => partsIn(procedure, step))
  if (parts.length === 0) return {}
  const wanted = parts.filter(({ when }) => !when || when(answers as never))
  return {
    parts: Object.fromEntries(wanted.map(({ id, agency = lead }) => [id, agencyBy(agency, answers)])),
  }
}

export const decidingAgency = (
  { decidedBy }: Procedure,
  answers: Record<string, unknown>,
  applicant: string,
): string => {
  if (typeof decidedBy === 'string') return decidedBy
  // A person who applies to himself is refused before; the plan's check tells what is no agency.
  return 'applicant' in decidedBy
    ? (applicantAgency(applicant) ?? '')
    : String(valueAt(answers, decidedBy.field))
}

/** What makes a filing one that can't be, as the kinds of its steps say; told before anything is written. */
export const filingFaults = (filing: ToFile): FieldError[] => {
  const { procedure, answers, applicant } = filing
  const lead = decidingAgency(procedure, answers, applicant)
  return procedure.route.flatMap((step) => kindOf(procedure, step).refuses?.(step, filing, lead) ?? [])
}

/** The first event of a dossier, with the first step's task open. */
export const fileDossier = (filing: Filing, { agencies, calendar, regulations }: CityRules): Decision => {
  const { procedure, at } = filing
  const about = {
    number: filing.number,
    procedure: procedure.code,
    procedureVersion: procedure.version,
    applicant: filing.applicant,
    channel: filing.channel,
    ...(filing.counter && { counter: filing.counter }),
    ...(filing.from && { from: filing.from }),
    plan: planOf(procedure, filing.answers, filing.applicant, filing.channel),
  }
  const context = {
    procedure,
    agencies,
    calendar,
    regulations,
    at,
    by: filing.filedBy,
    answers: () => filing.answers,
  }
  const draft = draftOfFiling(
    {
      v: 1,
      type: 'filed',
      dossier: filing.id,
      sequence: 1,
      at,
      by: filing.filedBy,
      filing: about,
      changes: [],
    },
    context,
  )
  change(draft, { change: 'documents', documents: filing.documents })
  clock.promise(draft)
  // A route that begins without a check has nobody who receives: it is received as it is filed.
  const [first] = procedure.route
  if (!first || !kindOf(procedure, first).receives) clock.start(draft)
  advance(draft)
  return finish(draft, 'filed', { filing: about }, { answers: filing.answers })
}
