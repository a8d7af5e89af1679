import type { Agency } from '../agency'
import type { StepKind } from '../procedure'
import { checkAgencyRule } from './check-agency-rule'
import { checkShares } from './check-shares'
import { fault, findAgencyIn, type Inspection, property } from './inspection'

/** Whose a step is and what of the dossier that agency is shown. Gives whose officers it may be. */
export const checkStepAgency = (
  inspection: Inspection,
  pointer: string,
  step: unknown,
  kind: StepKind,
): readonly Agency[] => {
  const agency = property(step, 'agency')
  const shows = property(step, 'shows')
  const { leads } = inspection
  if (agency === undefined) {
    if (shows !== undefined)
      fault(inspection, `${pointer}.shows`, 'is for a step of another agency: who decides sees all', {
        fix: 'leave it out, or name the agency',
      })
    return leads
  }
  if (kind.ofAgency !== 'own') {
    fault(inspection, `${pointer}.agency`, 'has agencies of its own, or is nobody’s work', {
      value: agency,
      fix: 'leave it out',
    })
    return leads
  }
  const agencies = checkAgencyRule(inspection, `${pointer}.agency`, agency)
  if (leads.length > 0 && leads.every(({ id }) => id === agency)) {
    fault(inspection, `${pointer}.agency`, 'is the deciding agency, whose every step is', {
      value: agency,
      fix: 'leave it out',
    })
    return leads
  }
  checkShows(inspection, `${pointer}.shows`, shows, kind)
  return agencies.flatMap((id) => findAgencyIn(inspection, id) ?? [])
}

const checkShows = (inspection: Inspection, pointer: string, shows: unknown, kind: StepKind): void => {
  // The system issues in its name: nobody there looks at anything.
  if (kind.givesResult) {
    if (shows !== undefined)
      fault(inspection, pointer, 'is for officers, and the system does this step', { fix: 'leave it out' })
    return
  }
  if (shows === undefined)
    fault(inspection, pointer, 'is missing: what does that agency see of the dossier?', {
      value: 'nothing',
      fix: "shows: 'dossier', or { fields: ['site'], documents: ['drawing'] }",
    })
  else if (shows !== 'dossier') checkShares(inspection, pointer, shows)
}
