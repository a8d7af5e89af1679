import { z } from 'zod'
import { Agency } from './agency'
import type { CalendarDate } from './calendar'
import { casesOf, isByCase, longestOf } from './cases'
import { InForce, inForceOn, Openings } from './in-force'
import { kindOf, questionsIn } from './kind-of'
import { Period } from './period'
import { Succession } from './predecessor'
import type { Procedure } from './procedure'
import type { StepBase } from './steps/step'
import type { ProcedureTexts } from './text'

const Words = z.object({ vi: z.string(), en: z.string() })

/** A question of a procedure: of whom, and the regulation that governs it, or that its own law stands in place of. */
const Asks = z.object({
  step: z.string(),
  /** Left out where whom it is put to is found when it is filed. */
  agency: z.string().optional(),
  /** What it is about there: whichever regulation on that governs it then. */
  on: z.enum(['dossiers', 'drafts']).optional(),
  regulation: z.string().optional(),
  instead: z.literal(true).optional(),
})
export type Asks = z.infer<typeof Asks>

/** One of the cases of a limit. */
export const LimitCase = z.object({ id: z.string(), period: Period, legalBasis: z.string(), says: Words })
export type LimitCase = z.infer<typeof LimitCase>

/** What lists, search and names need of a procedure, as plain data: no law is loaded for it. */
export const CatalogueEntry = z.object({
  code: z.string(),
  /** New dossiers start with the last one that is in force. */
  version: z.number().int().positive(),
  field: z.string(),
  onlineLevel: z.enum(['full', 'partial']),
  /** The longest, where it goes by the case. */
  limit: Period,
  limits: z.array(LimitCase).optional(),
  /** An agency's identifier, the form's field that names one of several, or the agency that applies. */
  decidedBy: z.union([
    z.string(),
    z.object({ field: z.string(), name: Words }),
    z.object({ applicant: z.literal(true) }),
  ]),
  /** For agencies of these kinds alone; for people when left out. */
  applicants: z.object({ agencies: z.array(Agency.shape.kind) }).optional(),
  name: Words,
  summary: Words,
  result: Words,
  /** What people call it. Entries that an older release has published have none. */
  searchWords: z.object({ vi: z.array(z.string()), en: z.array(z.string()) }).optional(),
  lifeEvents: z.array(z.string()).optional(),
  asks: z.array(Asks).optional(),
  inForce: InForce.optional(),
  opens: Openings.optional(),
  replacedBy: z.string().optional(),
  /** The results that it begins from, by their procedures. */
  from: z.array(z.object({ of: z.array(z.string()), as: Succession, window: Period.optional() })).optional(),
})
export type CatalogueEntry = z.infer<typeof CatalogueEntry>

/** An entry as it is on a day. */
export interface Listed extends CatalogueEntry {
  /** A later version, which filings go by from a day on. */
  next?: { version: number; from: CalendarDate }
}
/** The procedures that there are: by code, and in the order of codes. */
export type Catalogue = ReadonlyMap<string, Listed>

const inOrder = (entries: readonly CatalogueEntry[]): CatalogueEntry[] =>
  [...entries].sort((a, b) => (a.code === b.code ? a.version - b.version : a.code < b.code ? -1 : 1))

/** What may still be filed under, or is shown: a version that always was in force has none before it that is. */
export const stillShown = (entries: readonly CatalogueEntry[]): CatalogueEntry[] =>
  inOrder(entries).filter(
    ({ code, version }) =>
      !entries.some((other) => other.code === code && other.version > version && !other.inForce?.from),
  )

/** Of entries in any order, as they are on a day; of several versions the last one that is in force counts. */
export const catalogueOf = (entries: readonly CatalogueEntry[], day: CalendarDate): Catalogue => {
  const versions = new Map<string, CatalogueEntry[]>()
  for (const entry of inOrder(entries)) versions.set(entry.code, [...(versions.get(entry.code) ?? []), entry])
  return new Map([...versions].map(([code, all]) => [code, listedOn(all, day)]))
}

const listedOn = (versions: readonly CatalogueEntry[], day: CalendarDate): Listed => {
  const entry = inForceOn(versions, day) as CatalogueEntry
  const next = versions[versions.indexOf(entry) + 1]
  return next?.inForce?.from ? { ...entry, next: { version: next.version, from: next.inForce.from } } : entry
}

export const entryOf = (procedure: Procedure): CatalogueEntry => {
  const { inForce, opens, replacedBy } = procedure
  const { code, version, field, onlineLevel, limit, decidedBy, applicants, texts, lifeEvents, from } =
    procedure
  const words = <T>(of: (texts: ProcedureTexts) => T) => ({ vi: of(texts.vi), en: of(texts.en) })
  const asks = procedure.route.flatMap((step) => asksOf(procedure, step))
  return {
    code,
    version,
    field,
    onlineLevel,
    limit: longestOf(limit),
    ...(isByCase(limit) && { limits: limitCases(procedure) }),
    decidedBy:
      typeof decidedBy === 'string' || 'applicant' in decidedBy
        ? decidedBy
        : { ...decidedBy, name: words(({ fields }) => fields[decidedBy.field] ?? decidedBy.field) },
    ...(applicants && { applicants: { agencies: [...applicants.agencies] } }),
    name: words(({ name }) => name),
    summary: words(({ summary }) => summary),
    result: words(({ result }) => result),
    searchWords: words(({ searchWords = [] }) => [...searchWords]),
    ...(lifeEvents && { lifeEvents: [...lifeEvents] }),
    ...(asks.length > 0 && { asks }),
    ...(inForce && { inForce }),
    ...(opens && { opens }),
    ...(replacedBy && { replacedBy }),
    ...(from && { from: from.map((route) => ({ ...route, of: [...route.of] })) }),
  }
}

export const limitCases = ({ limit, texts }: Procedure): LimitCase[] =>
  casesOf(limit).map(([id, { period, legalBasis }]) => ({
    id,
    period,
    legalBasis,
    says: { vi: texts.vi.limits?.[id] ?? id, en: texts.en.limits?.[id] ?? id },
  }))

const asksOf = (procedure: Procedure, step: StepBase): Asks[] => {
  const { asksOn } = kindOf(procedure, step)
  if (asksOn) return [{ step: step.id, on: asksOn }]
  return questionsIn(procedure, step).map(({ agency, under, insteadOf }) => ({
    step: step.id,
    ...(typeof agency === 'string' && { agency }),
    ...(under && { regulation: under }),
    ...(insteadOf && { regulation: insteadOf, instead: true as const }),
  }))
}
