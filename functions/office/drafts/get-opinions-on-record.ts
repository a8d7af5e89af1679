import { may } from '../../../workflows/kernel/authority'
import type { CityRules } from '../../../workflows/kernel/city'
import { draftField } from '../../../workflows/kernel/decisions/draft-opinion'
import { Refusal } from '../../../workflows/kernel/errors'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { circulationIn } from '../../../workflows/kernel/views/drafts'
import type { AccessLog } from '../../adapters/access-log'
import { answersOf } from '../../adapters/dossier-answers'
import { lawOf } from '../../adapters/law-book'
import type { Desk } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { readDossier } from '../find-dossier'
import { headOf } from '../presented/present-dossier'
import { presentResult } from '../presented/present-predecessor'
import { recordReading } from '../record-reading'
import { viewOf } from '../view-of'
import { opinionRows } from './opinions-table'
import type { OpinionsTable } from './schemas'

interface ReadOpinions {
  table: OpinionsTable
  procedure: Procedure
}

/** The table of opinions on a draft: for the dossier's own readers, and once it is issued for those who were asked too. */
export const getOpinionsOnRecord = async (
  { number }: { number: string },
  who: Caller,
  {
    dossiers,
    law,
    agencies,
    accesses,
  }: Pick<Desk, 'dossiers' | 'law'> & Pick<CityRules, 'agencies'> & { accesses: AccessLog },
): Promise<ReadOpinions> => {
  const { person, at, language } = who
  const record = await readDossier(dossiers, number)
  const { dossier } = record
  const view = viewOf(who, dossier)
  const { procedure } = await lawOf(law, dossier)
  const step = circulationIn(procedure)
  if (!step) throw new Refusal('not-found', `dossier ${number} is about no draft`)
  const { result } = dossier
  const isShown = view === 'dossier' || (result && may(person, { action: 'result.read', dossier, at }))
  if (!isShown)
    throw new Refusal('forbidden', `${person.id} is shown no table of opinions of dossier ${number}`)
  await recordReading(accesses, dossier, person, { at, what: view === 'dossier' ? view : 'result' })
  const hidden = [draftField, step.fields.leftOut, step.fields.others]
  const table = {
    ...headOf(dossier, procedure, language),
    answers: Object.fromEntries(Object.entries(answersOf(record)).filter(([path]) => !hidden.includes(path))),
    rows: opinionRows(record, procedure, { agencies, language }),
    ...(result && { result: presentResult(result) }),
  }
  return { table, procedure }
}
