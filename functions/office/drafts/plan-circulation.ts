import { z } from 'zod'
import type { Agency } from '../../../workflows/kernel/agency'
import { byRule } from '../../../workflows/kernel/by-rule'
import { workingDaysUntil } from '../../../workflows/kernel/calendar'
import { type Field, rootOf } from '../../../workflows/kernel/checks/form-fields'
import type { CityRules } from '../../../workflows/kernel/city'
import {
  agenciesAt,
  askedBy,
  belowMinimum,
  governingDrafts,
  proposedBy,
} from '../../../workflows/kernel/decisions/circulating'
import { circulationFaults } from '../../../workflows/kernel/decisions/refuse-circulation'
import { type FieldError, Refusal } from '../../../workflows/kernel/errors'
import { decidingAgency } from '../../../workflows/kernel/file-dossier'
import type { Procedure } from '../../../workflows/kernel/procedure'
import type { CirculateStep } from '../../../workflows/kernel/steps/circulate-step'
import type { Language } from '../../../workflows/kernel/text'
import { circulationIn } from '../../../workflows/kernel/views/drafts'
import { type LawBook, lawAt } from '../../adapters/law-book'
import type { RegistryStore } from '../../adapters/registry-store'
import { fieldErrorsOf } from '../../runtime/field-errors'
import type { Caller } from '../asking'
import { applicantFor } from '../filing/applicant-for'
import type { CirculationRequest, PlannedCirculation } from './schemas'
import { groundsFor, reasonIn } from './why-asked'

interface PlanningDesk extends CityRules {
  law: LawBook
  registry: Pick<RegistryStore, 'find'>
}

/** Before a draft goes out: who would be asked, on what ground, by when, and what no answer would mean. */
export const planCirculation = async (
  { code, answers: sent, forAgency }: CirculationRequest & { code: string },
  who: Caller,
  desk: PlanningDesk,
): Promise<PlannedCirculation> => {
  const { procedure } = await lawAt(desk.law, code, who.at)
  const step = circulationIn(procedure)
  if (!step) throw new Refusal('not-found', `${code} asks nobody about a draft`)
  const applicant = await applicantFor({ forAgency }, procedure, who, desk)
  const { answers, faults } = readAnswers(procedure, step, sent)
  if (faults.length > 0) throw new Refusal('invalid-input', 'nobody can be found by these answers', faults)
  return byRule(procedure, 'plan', z.custom<PlannedCirculation>(), () =>
    planned(step, { procedure, applicant, answers, at: who.at, language: who.language }, desk),
  )
}

/** Those of a form that is still filled in: each by itself, and those that a list is found by must be there. */
const readAnswers = (
  { form }: Procedure,
  { fields }: CirculateStep<never>,
  sent: Record<string, unknown>,
) => {
  const answers: Record<string, unknown> = {}
  const faults: FieldError[] = []
  const asked = new Set([fields.subjects, fields.until, fields.leftOut, fields.others])
  for (const [name, field] of rootOf(form).children ?? new Map<string, Field>()) {
    const result = field.whole.safeParse(sent[name])
    if (result.success) answers[name] = result.data
    else if (asked.has(name)) faults.push(...fieldErrorsOf(result.error, sent[name], `/answers/${name}`))
  }
  return { answers, faults }
}

interface Planning {
  procedure: Procedure
  applicant: string
  answers: Record<string, unknown>
  at: string
  language: Language
}

const planned = (
  step: CirculateStep<never>,
  { language, ...filing }: Planning,
  { agencies, calendar, regulations }: CityRules,
): PlannedCirculation => {
  const { procedure, answers, applicant, at } = filing
  const { fields, atMost } = step
  const lead = decidingAgency(procedure, answers, applicant)
  const until = String(answers[fields.until])
  const days = workingDaysUntil(until, at, atMost.amount, calendar)
  const proposed = proposedBy(step, answers, lead)
  const leftOut = agenciesAt(answers, fields.leftOut)
  const known = (id: string) => agencies.some((agency: Agency) => agency.id === id)
  return {
    until,
    workingDays: days,
    asked: askedBy(step, answers, lead)
      .filter(({ agency }) => known(agency))
      .map(({ agency, subjects = [], beyond }) => {
        const governing = governingDrafts({ agencies, regulations }, lead, agency)
        const reason = beyond && reasonIn(answers, fields.others, agency)
        return {
          agency,
          grounds: groundsFor(agency, subjects, language),
          ...(beyond && { beyond }),
          ...(reason && { reason }),
          ...(governing && { regulation: { id: governing.id, title: governing.title[language] } }),
          ...belowMinimum(days, governing),
          onSilence: governing?.onSilence ?? step.onSilence,
        }
      }),
    leftOut: proposed
      .filter(({ agency }) => leftOut.includes(agency))
      .map(({ agency, subjects }) => ({
        agency,
        grounds: groundsFor(agency, subjects, language),
        reason: reasonIn(answers, fields.leftOut, agency),
      })),
    faults: circulationFaults(step, { ...filing, agencies, calendar, regulations }, lead),
  }
}
