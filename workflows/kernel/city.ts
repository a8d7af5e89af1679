import { z } from 'zod'
import { Agency } from './agency'
import { Calendar } from './calendar'
import { Duties } from './duty'
import { EverydayWords } from './everyday-words'
import { frozen } from './frozen'
import { AgencyFunction, Subject } from './function'
import { LifeEvent } from './life-event'
import { Regulation } from './regulation'
import { Reminders } from './reminder'

const Words = z.object({ vi: z.string().min(1), en: z.string().min(1) })

/** Where the law is carried out: who does it, when offices are open, and what they agreed for all procedures. */
export const City = z.object({
  name: Words,
  /** The registry. Agencies are code; who works there is data. */
  agencies: z.array(Agency).readonly(),
  /** Those that were dissolved or renamed: what they did is shown by the names that they had. */
  formerAgencies: z
    .array(Agency.pick({ id: true, name: true }))
    .readonly()
    .optional(),
  calendar: Calendar,
  regulations: z.array(Regulation).readonly(),
  /** What drafts may be about, and who is responsible for it. */
  subjects: z.array(Subject).readonly().optional(),
  functions: z.array(AgencyFunction).readonly().optional(),
  /** What fields of procedures (lĩnh vực) are called, by their codes. */
  fields: z.record(z.string(), Words).optional(),
  /** What procedures may say that they follow from, in the order in which it is offered. */
  lifeEvents: z.array(LifeEvent).readonly().optional(),
  /** What people call what names of procedures say: they are found by it. */
  everydayWords: z.array(EverydayWords).readonly().optional(),
  /** Whom a procedure reminds of a wait, where it has no rule of its own. */
  reminders: Reminders,
  /** What is done beside every procedure's route. */
  duties: Duties,
})
export type City = z.infer<typeof City>

/** What decisions go by beside the procedure, as it is on their day. */
export type CityRules = Pick<City, 'agencies' | 'calendar' | 'regulations'>

/** It is checked by `motcua check` and at synthesis, as procedures are, not as it is loaded. */
export const defineCity = (city: City): City => frozen(city)
