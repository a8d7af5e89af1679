import { z } from 'zod'
import kept from './metered.json'

const Count = z.number().nonnegative()

/** What one thing that happens to a dossier takes of what AWS counts; means of many. */
const Use = z.object({
  /** To the HTTP API. */
  requests: Count,
  /** Of functions, by their memory in MB: how often, how long at work, and how often they wait for a call to AWS. */
  functions: z.record(
    z.string(),
    z.object({ invocations: Count, processorMilliseconds: Count, calls: Count }),
  ),
  readUnits: Count,
  writeUnits: Count,
  /** That stay in the table and its indexes. */
  tableBytes: Count,
  /** Requests to S3 at the price of a PUT, and of a GET. */
  puts: Count,
  gets: Count,
  signatures: Count,
  mails: Count,
  logBytes: Count,
})
export type Use = z.infer<typeof Use>

/** What `npm run bench:cost` metered on the embedded runtime, with the feed's and the machines' work. */
export const Metered = z.object({
  on: z.iso.date(),
  machine: z.string(),
  /** Of this procedure, so many, each with so many answers of people. */
  procedure: z.string(),
  dossiers: z.int().positive(),
  answers: z.int().positive(),
  filing: Use,
  /** One that is handed in. */
  paper: Use,
  /** Of a person: applicant, officer, agency asked. What follows from it too, but for the result. */
  answer: Use,
  issue: Use,
  /** Somebody looks at a dossier. */
  reading: Use,
  /** Of one dossier, by machine. */
  transitions: z.record(z.string(), Count),
  /** Lines of the machines' log for one transition. */
  linesOfTransition: Count,
})
export type Metered = z.infer<typeof Metered>

export const metered: Metered = Metered.parse(kept)
