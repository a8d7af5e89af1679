import { z } from 'zod'
import { Period } from './period'
import { Block, Lapse } from './silence'

const law = z.string().min(1)

/** What it means that an asked agency objects, each with the law that says so. A silent agency never does. */
export const Objections = z.discriminatedUnion('kind', [
  /** The named step's officer goes on with reasons alone. */
  z.object({ kind: z.literal('reasons'), by: z.string(), legalBasis: law }),
  /** The applicant answers them, and those who objected are asked again; so often, and then as `reasons`. */
  z.object({
    kind: z.literal('applicant'),
    within: Period,
    onSilence: Lapse,
    times: z.number().int().min(1).max(3),
    by: z.string(),
    legalBasis: law,
  }),
  z.object({ kind: z.literal('refuse'), legalBasis: law }),
  /** The higher authority rules; its silence is on record. */
  z.object({ kind: z.literal('report'), to: z.string(), within: Period, onSilence: Block, legalBasis: law }),
])
export type Objections = z.infer<typeof Objections>
type Meaning<Kind extends Objections['kind']> = Extract<Objections, { kind: Kind }>

interface Later {
  id: string
}

/** `step`: the later one whose officer answers them. */
export const toReviewer = (step: Later, legalBasis: string): Meaning<'reasons'> => ({
  kind: 'reasons',
  by: step.id,
  legalBasis,
})
export const toApplicant = ({
  by,
  ...rule
}: Omit<Meaning<'applicant'>, 'kind' | 'by'> & { by: Later }): Meaning<'applicant'> => ({
  kind: 'applicant',
  by: by.id,
  ...rule,
})
export const refusal = (legalBasis: string): Meaning<'refuse'> => ({ kind: 'refuse', legalBasis })
export const report = (rule: Omit<Meaning<'report'>, 'kind'>): Meaning<'report'> => ({
  kind: 'report',
  ...rule,
})
