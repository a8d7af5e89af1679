import { z } from 'zod'
import type { Instant } from '../kernel/instant'
import { type CountedLine, procedureIn, toldIn } from './count-dossier'
import type { Told } from './counts'
import { groupsOf } from './groups-of'
import { hundredths, percentOf } from './share'

/** The components of QĐ 766/QĐ-TTg (23/6/2022) that are known here. */
export const ComponentId = z.enum([
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '2.1',
  '2.2',
  '3.0',
  '3.1',
  '3.2',
  '3.3',
  '3.5',
  '3.5b',
  '3.6',
  '4.1',
  '4.2',
  '4.3',
  '4.4',
  '4.5a',
  '4.5b',
  '4.x',
  '5.1',
  '5.2',
  '5.3',
  '5.4',
])
export type ComponentId = z.infer<typeof ComponentId>

/** How far something is confirmed: C an excerpt of the decision or the press, G the practice of real systems. */
const Confirmed = z.enum(['C', 'G'])

/** A component as our dossiers answer it. */
export const Component = z.object({
  id: ComponentId,
  /** Points; absent where the component is for information or its points are not known. */
  maximum: z.number().int().optional(),
  /** Percent from which on all points are given. */
  threshold: z.number().int().optional(),
  source: z.object({ maximum: Confirmed, formula: Confirmed }),
  numerator: z.number().int().optional(),
  denominator: z.number().int().optional(),
  /** Percent; for 2.2, working minutes a dossier. Absent where our data can't answer, null of nothing. */
  value: z.number().nullable().optional(),
  /** Points, with two decimals. */
  score: z.number().nullable().optional(),
})
export type Component = z.infer<typeof Component>

interface Counted {
  numerator: number
  denominator: number
}
interface Rule {
  maximum?: number
  threshold?: number
  source: Component['source']
  /** Of the period's dossiers, and by procedure. Left out: our data can't answer, and the texts say what is missing. */
  count?: (all: Told, procedures: readonly Told[]) => Counted
}

const seen = { maximum: 'G', formula: 'G' } as const
const maximumConfirmed = { maximum: 'C', formula: 'G' } as const
const formulaConfirmed = { maximum: 'G', formula: 'C' } as const

const part = ({ number }: Told, some: string, all: string): Counted => ({
  numerator: number(some),
  denominator: number(all),
})
const those = (procedures: readonly Told[], name: string) =>
  procedures.filter(({ number }) => number(name) > 0).length

const rules: Record<ComponentId, Rule> = {
  '1.1': { maximum: 6, source: seen },
  '1.2': { maximum: 4, source: maximumConfirmed },
  '1.3': { maximum: 2, source: seen },
  '1.4': { maximum: 6, source: seen },
  '2.1': {
    maximum: 20,
    source: maximumConfirmed,
    count: (all) => part(all, 'in-time', 'received'),
  },
  '2.2': {
    source: seen,
    count: (all) => part(all, 'minutes', 'finished'),
  },
  '3.0': {
    maximum: 12,
    source: seen,
    count: (all) => part(all, 'full-online', 'full'),
  },
  '3.1': { threshold: 80, source: seen },
  '3.2': { source: seen },
  '3.3': {
    threshold: 50,
    source: seen,
    count: (all) => part(all, 'all-electronic', 'received'),
  },
  '3.5': { maximum: 2, threshold: 80, source: seen },
  '3.5b': {
    maximum: 2,
    source: seen,
    count: (_all, procedures) => ({
      numerator: those(procedures, 'fee-paid'),
      denominator: those(procedures, 'fee'),
    }),
  },
  '3.6': { maximum: 6, source: seen, count: (all) => part(all, 'fee-paid', 'fee') },
  '4.1': {
    maximum: 6,
    source: seen,
    count: (all) => part(all, 'issued-electronic', 'issued'),
  },
  '4.2': { maximum: 4, threshold: 80, source: seen },
  '4.3': { maximum: 2, threshold: 80, source: seen },
  '4.4': { maximum: 4, source: seen },
  '4.5a': { maximum: 2, source: seen },
  '4.5b': { maximum: 2, source: seen },
  '4.x': { maximum: 2, source: seen },
  '5.1': { maximum: 0, source: seen },
  '5.2': { maximum: 6, source: formulaConfirmed },
  '5.3': { maximum: 6, source: formulaConfirmed },
  '5.4': { maximum: 6, threshold: 90, source: maximumConfirmed },
}

/** The index of a period's dossiers, of their lines by procedure. What can't be answered has neither numerator nor value. */
export const index766 = (lines: readonly CountedLine[], cut: Instant): Component[] => {
  const all = toldIn(lines, cut)
  const byProcedure = groupsOf(lines, ({ name }) => procedureIn(name)).values()
  const procedures = [...byProcedure].map((some) => toldIn(some, cut))
  return ComponentId.options.map((id) => {
    const { count, ...rule } = rules[id]
    if (!count) return { id, ...rule }
    const counted = count(all, procedures)
    return { id, ...rule, ...counted, value: measureOf(id, counted), ...scoreOf(rule, counted) }
  })
}

const measureOf = (id: ComponentId, { numerator, denominator }: Counted): number | null =>
  id === '2.2' ? hundredths(numerator, denominator) : percentOf(numerator, denominator)

/** Maximum × rate, or maximum × min(1, rate ÷ threshold) where there is a threshold. */
const scoreOf = (
  { maximum, threshold }: Pick<Rule, 'maximum' | 'threshold'>,
  { numerator, denominator }: Counted,
): Pick<Component, 'score'> => {
  if (!maximum) return {}
  const score = hundredths(maximum * numerator * 100, denominator * (threshold ?? 100))
  return { score: score === null ? null : Math.min(maximum, score) }
}
