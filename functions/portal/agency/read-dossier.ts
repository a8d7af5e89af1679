import { may } from '../../../workflows/kernel/authority'
import type { Dossier } from '../../../workflows/kernel/dossier'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { findDossier } from '../../api/find-dossier'
import { getDossier } from '../../api/get-dossier'
import type { PresentedConsultation, PresentedDossier } from '../../api/presented-dossier'
import { procedureOf } from '../../runtime/run-command'
import { PageMissing } from '../runtime/errors'
import { callOf, signedIn, type Visit } from '../runtime/visit'
import type { AgencyDesk } from './agency-desk'

/** A dossier as far as an officer sees it, and what he may do with it. */
export interface Reading {
  visit: Visit
  /** The whole of it; undefined for an agency that was asked, or that does a part. */
  whole?: PresentedDossier
  shown: PresentedDossier | PresentedConsultation
  /** As it is stored: for questions of authority alone, never to be shown. */
  dossier: Dossier
  procedure: Procedure
}

export const readDossier = async (visit: Visit, number: string, desk: AgencyDesk): Promise<Reading> => {
  if (signedIn(visit).person.kind !== 'officer') throw new PageMissing('for officers')
  const shown = (await getDossier(callOf(visit, { path: { number } }), desk)).body as Reading['shown']
  const dossier = await desk.dossiers.load(await findDossier(desk.dossiers, number))
  if (!dossier) throw new PageMissing(`no dossier ${number}`)
  const procedure = procedureOf(desk.procedures, dossier)
  return { visit, shown, dossier, procedure, ...('steps' in shown && { whole: shown }) }
}

/** Which of these an officer may do at all; whether it can be done now, the command says. */
export const rightsOf = ({ visit, dossier }: Pick<Reading, 'visit' | 'dossier'>) => {
  const { person } = signedIn(visit)
  const running = !dossier.ended
  const asking = running && may(person, { action: 'questions.change', dossier })
  const { clock, result } = dossier
  return {
    asks: asking && dossier.questions !== undefined && Object.keys(dossier.questions).length > 0,
    extends:
      running &&
      clock.dueAt !== undefined &&
      clock.dueAt > visit.at &&
      !clock.extension &&
      may(person, { action: 'dossier.extend', dossier }),
    revokes: result !== undefined && !result.revokedAt && may(person, { action: 'result.revoke', dossier }),
  }
}
