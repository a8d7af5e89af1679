import { z } from 'zod'
import { Result } from '../../../workflows/kernel/dossier'
import { Predecessor } from '../../../workflows/kernel/predecessor'
import { ResultStatus } from '../../../workflows/kernel/result-life'
import { oneLine, paragraphs } from '../../../workflows/kernel/written'
import { PageQuery, pageOf } from '../page'

export const ResultQuery = z.object({
  /** Of the file that somebody holds in hand: says whether it is this very document. */
  sha256: z
    .string()
    .toLowerCase()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})
export type ResultQuery = z.infer<typeof ResultQuery>

/** The result that another one begins from, as it is told. */
export const PresentedPredecessor = Predecessor.pick({ result: true, number: true, as: true })
export type PresentedPredecessor = z.infer<typeof PresentedPredecessor>

export const PresentedResult = Result.omit({ key: true, remindAt: true }).extend({
  replaces: PresentedPredecessor.optional(),
})
export type PresentedResult = z.infer<typeof PresentedResult>

export const ResultStanding = z.object({
  id: z.string(),
  number: z.string(),
  procedure: z.string(),
  agency: z.string(),
  /** Agencies that signed it too. */
  coSignedBy: z.array(z.string()).optional(),
  issuedAt: z.string(),
  /** Its number in the agency's own register. */
  registered: z.string().optional(),
  status: ResultStatus,
  /** The last day on which it is in force. */
  validUntil: z.string().optional(),
  revokedAt: z.string().optional(),
  replacedBy: z.string().optional(),
  /** The result by which it was revoked; the printed number of the one that it renews, changes, corrects, revokes. */
  revokedBy: z.string().optional(),
  replaces: PresentedPredecessor.optional(),
  sha256: z.string(),
  size: z.number(),
  /** What is stored is, byte for byte, what was issued. */
  unaltered: z.boolean(),
  /** The file in hand is what was issued; only when its hash was given. */
  matches: z.boolean().optional(),
})
export type ResultStanding = z.infer<typeof ResultStanding>

export const Revocation = z.strictObject({
  reason: paragraphs(),
  /** The result that takes its place. */
  replacedBy: z.string().min(1).max(64).optional(),
})
export type Revocation = z.infer<typeof Revocation>

export const Revoked = z.object({
  id: z.string(),
  revokedAt: z.string(),
  replacedBy: z.string().optional(),
})
export type Revoked = z.infer<typeof Revoked>

export const RegisterQuery = PageQuery.extend({
  /** As it is printed: only the result with this number. */
  number: oneLine(64).optional(),
})
export type RegisterQuery = z.infer<typeof RegisterQuery>

/** What anybody may know of a result, as the law of its procedure says. */
export const RegisteredResult = z.object({
  number: z.string(),
  /** Its name. */
  agency: z.string(),
  issuedOn: z.iso.date(),
  validUntil: z.iso.date().optional(),
  status: ResultStatus,
  shown: z.array(z.object({ name: z.string(), value: z.string() })),
})
export type RegisteredResult = z.infer<typeof RegisteredResult>

export const ResultRegister = pageOf(RegisteredResult).extend({ name: z.string(), legalBasis: z.string() })
export type ResultRegister = z.infer<typeof ResultRegister>
