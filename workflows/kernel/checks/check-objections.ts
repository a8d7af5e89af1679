import { Objections } from '../objections'
import type { StepKinds } from '../procedure'
import { checkPeriod } from './check-period'
import { checkSilence } from './check-silence'
import { checkTimes } from './check-supplement'
import { checkAgency, fault, findAgencyIn, type Inspection, isRecord, isText, property } from './inspection'
import { kindIn } from './kind-in'

const kinds = Objections.options.map(({ shape }) => shape.kind.value)
// Each time all who object are asked again, with their whole time.
const mostTimes = 3

/** What it means that one of the agencies objects that a step asks. */
export const checkObjections = (
  inspection: Inspection,
  route: readonly unknown[],
  index: number,
  stepKinds: StepKinds,
): void => {
  const pointer = `route[${index}].objections`
  const rule = property(route[index], 'objections')
  if (!isRecord(rule)) {
    fault(inspection, pointer, 'says nothing of what an objection means', {
      allowed: ['toReviewer(…)', 'toApplicant(…)', 'refusal(…)', 'report(…)'],
      fix: "for instance toReviewer(review, '…'): its officer goes on with reasons alone",
    })
    return
  }
  if (!kinds.some((kind) => kind === rule.kind)) {
    fault(inspection, `${pointer}.kind`, 'is nothing that an objection may mean', {
      value: rule.kind ?? 'nothing',
      allowed: kinds,
    })
    return
  }
  if (!isText(rule.legalBasis))
    fault(inspection, `${pointer}.legalBasis`, 'an objection without its law', {
      value: rule.legalBasis ?? 'nothing',
      fix: 'cite the article that gives objections this meaning',
    })
  if (rule.kind === 'reasons' || rule.kind === 'applicant')
    checkBy(inspection, `${pointer}.by`, rule.by, { route, index, stepKinds })
  if (rule.kind === 'applicant') checkApplicant(inspection, pointer, rule)
  if (rule.kind === 'report') checkReport(inspection, pointer, rule)
}

/** A later step of an officer to which every dossier comes. */
const checkBy = (
  inspection: Inspection,
  pointer: string,
  by: unknown,
  { route, index, stepKinds }: { route: readonly unknown[]; index: number; stepKinds: StepKinds },
): void => {
  const later = route.slice(index + 1).filter((step) => kindIn(stepKinds, step)?.mayReason)
  const step = route.find((one) => property(one, 'id') === by)
  const words = { value: by ?? 'nothing', allowed: later.map((one) => property(one, 'id')).filter(isText) }
  if (step === undefined) fault(inspection, pointer, 'is no step of the route', words)
  else if (route.indexOf(step) <= index)
    fault(inspection, pointer, 'comes before anybody can have objected', words)
  // What is of no kind at all is told of by itself.
  else if (!kindIn(stepKinds, step)) return
  else if (!later.includes(step))
    fault(inspection, pointer, 'is a step in which no officer gives reasons', words)
  else if (property(step, 'when') !== undefined)
    fault(inspection, pointer, 'may be passed by, and then nobody answers the objection', {
      ...words,
      fix: 'name a step without `when`',
    })
}

const checkApplicant = (inspection: Inspection, pointer: string, rule: Record<string, unknown>): void => {
  checkPeriod(inspection, `${pointer}.within`, rule.within)
  checkSilence(inspection, `${pointer}.onSilence`, rule.onSilence, 'applicant')
  checkTimes(inspection, pointer, rule)
  if (Number(rule.times) > mostTimes)
    fault(inspection, `${pointer}.times`, `is more than ${mostTimes}`, { value: rule.times })
}

const checkReport = (inspection: Inspection, pointer: string, rule: Record<string, unknown>): void => {
  checkAgency(inspection, `${pointer}.to`, rule.to)
  const authority = findAgencyIn(inspection, rule.to)
  if (inspection.leads.some(({ id }) => id === rule.to))
    fault(inspection, `${pointer}.to`, 'is the deciding agency itself: nobody above it would rule', {
      value: rule.to,
    })
  else if (authority && authority.kind !== 'peoples-committee')
    fault(inspection, `${pointer}.to`, 'has nobody who oversees others', {
      value: rule.to,
      allowed: inspection.agencies.filter(({ kind }) => kind === 'peoples-committee').map(({ id }) => id),
    })
  checkPeriod(inspection, `${pointer}.within`, rule.within)
  checkSilence(inspection, `${pointer}.onSilence`, rule.onSilence, 'ruling')
}
