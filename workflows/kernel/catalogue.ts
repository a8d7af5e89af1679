import { z } from 'zod'
import { Period } from './period'
import type { Procedure } from './procedure'
import type { ProcedureTexts } from './text'

const Words = z.object({ vi: z.string(), en: z.string() })

/** What lists, search and names need of a procedure, as plain data: no law is loaded for it. */
export const CatalogueEntry = z.object({
  code: z.string(),
  /** The newest, which new dossiers start with. */
  version: z.number().int().positive(),
  field: z.string(),
  onlineLevel: z.enum(['full', 'partial']),
  limit: Period,
  /** An agency's identifier, the form's field that names one of several, or the agency that applies. */
  decidedBy: z.union([
    z.string(),
    z.object({ field: z.string(), name: Words }),
    z.object({ applicant: z.literal(true) }),
  ]),
  /** For agencies alone. */
  internal: z.literal(true).optional(),
  name: Words,
  summary: Words,
  result: Words,
})
export type CatalogueEntry = z.infer<typeof CatalogueEntry>

/** The procedures that there are: by code, and in the order of codes. */
export type Catalogue = ReadonlyMap<string, CatalogueEntry>

/** Of entries in any order; of several versions the newest counts. */
export const catalogueOf = (entries: readonly CatalogueEntry[]): Catalogue => {
  const inOrder = [...entries].sort((a, b) =>
    a.code === b.code ? a.version - b.version : a.code < b.code ? -1 : 1,
  )
  return new Map(inOrder.map((entry) => [entry.code, entry]))
}

export const entryOf = (procedure: Procedure): CatalogueEntry => {
  const { code, version, field, onlineLevel, limit, decidedBy, applicants, texts } = procedure
  const words = (of: (texts: ProcedureTexts) => string) => ({ vi: of(texts.vi), en: of(texts.en) })
  return {
    code,
    version,
    field,
    onlineLevel,
    limit,
    decidedBy:
      typeof decidedBy === 'string' || 'applicant' in decidedBy
        ? decidedBy
        : { ...decidedBy, name: words(({ fields }) => fields[decidedBy.field] ?? decidedBy.field) },
    ...(applicants && { internal: true }),
    name: words(({ name }) => name),
    summary: words(({ summary }) => summary),
    result: words(({ result }) => result),
  }
}
