import { CalendarDate } from '../../../../workflows/kernel/calendar'
import type { NewMandate } from '../../../office/mandates/schemas'
import type { Option } from '../../layout/fields/choices'
import { lookedUp } from '../../layout/fields/look-up'
import { WrongForm } from '../../runtime/form-page'
import { type Form, valueIn } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'
import { readDate } from '../form/read-date'
import { accountTexts } from '../texts'

/** As the office takes it; whether the day is over, the office says. */
export const readMandate = (form: Form, procedures: readonly Option[], visit: Visit): NewMandate => {
  const says = accountTexts[visit.language].mandates.faults
  const name = valueIn(form, 'name')
  const identityNumber = valueIn(form, 'identityNumber').replaceAll(/\s/g, '')
  const scope = valueIn(form, 'scope')
  const procedure = scope === 'one' ? lookedUp(valueIn(form, 'procedure'), procedures) : undefined
  const lastDay = CalendarDate.safeParse(readDate(form, 'lastDay', false))
  const faults = [
    ...(name ? [] : [{ id: 'name', message: says.name }]),
    ...(/^\d{12}$/.test(identityNumber) ? [] : [{ id: 'identityNumber', message: says.identityNumber }]),
    ...(scope === 'all' || scope === 'one' ? [] : [{ id: 'scope', message: says.scope }]),
    ...(scope !== 'one' || procedure ? [] : [{ id: 'procedure', message: says.procedure }]),
    ...(lastDay.success ? [] : [{ id: 'lastDay', message: says.lastDay }]),
  ]
  if (faults.length > 0 || !lastDay.success) throw new WrongForm(faults)
  return { name, identityNumber, procedures: procedure ? [procedure] : [], lastDay: lastDay.data }
}
