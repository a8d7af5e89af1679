import type { Step } from '../procedure'
import { checkCheck } from '../steps/check'
import { checkConsult } from '../steps/consult'
import { checkDecide } from '../steps/decide'
import { checkIssue } from '../steps/issue'
import { checkLink } from '../steps/link'
import { checkPay } from '../steps/pay'
import { checkId, fault, type Inspection, listAt, property } from './inspection'

/** `scopes`: identifiers of questions and parts by the place of the first. */
type Check = (inspection: Inspection, pointer: string, step: unknown, scopes: Map<string, string>) => void

const checks: Record<Step['kind'], Check> = {
  check: checkCheck,
  pay: checkPay,
  review: checkCheck,
  consult: checkConsult,
  link: checkLink,
  decide: checkDecide,
  issue: checkIssue,
}
const kinds = Object.keys(checks)
const judges = new Set<unknown>(['check', 'review'])
const deciders = new Set<unknown>(['decide', 'link'])

/** Returns the identifiers of steps, questions and parts, for their texts. */
export const checkRoute = (
  inspection: Inspection,
  definition: unknown,
): { steps: string[]; questions: string[]; parts: string[] } => {
  const route = listAt(inspection, definition, 'route', 'route', 'steps')
  const steps = new Map<string, string>()
  const scopes = new Map<string, string>()
  route.forEach((step, index) => {
    const pointer = `route[${index}]`
    const kind = property(step, 'kind')
    checkId(inspection, `${pointer}.id`, property(step, 'id'), { seen: steps, reserved: /^end$/ })
    if (kinds.includes(kind as string)) checks[kind as Step['kind']](inspection, pointer, step, scopes)
    else
      fault(inspection, `${pointer}.kind`, 'unknown kind of step', {
        value: kind ?? 'nothing',
        allowed: kinds,
      })
  })
  if (Array.isArray(property(definition, 'route'))) checkEnding(inspection, route)
  const parts = new Set(
    route.flatMap((step) => {
      const given = property(step, 'kind') === 'link' ? property(step, 'parts') : undefined
      return Array.isArray(given) ? given.map((part) => property(part, 'id')) : []
    }),
  )
  const named = [...scopes.keys()]
  return {
    steps: [...steps.keys()],
    questions: named.filter((id) => !parts.has(id)),
    parts: named.filter((id) => parts.has(id)),
  }
}

/** Every path ends in a result or in a refusal with reasons. */
const checkEnding = (inspection: Inspection, route: readonly unknown[]): void => {
  if (route.length === 0) {
    fault(inspection, 'route', 'has no steps', { fix: 'at least a decide and an issue step' })
    return
  }
  const kindOf = (step: unknown) => property(step, 'kind')
  const issue = route.findIndex((step) => kindOf(step) === 'issue')
  if (issue < 0)
    fault(inspection, 'route', 'ends in no result', { fix: "end with { kind: 'issue', id: 'issuance', … }" })
  else if (issue < route.length - 1)
    fault(inspection, `route[${issue + 1}]`, 'stands after the result is issued, where nothing comes to', {
      fix: 'move issue to the end',
    })
  const before = issue < 0 ? route : route.slice(0, issue)
  const decided = before.findLastIndex((step) => deciders.has(kindOf(step)))
  if (decided < 0)
    fault(
      inspection,
      'route',
      before.some((step) => judges.has(kindOf(step))) ? 'lets nobody decide' : 'lets nobody refuse',
      {
        fix: "put { kind: 'decide', id: 'decision', … } before issue",
      },
    )
  before.forEach((step, index) => {
    if (kindOf(step) === 'consult' && decided >= 0 && index > decided)
      fault(inspection, `route[${index}]`, 'asks for opinions after the decision, which nobody could heed', {
        fix: `move it before route[${decided}]`,
      })
  })
  const pays = route.flatMap((step, index) => (kindOf(step) === 'pay' ? [index] : []))
  for (const again of pays.slice(1))
    fault(inspection, `route[${again}]`, 'asks for the fee a second time: a dossier is paid once', {
      value: property(route[again], 'id') ?? 'nothing',
      fix: `leave it out, and have route[${pays[0]}] ask for all of the fee`,
    })
}
