import type { StepKinds } from '../procedure'
import { checkClockStands } from './check-clock-stands'
import { checkObjections } from './check-objections'
import { checkRecords } from './check-records'
import { checkStepAgency } from './check-step-agency'
import { checkWhen } from './check-when'
import { checkId, fault, type Inspection, listAt, property } from './inspection'
import { decides, kindIn } from './kind-in'

/** Returns the identifiers of steps, questions and parts, for their texts. */
export const checkRoute = (
  inspection: Inspection,
  definition: unknown,
  kinds: StepKinds,
): { steps: string[]; questions: string[]; parts: string[]; records: string[] } => {
  const route = listAt(inspection, definition, 'route', 'route', 'steps')
  const steps = new Map<string, string>()
  const records: string[] = []
  const scopes = { route, seen: new Map<string, string>(), parts: new Set<unknown>() }
  route.forEach((step, index) => {
    const pointer = `route[${index}]`
    checkId(inspection, `${pointer}.id`, property(step, 'id'), { seen: steps, reserved: /^end$/ })
    const kind = kindIn(kinds, step)
    // A step of another agency is judged as that one's.
    if (kind)
      kind.check({ ...inspection, leads: checkStepAgency(inspection, pointer, step, kind) }, pointer, step, {
        ...scopes,
        route,
        index,
        kinds,
      })
    else
      fault(inspection, `${pointer}.kind`, 'unknown kind of step', {
        value: property(step, 'kind') ?? 'nothing',
        allowed: Object.keys(kinds),
      })
    if (kind) checkClockStands(inspection, pointer, step, { kind, index })
    if (kind) records.push(...checkRecords(inspection, `${pointer}.records`, step, kind))
    checkWhen(inspection, route, index, kinds)
    if (kind?.hearsObjections) checkObjections(inspection, route, index, kinds)
  })
  if (Array.isArray(property(definition, 'route'))) checkEnding(inspection, route, kinds)
  const { parts } = scopes
  const named = [...scopes.seen.keys()]
  return {
    steps: [...steps.keys()],
    questions: named.filter((id) => !parts.has(id)),
    parts: named.filter((id) => parts.has(id)),
    records,
  }
}

/** Every path ends in a result or in a refusal with reasons. */
const checkEnding = (inspection: Inspection, route: readonly unknown[], kinds: StepKinds): void => {
  if (route.length === 0) {
    fault(inspection, 'route', 'has no steps', { fix: 'at least a decide and an issue step' })
    return
  }
  const of = route.map((step) => kindIn(kinds, step))
  const issue = of.findIndex((kind) => kind?.givesResult)
  if (issue < 0)
    fault(inspection, 'route', 'ends in no result', { fix: "end with { kind: 'issue', id: 'issuance', … }" })
  else if (issue < route.length - 1)
    fault(inspection, `route[${issue + 1}]`, 'stands after the result is issued, where nothing comes to', {
      fix: 'move issue to the end',
    })
  const before = issue < 0 ? of : of.slice(0, issue)
  const decided = before.findLastIndex(decides)
  const refuses = before.some((kind) => kind?.says === 'refusal')
  if (decided < 0 && inspection.notification && !refuses)
    fault(inspection, 'route', 'lets nobody object to what is given notice of', {
      fix: "put { kind: 'check', id: 'receipt', … } before issue",
    })
  else if (decided < 0 && !inspection.notification)
    fault(inspection, 'route', refuses ? 'lets nobody decide' : 'lets nobody refuse', {
      fix: "put { kind: 'decide', id: 'decision', … } before issue, or cite the law that asks for none: notification",
    })
  before.forEach((kind, index) => {
    if (kind?.questions && decided >= 0 && index > decided)
      fault(inspection, `route[${index}]`, 'asks for opinions after the decision, which nobody could heed', {
        fix: `move it before route[${decided}]`,
      })
  })
  const pays = of.flatMap((kind, index) => (kind?.takesFee ? [index] : []))
  for (const again of pays.slice(1))
    fault(inspection, `route[${again}]`, 'asks for the fee a second time: a dossier is paid once', {
      value: property(route[again], 'id') ?? 'nothing',
      fix: `leave it out, and have route[${pays[0]}] ask for all of the fee`,
    })
}
