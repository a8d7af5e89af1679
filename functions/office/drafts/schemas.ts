import { z } from 'zod'
import { Answer, Question } from '../../../workflows/kernel/dossier'
import { Instant } from '../../../workflows/kernel/instant'
import { Silence } from '../../../workflows/kernel/silence'
import { oneLine, paragraphs } from '../../../workflows/kernel/written'
import { PresentedResult } from '../results/schemas'

// All that is said at once is kept beside one event, in an item of the table of at most 400 KB.
const mostLetters = 100_000

interface Said {
  says?: string
  why?: string | undefined
}
/** Many things that are said at once, as far as there is room for them. */
const together = <T extends z.ZodType<Said>>(said: T, most: number) =>
  z
    .array(said)
    .max(most)
    .superRefine((all, context) => {
      const letters = all.reduce((sum, { says = '', why = '' }) => sum + says.length + why.length, 0)
      if (letters > mostLetters) context.addIssue({ code: 'custom', message: `too-long: ${mostLetters}` })
    })

/** What an asked agency would have otherwise, by article of the draft; 0 is the whole of it. */
export const DraftChange = z.strictObject({
  article: z.number().int().min(0).max(60),
  says: paragraphs(2_000),
  why: paragraphs(2_000).optional(),
})
export type DraftChange = z.infer<typeof DraftChange>
export const DraftChanges = together(DraftChange, 100)

/** What became of a change, by its place in the opinion, or of an objection as a whole where none is named. */
export const DraftResponse = z.strictObject({
  question: z.string().min(1).max(50),
  change: z.number().int().min(1).max(100).optional(),
  takenUp: z.enum(['yes', 'partly', 'no']),
  why: paragraphs(2_000).optional(),
})
export type DraftResponse = z.infer<typeof DraftResponse>
export const DraftResponses = together(DraftResponse, 2_600)

/** The wording of a draft, as it goes out. */
export const DraftArticle = z.strictObject({ heading: oneLine(120), text: paragraphs(6_000) })
export type DraftArticle = z.infer<typeof DraftArticle>
export const DraftArticles = z.array(DraftArticle).max(60)

/** Of the wording: what stayed, what came and what went. */
export const Piece = z.object({ kind: z.enum(['same', 'added', 'taken']), text: z.string() })
export type Piece = z.infer<typeof Piece>

/** One article, as it was and as it is: none of one of them when it is new or gone. */
export const ArticleDifference = z.object({
  was: DraftArticle.optional(),
  now: DraftArticle.optional(),
  changed: z.boolean(),
  /** Empty where so much changed that it is better read twice. */
  heading: z.array(Piece),
  text: z.array(Piece),
})
export type ArticleDifference = z.infer<typeof ArticleDifference>

/** Where a draft is otherwise than in the round before. */
export const DraftDifference = z.object({ number: z.string(), articles: z.array(ArticleDifference) })
export type DraftDifference = z.infer<typeof DraftDifference>

const Response = DraftResponse.pick({ takenUp: true, why: true })

export const PresentedChange = DraftChange.extend({
  /** What became of it, once that was said. */
  response: Response.optional(),
})
export type PresentedChange = z.infer<typeof PresentedChange>

export const CirculationRequest = z.strictObject({
  /** As far as they are known: whom it concerns, the day, and who is left out or added. */
  answers: z.record(z.string(), z.unknown()),
  /** The agency that asks, for which the caller is staff. */
  forAgency: z.string().min(1).max(64),
})
export type CirculationRequest = z.infer<typeof CirculationRequest>

export const CirculationGround = z.object({
  subject: z.string(),
  name: z.string(),
  ground: z.string(),
  legalBasis: z.string(),
})
export type CirculationGround = z.infer<typeof CirculationGround>

/** Who would be asked about a draft, and on what ground; nothing is written. */
export const PlannedCirculation = z.object({
  until: z.string(),
  /** Until that day's end, from now; 0 when it is past. */
  workingDays: z.number().int(),
  asked: z.array(
    z.object({
      agency: z.string(),
      grounds: z.array(CirculationGround),
      /** Beyond what the city's functions propose, and why. */
      beyond: z.literal(true).optional(),
      reason: z.string().optional(),
      /** The regulation that binds it; none binds a body outside. */
      regulation: z.object({ id: z.string(), title: z.string() }).optional(),
      minimum: Question.shape.minimum,
      onSilence: Silence,
    }),
  ),
  /** Proposed, and not asked. */
  leftOut: z.array(
    z.object({ agency: z.string(), grounds: z.array(CirculationGround), reason: z.string().optional() }),
  ),
  /** What would be refused if it were filed so, by pointers into the answers. */
  faults: z.array(z.object({ pointer: z.string(), message: z.string() })),
})
export type PlannedCirculation = z.infer<typeof PlannedCirculation>

/** What one agency said of a draft in one round, and what became of it. */
export const OpinionRow = z.object({
  question: z.string(),
  agency: z.string(),
  name: z.string(),
  round: z.number().int().positive(),
  askedAt: Instant,
  /** As it was told; a direction may have given more time since. */
  dueAt: Instant,
  /** How it came: in time or late, by its silence, by a direction; or not yet. */
  how: z.enum(['answered', 'late', 'deemed', 'without', 'taken-over', 'withdrawn', 'open']),
  answer: Answer.optional(),
  answeredAt: Instant.optional(),
  /** Its silence was reported to the higher authority. */
  reported: z.literal(true).optional(),
  /** Asked beyond what the city's functions propose. */
  beyond: z.literal(true).optional(),
  reason: z.string().optional(),
  /** Each with the heading of its article in the wording of that round. */
  changes: z.array(PresentedChange.extend({ heading: z.string().optional() })),
  /** What became of an objection as a whole. */
  response: PresentedChange.shape.response,
})
export type OpinionRow = z.infer<typeof OpinionRow>

/** The table of opinions on a draft, in the order of the agencies and then of the rounds. */
export const OpinionsTable = z.object({
  number: z.string(),
  procedure: z.object({ code: z.string(), version: z.number(), name: z.string() }),
  /** The agency that asked. */
  agency: z.string(),
  /** What was said with the draft, but for its wording and for why others were asked or not. */
  answers: z.record(z.string(), z.unknown()),
  rows: z.array(OpinionRow),
  /** As it was signed; until then the table may change. */
  result: PresentedResult.optional(),
})
export type OpinionsTable = z.infer<typeof OpinionsTable>
