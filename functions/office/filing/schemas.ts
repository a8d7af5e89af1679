import { z } from 'zod'
import { Provisional } from '../../../workflows/kernel/due-date'
import { Succession } from '../../../workflows/kernel/predecessor'
import { oneLine } from '../../../workflows/kernel/written'
import { HandedInList } from '../../intake/handed-in'

export const UploadRequest = z.strictObject({
  /** For the sender alone: names of files speak of people, and are not kept. */
  fileName: oneLine(255),
  contentType: z.string().regex(/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/i),
  size: z.number().int().positive(),
})
export type UploadRequest = z.infer<typeof UploadRequest>

export const UploadForm = z.object({
  uploadId: z.string(),
  url: z.string(),
  fields: z.record(z.string(), z.string()),
})
export type UploadForm = z.infer<typeof UploadForm>

export const Filing = z.strictObject({
  answers: z.record(z.string(), z.unknown()),
  documents: HandedInList.default([]),
  /** Whose dossier it is, when not the caller's own: needs a mandate. */
  onBehalfOf: z.string().min(1).max(64).optional(),
  /** The agency at whose counter `onBehalfOf` stands: its reception files for anybody who comes there. */
  atCounter: z.string().min(1).max(64).optional(),
  /** The agency that applies, for which the caller is staff: for internal procedures, and alone. */
  forAgency: z.string().min(1).max(64).optional(),
  /** The result that it begins from: its identifier or number, and what is wanted of it where there are several. */
  from: z.strictObject({ result: oneLine(64), as: Succession.optional() }).optional(),
  /** Refuse it when the same was filed already, as far as the caller may know: it can then be sent without this. */
  unlessAlike: z.boolean().optional(),
})
export type Filing = z.infer<typeof Filing>

export const Filed = z.object({
  number: z.string(),
  status: z.number().int(),
  filedAt: z.string(),
  /** Expected: it is reception that promises a date. */
  dueAt: z.string().optional(),
  provisional: Provisional,
  /** The same was filed already: with its number, where the caller may know it. */
  alike: z.array(z.object({ number: z.string().optional() })).optional(),
})
export type Filed = z.infer<typeof Filed>
