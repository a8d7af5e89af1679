import { defineProcedureIn } from '../kernel/define-procedure'
import { cityDuties } from './duties'
import { regulations } from './regulations'
import { cityReminders } from './reminders'

/** A procedure, with what it takes from the city's regulations. */
export const defineProcedure = defineProcedureIn({
  regulations,
  reminders: cityReminders,
  duties: cityDuties,
})
