import { z } from 'zod'

export const Language = z.enum(['vi', 'en'])
export type Language = z.infer<typeof Language>

/** What people read of a procedure, in one language. Keys are the definition's own identifiers. */
export const ProcedureTexts = z.object({
  name: z.string().min(1),
  summary: z.string().min(1),
  result: z.string().min(1),
  /** What people call what they want: it is found by these beside its name. Laws of an older release have none. */
  searchWords: z.array(z.string()).optional(),
  steps: z.record(z.string(), z.string()),
  questions: z.record(z.string(), z.object({ asked: z.string().min(1), because: z.string().min(1) })),
  /** Of a link step; left out by a route that has none. */
  parts: z.record(z.string(), z.string()).optional(),
  /** Of times that go by the case, for whom one is: `for a detached house`. Left out where none does. */
  limits: z.record(z.string(), z.string()).optional(),
  documents: z.record(z.string(), z.string()),
  /** By dotted path of the form, `site.ward`; enum options as `site.ward=value`. */
  fields: z.record(z.string(), z.string()),
  /** Plain words for who fills it in, by path of the form or `documents.<type>`: what is meant, where it is found. */
  hints: z.record(z.string(), z.string()).optional(),
  /** What officers record, by step and path there: `inspection.area`; options as `inspection.finding=value`. */
  records: z.record(z.string(), z.string()).optional(),
  /** What is said when one of the form's conditions does not hold. */
  mustHold: z.record(z.string(), z.string()).optional(),
  /** Reasons of refusal that an officer chooses from. */
  reasons: z.record(z.string(), z.string()),
})
export type ProcedureTexts = z.infer<typeof ProcedureTexts>
export type Texts = Record<Language, ProcedureTexts>
