import { defineCity } from '../kernel/city'
import { agencies } from './agencies'
import { hoChiMinhCity } from './calendar'
import { cityDuties } from './duties'
import { everydayWords } from './everyday-words'
import { fields } from './fields'
import { functions } from './functions'
import { lifeEvents } from './life-events'
import { cityName } from './name'
import { regulations } from './regulations'
import { cityReminders } from './reminders'
import { subjects } from './subjects'

export const city = defineCity({
  name: cityName,
  agencies,
  calendar: hoChiMinhCity,
  regulations,
  subjects,
  functions,
  fields,
  lifeEvents,
  everydayWords,
  reminders: cityReminders,
  duties: cityDuties,
})
