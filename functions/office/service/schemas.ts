import { z } from 'zod'
import { Instant } from '../../../workflows/kernel/instant'

/** How a part of the service works; of what stands still no more than how much, and since when. */
export const ServiceStatus = z.object({
  asOf: Instant,
  parts: z.array(
    z.object({
      part: z
        .enum(['records', 'machines', 'feed'])
        .meta({ description: 'What is kept; what moves dossiers on; mails, figures and lists that follow' }),
      state: z
        .enum(['well', 'few', 'many', 'away'])
        .meta({ description: 'Few: fewer than ten pieces of work wait for an operator' }),
      since: Instant.optional(),
      behindMinutes: z
        .int()
        .optional()
        .meta({ description: 'How late it follows what happens; 0: up to date; nothing: not known yet' }),
    }),
  ),
})
export type ServiceStatus = z.infer<typeof ServiceStatus>

/** Pages that are read, and lose nothing that was typed when somebody says what he thinks of them. */
export const ReadablePage = z.enum([
  'procedure',
  'life-event',
  'regulations',
  'filed',
  'help',
  'contact',
  'privacy',
  'cookies',
  'accessibility',
  'terms',
  'agency',
  'status',
])
export type ReadablePage = z.infer<typeof ReadablePage>

/** Whether a page was useful, or else why not: no words of anybody's, so nothing about anybody. */
export const Useful = z.enum(['yes', 'no', 'not-found', 'not-clear', 'not-working', 'other'])
export type Useful = z.infer<typeof Useful>

export const Said = z.object({ page: ReadablePage, answer: Useful })

export const MonthQuery = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .meta({ description: 'This one when left out' }),
})
export type MonthQuery = z.infer<typeof MonthQuery>

export const Usefulness = z.object({
  month: z.string(),
  pages: z.array(z.object({ page: ReadablePage, answers: z.record(Useful, z.number().int()) })),
})
export type Usefulness = z.infer<typeof Usefulness>
