import { defineCity } from '../kernel/city'
import { agencies } from './agencies'
import { hoChiMinhCity } from './calendar'
import { cityDuties } from './duties'
import { cityName } from './name'
import { regulations } from './regulations'
import { cityReminders } from './reminders'

export const city = defineCity({
  name: cityName,
  agencies,
  calendar: hoChiMinhCity,
  regulations,
  reminders: cityReminders,
  duties: cityDuties,
})
