import { may } from '../../../workflows/kernel/authority'
import type { Dossier } from '../../../workflows/kernel/dossier'
import type { Procedure } from '../../../workflows/kernel/procedure'
import type { DossierRecord } from '../../adapters/dossier-store'
import { lawOf } from '../../adapters/law-book'
import { readDossierOnRecord } from '../../office/dossiers/read-dossier-on-record'
import { dossierOfTask } from '../../office/find-dossier'
import type { PresentedConsultation, PresentedDossier } from '../../office/presented/presented-dossier'
import { PageMissing } from '../runtime/errors'
import { callerOf, signedIn, type Visit } from '../runtime/visit'
import type { AgencyDesk } from './agency-desk'

/** A dossier as far as an officer sees it, and what he may do with it. */
export interface Reading {
  visit: Visit
  /** The whole of it; undefined for an agency that was asked, or that does a part. */
  whole?: PresentedDossier
  shown: PresentedDossier | PresentedConsultation
  /** As it is stored: for questions of authority alone, never to be shown. */
  record: DossierRecord
  dossier: Dossier
  procedure: Procedure
}

export const readingOnRecord = async (visit: Visit, number: string, desk: AgencyDesk): Promise<Reading> => {
  if (signedIn(visit).person.kind !== 'officer') throw new PageMissing('for officers')
  const { record, shown } = await readDossierOnRecord({ number }, callerOf(visit), desk)
  const { dossier } = record
  const { procedure } = await lawOf(desk.law, dossier)
  return { visit, shown, record, dossier, procedure, ...('steps' in shown && { whole: shown }) }
}

/** A piece of work as far as an officer sees it, with its dossier. */
export const taskOnRecord = async (visit: Visit, id: string, desk: AgencyDesk) => {
  const dossier = await desk.dossiers.load(dossierOfTask(id))
  if (!dossier) throw new PageMissing(`no task ${id}`)
  const reading = await readingOnRecord(visit, dossier.number, desk)
  const task = reading.shown.tasks.find((one) => one.id === id)
  if (!task) throw new PageMissing(`no task ${id} is shown`)
  return { reading, task }
}

/** Which of these an officer may do at all; whether it can be done now, the command says. */
export const rightsOf = ({ visit, dossier }: Pick<Reading, 'visit' | 'dossier'>) => {
  const { person } = signedIn(visit)
  const running = !dossier.ended
  const asking = running && may(person, { action: 'questions.change', dossier })
  const { clock, result } = dossier
  const owed = Object.values(dossier.tasks).some(
    ({ kind, status }) => kind === 'supplement' && status === 'open',
  )
  return {
    /** At the counter where it was filed, or as staff of the agency that applied. */
    supplements: owed && may(person, { action: 'dossier.supplement', dossier, at: visit.at }),
    asks: asking && dossier.questions !== undefined && Object.keys(dossier.questions).length > 0,
    extends:
      running &&
      clock.promisedFor !== undefined &&
      clock.promisedFor > visit.at &&
      !clock.extension &&
      may(person, { action: 'dossier.extend', dossier }),
    withdraws: running && may(person, { action: 'dossier.act', dossier, at: visit.at }),
    readsResult: result !== undefined && may(person, { action: 'result.read', dossier, at: visit.at }),
    revokes: result !== undefined && !result.revokedAt && may(person, { action: 'result.revoke', dossier }),
  }
}
