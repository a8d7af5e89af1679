import { may } from '../../../workflows/kernel/authority'
import type { Dossier } from '../../../workflows/kernel/dossier'
import type { Desk } from '../../runtime/run-command'
import type { Standing } from '../applying/schemas'
import { standingOf } from '../applying/standing'
import type { Caller } from '../asking'
import { commandDossier } from '../command-dossier'
import { type Asker, refusalTo } from '../find-dossier'
import type { Extension } from './schemas'

/** A signer of the deciding agency puts the appointment off, once and before it has come. */
export const extendDossier = (
  { number, ...extension }: Extension & { number: string },
  who: Caller<Standing>,
  desk: Desk,
): Promise<Standing> =>
  commandDossier(number, { kind: 'extend', ...extension }, who, desk, {
    authorize: asSigner(who),
    answer: standingOf,
  })

const asSigner = (asker: Asker) => (dossier: Dossier) => {
  const { person } = asker
  if (!may(person, { action: 'dossier.extend', dossier }))
    throw refusalTo(asker, dossier, `${person.id} does not sign for ${dossier.agency}`)
}
