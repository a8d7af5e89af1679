import { zone } from '../../../../workflows/city/zone'
import { type Instant, instant, millis } from '../../../../workflows/kernel/instant'
import type { Option } from '../../layout/fields/choices'
import { lookedUp } from '../../layout/fields/look-up'
import { WrongForm } from '../../runtime/form-page'
import { type Form, valueIn } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'
import { readDate } from '../form/read-date'
import { accountTexts } from '../texts'

interface TypedMandate {
  name: string
  identityNumber: string
  /** Codes; all when there are none. */
  procedures: string[]
  until: Instant
}

const day = 86_400_000

export const readMandate = (form: Form, procedures: readonly Option[], visit: Visit): TypedMandate => {
  const says = accountTexts[visit.language].mandates.faults
  const name = valueIn(form, 'name')
  const identityNumber = valueIn(form, 'identityNumber').replaceAll(/\s/g, '')
  const scope = valueIn(form, 'scope')
  const procedure = scope === 'one' ? lookedUp(valueIn(form, 'procedure'), procedures) : undefined
  const until = endOf(readDate(form, 'lastDay', false))
  const isLater = until !== undefined && until > visit.at
  const faults = [
    ...(name ? [] : [{ id: 'name', message: says.name }]),
    ...(/^\d{12}$/.test(identityNumber) ? [] : [{ id: 'identityNumber', message: says.identityNumber }]),
    ...(scope === 'all' || scope === 'one' ? [] : [{ id: 'scope', message: says.scope }]),
    ...(scope !== 'one' || procedure ? [] : [{ id: 'procedure', message: says.procedure }]),
    ...(isLater ? [] : [{ id: 'lastDay', message: says.lastDay }]),
  ]
  if (faults.length > 0 || !isLater) throw new WrongForm(faults)
  return { name, identityNumber, procedures: procedure ? [procedure] : [], until }
}

/** When a day is over in the city. */
const endOf = (typed: ReturnType<typeof readDate>): Instant | undefined => {
  const begins = typeof typed === 'string' ? Date.parse(`${typed}T00:00:00${zone.offset}`) : Number.NaN
  // The thirtieth of February is no day, and is not the second of March.
  const isDay = !Number.isNaN(begins) && instant(begins + offset(typed as string)).startsWith(typed as string)
  return isDay ? instant(begins + day) : undefined
}
const offset = (date: string): number =>
  millis(`${date}T00:00:00.000Z`) - Date.parse(`${date}T00:00:00${zone.offset}`)
