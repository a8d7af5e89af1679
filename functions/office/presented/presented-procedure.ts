import { z } from 'zod'
import { Role } from '../../../workflows/kernel/agency'
import { CalendarDate } from '../../../workflows/kernel/calendar'
import { CatalogueEntry } from '../../../workflows/kernel/catalogue'
import { NotOpen } from '../../../workflows/kernel/in-force'
import { Objections } from '../../../workflows/kernel/objections'
import { Period } from '../../../workflows/kernel/period'
import { Silence } from '../../../workflows/kernel/silence'

/** An agency, or the form's field whose answer names one, each with what people call it; or the agency that applies. */
export const DecidedBy = z.union([
  z.object({ agency: z.string(), name: z.string() }),
  z.object({ field: z.string(), name: z.string() }),
  z.object({ applicant: z.literal(true) }),
])
export type DecidedBy = z.infer<typeof DecidedBy>

export const PresentedLimit = z.object({
  id: z.string(),
  says: z.string(),
  limit: Period,
  legalBasis: z.string(),
})
export type PresentedLimit = z.infer<typeof PresentedLimit>

/** A procedure as a list shows it, in the caller's language. */
export const ProcedureSummary = z.object({
  code: z.string(),
  version: z.number().int(),
  field: z.string(),
  onlineLevel: z.enum(['full', 'partial']),
  name: z.string(),
  summary: z.string(),
  decidedBy: DecidedBy,
  /** Agencies of these kinds apply, and nobody else; people when left out. */
  applicants: CatalogueEntry.shape.applicants,
  limit: Period.meta({ description: 'The longest, where `limits` has several' }),
  /** The cases of a limit that goes by them, in the order in which they are looked at: `says` is for whom. */
  limits: z.array(PresentedLimit).optional(),
  result: z.string(),
  notOpen: NotOpen.optional().meta({
    description:
      'Why filings are not taken today, with the day from which they are, or until which they were',
  }),
  changesOn: CalendarDate.optional().meta({ description: 'From this day on filings go by another version' }),
  /** The results that a filing of it begins from: by their procedures, and what becomes of them. */
  from: CatalogueEntry.shape.from,
})
export type ProcedureSummary = z.infer<typeof ProcedureSummary>

/** What no answer in time means, and which law says so. `to`: who is told of it. */
export const PresentedSilence = z.object({
  kind: z.enum(Silence.options.map(({ shape }) => shape.kind.value)),
  legalBasis: z.string(),
  to: z.object({ agency: z.string(), name: z.string() }).optional(),
})
export type PresentedSilence = z.infer<typeof PresentedSilence>

export const PresentedQuestion = z.object({
  id: z.string(),
  /** Left out, with its name, where the answers find it. */
  agency: z.string().optional(),
  name: z.string().optional(),
  asked: z.string().optional(),
  /** When the agency is asked at all. */
  because: z.string().optional(),
  within: Period,
  onSilence: PresentedSilence,
})
export type PresentedQuestion = z.infer<typeof PresentedQuestion>

const PresentedSupplement = z.object({
  within: Period,
  times: z.number().int(),
  onSilence: PresentedSilence,
})

/** One of the procedures that are filed together. `agency` is left out where the answers find it. */
export const PresentedPartRule = z.object({
  id: z.string(),
  name: z.string(),
  agency: z.object({ agency: z.string(), name: z.string() }).optional(),
  by: Role,
  /** Done only for some: their answers say so. */
  conditional: z.boolean(),
  /** Parts that have to be done before. */
  after: z.array(z.string()),
  within: Period,
  onSilence: PresentedSilence,
  supplement: PresentedSupplement.optional(),
})
export type PresentedPartRule = z.infer<typeof PresentedPartRule>

export const PresentedStep = z.object({
  id: z.string(),
  kind: z.enum([
    'check',
    'review',
    'pay',
    'consult',
    'circulate',
    'compile',
    'co-sign',
    'link',
    'assign',
    'decide',
    'issue',
  ]),
  name: z.string(),
  /** Not every dossier comes to it. */
  conditional: z.literal(true).optional(),
  /** Whose step it is, where that is another than the deciding agency, and the same for all. */
  agency: z.object({ agency: z.string(), name: z.string() }).optional(),
  by: Role.optional(),
  /** Not of a consultation or a link, whose questions and parts have their own. */
  within: Period.optional(),
  /** The law by which the dossier's clock stands meanwhile. */
  clockStands: z.object({ legalBasis: z.string() }).optional(),
  /** Nobody answers sooner. */
  notBefore: Period.optional(),
  onSilence: PresentedSilence.optional(),
  /** The applicant may be asked for more, so often and with so much time to answer. */
  supplement: PresentedSupplement.optional(),
  questions: z.array(PresentedQuestion).optional(),
  parts: z.array(PresentedPartRule).optional(),
  /** What its officer records. */
  records: z.record(z.string(), z.unknown()).optional().meta({ description: 'JSON Schema 2020-12' }),
  /** What it means that an asked agency objects. `by`: whose officer answers it; `to`: who rules on it. */
  objections: z
    .object({
      kind: z.enum(Objections.options.map(({ shape }) => shape.kind.value)),
      legalBasis: z.string(),
      by: z.object({ step: z.string(), name: z.string() }).optional(),
      to: z.object({ agency: z.string(), name: z.string() }).optional(),
      within: Period.optional(),
      onSilence: PresentedSilence.optional(),
      times: z.number().int().optional(),
    })
    .optional(),
})
export type PresentedStep = z.infer<typeof PresentedStep>

/** All that a client needs to offer a procedure to its users. */
export const PresentedProcedure = ProcedureSummary.extend({
  /** Everybody may read what was issued, by this law. */
  publicRegister: z.string().optional(),
  legalBasis: z.array(z.string()),
  /** The law that asks for no decision: what is given notice of is received, or objected to within a time. */
  notification: z.object({ legalBasis: z.string() }).optional(),
  form: z.record(z.string(), z.unknown()).meta({ description: 'JSON Schema 2020-12 of the answers' }),
  documents: z.array(
    z.object({
      type: z.string(),
      name: z.string(),
      required: z.union([z.boolean(), z.literal('conditional')]),
      accepts: z.array(z.string()),
      maxBytes: z.number().int(),
    }),
  ),
  fee: z.union([z.object({ vnd: z.number().int() }), z.object({ dependsOnAnswers: z.literal(true) })]),
  route: z.array(PresentedStep),
  /** Reasons of refusal that an officer chooses from. */
  reasons: z.record(z.string(), z.string()),
})
export type PresentedProcedure = z.infer<typeof PresentedProcedure>
