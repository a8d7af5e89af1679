import { z } from 'zod'
import { Period } from '../../../workflows/kernel/period'
import { searchWords } from '../../runtime/plain-text'
import { PageQuery } from '../page'
import { PresentedProcedure, PresentedQuestion, ProcedureSummary } from '../presented/presented-procedure'

export const ProcedureQuery = PageQuery.extend({
  q: z.string().overwrite(searchWords).max(200).optional().meta({
    description: 'What one wants, in words of one’s own: the likeliest comes first, in either language',
  }),
  /** One of the city's. */
  lifeEvent: z.string().max(100).optional().meta({ description: 'Only those that follow from it' }),
  /** Whose they are: internal procedures are listed for agencies alone. */
  applicants: z.enum(['people', 'agencies']).default('people'),
})
export type ProcedureQuery = z.infer<typeof ProcedureQuery>

export const ProcedurePage = z.object({
  items: z.array(ProcedureSummary),
  count: z.number().int().meta({ description: 'How many there are on all pages' }),
  meant: z
    .string()
    .optional()
    .meta({ description: 'What was looked for instead, where no procedure has a word as it was typed' }),
  next: z.string().optional(),
})
export type ProcedurePage = z.infer<typeof ProcedurePage>

export const VersionQuery = z.object({
  /** That which filings go by when left out; an older one while dossiers still run on it, a newer one that is ahead. */
  version: z.coerce.number().int().positive().optional(),
})
export type VersionQuery = z.infer<typeof VersionQuery>

export const Prefill = z.object({
  /** In the shape of the form, as far as the registers know it. */
  answers: z.record(z.string(), z.unknown()),
  /** Where each came from: form path -> register path. */
  from: z.record(z.string(), z.string()),
  /** What they know beside that the form offers for answers: register path -> value. */
  known: z.record(z.string(), z.unknown()).optional(),
  /** The registers did not answer; everything can still be typed. */
  unavailable: z.literal(true).optional(),
})
export type Prefill = z.infer<typeof Prefill>

export const NeedsInput = z.strictObject({
  answers: z
    .record(z.string(), z.unknown())
    .default({})
    .meta({ description: 'In the shape of the form, as far as they are known; none is kept' }),
})
export type NeedsInput = z.infer<typeof NeedsInput>

/** What one case needs, before anything is filed. */
export const PresentedNeeds = z.object({
  code: z.string(),
  version: z.number().int(),
  papers: PresentedProcedure.shape.documents,
  feeVnd: z.number().int().optional().meta({ description: 'Left out where it depends on more' }),
  limit: Period.meta({ description: 'The longest that it may be, where it depends on more' }),
  /** Of a limit that goes by the case: the case that this is, or all where it depends on more. */
  limits: PresentedProcedure.shape.limits,
  /** Procedures that are done together. */
  parts: z.array(z.object({ id: z.string(), name: z.string(), within: Period })),
  /** Agencies that would be asked for their opinion, as far as these answers say it. */
  questions: z.array(PresentedQuestion.pick({ agency: true, name: true, because: true, within: true })),
  asks: z
    .array(z.object({ path: z.string(), name: z.string() }))
    .meta({ description: 'What papers, fee, time or parts depend on and is not answered yet' }),
})
export type PresentedNeeds = z.infer<typeof PresentedNeeds>

/** Which personal data a procedure processes, and who sees them: what its privacy notice is made of. */
export const Processing = z.object({
  code: z.string(),
  version: z.number().int(),
  name: z.string(),
  answers: z.array(
    z.object({
      path: z.string(),
      group: z.string().optional().meta({ description: 'What the form calls the group that it stands in' }),
      name: z.string(),
      optional: z.boolean(),
      personal: z
        .boolean()
        .meta({ description: 'It says who somebody is, where he lives, or how he is reached' }),
      register: z.string().optional().meta({ description: 'Path in the register that fills it in' }),
    }),
  ),
  papers: z.array(z.object({ type: z.string(), name: z.string() })),
  seenBy: z.array(
    z.object({
      as: z.enum(['decides', 'step', 'question', 'part']),
      about: z.string().optional(),
      agency: z
        .object({ agency: z.string(), name: z.string() })
        .optional()
        .meta({ description: 'Left out where the answers find it' }),
      all: z.literal(true).optional().meta({ description: 'The whole dossier' }),
      answers: z.array(z.string()).optional(),
      papers: z.array(z.string()).optional(),
    }),
  ),
})
export type Processing = z.infer<typeof Processing>
