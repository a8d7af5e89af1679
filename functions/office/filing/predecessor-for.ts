import type { Calendar } from '../../../workflows/kernel/calendar'
import type { Dossier, Result } from '../../../workflows/kernel/dossier'
import { Conflict, Refusal } from '../../../workflows/kernel/errors'
import type { Instant } from '../../../workflows/kernel/instant'
import type { Predecessor } from '../../../workflows/kernel/predecessor'
import type { Procedure } from '../../../workflows/kernel/procedure'
import type { ResultRoute } from '../../../workflows/kernel/result-life'
import { refuseBeginning, waysFrom } from '../../../workflows/kernel/result-route'
import type { DossierStore } from '../../adapters/dossier-store'
import type { Write } from '../../adapters/table'
import type { Filing } from './schemas'

interface About {
  procedure: Procedure
  /** Whose filing it is: he must be whom the result was issued to. */
  applicant: string
  at: Instant
}
interface ResultDesk {
  dossiers: Pick<DossierStore, 'findResult' | 'load' | 'successorOf' | 'succession'>
  calendar: Calendar
}

export interface Begun {
  from: Predecessor
  /** That this filing, and no other, begins from it. */
  claim: (dossier: string) => Write
}

/** The result that a filing begins from, where its procedure has it so; refused where it may not. */
export const predecessorFor = async (
  sent: Filing['from'],
  about: About,
  desk: ResultDesk,
): Promise<Begun | undefined> => {
  const { procedure } = about
  if (!procedure.from && !sent) return undefined
  if (!procedure.from) throw wrong('/from', 'from-no-result')
  if (!sent) throw wrong('/from', 'result-required')
  const { dossier, result } = await ownResult(sent.result, about, desk)
  const route = wayFrom(procedure, dossier.procedure, sent.as)
  refuseBeginning(result, route, { at: about.at, calendar: desk.calendar })
  const before = await desk.dossiers.successorOf(result.id)
  if (before) await refuseSucceeded(before, desk)
  const { id, registered, number } = result
  return {
    from: { dossier: dossier.id, result: id, number: registered ?? number, as: route.as },
    claim: (successor) => desk.dossiers.succession(id, successor, before),
  }
}

const wrong = (pointer: string, message: string): Refusal =>
  new Refusal('invalid-input', `no filing from a result: ${message}`, [{ pointer, message }])

/** By its identifier, or a number that is printed on it. Of what was issued to somebody else there is nothing to tell. */
const ownResult = async (
  name: string,
  { applicant }: About,
  { dossiers }: ResultDesk,
): Promise<{ dossier: Dossier; result: Result }> => {
  const dossier = await dossiers.load((await dossiers.findResult(name)) ?? name)
  const result = dossier?.result
  const isNamed = result && [result.id, result.number, result.registered].includes(name)
  if (!isNamed || dossier.applicant !== applicant)
    throw new Refusal('unknown-result', `${applicant} has no result ${name}`, [
      { pointer: '/from/result', message: 'not-own-result' },
    ])
  return { dossier, result }
}

const wayFrom = (procedure: Procedure, code: string, as: NonNullable<Filing['from']>['as']): ResultRoute => {
  const ways = waysFrom(procedure.from, code)
  if (ways.length === 0) throw wrong('/from/result', 'other-result')
  const [way, other] = ways.filter((one) => !as || one.as === as)
  if (!way || other) throw wrong('/from/as', `allowed: ${ways.map((one) => one.as).join(', ')}`)
  return way
}

/** One that was refused, withdrawn or lapsed leaves the result as it is; one that was issued replaces it, if a moment later. */
const refuseSucceeded = async (id: string, { dossiers }: ResultDesk): Promise<void> => {
  const successor = await dossiers.load(id)
  if (successor?.ended && successor.ended.how !== 'issued') return
  const code = successor?.ended ? 'result-replaced' : 'result-being-changed'
  throw new Conflict(code, `dossier ${id} began from the result`, [
    { pointer: '/from/result', message: code },
  ])
}
