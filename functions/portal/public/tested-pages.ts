import { z } from 'zod'
import { CalendarDate } from '../../../workflows/kernel/calendar'

/** What the accessibility statement rests on: when all of it was tested last, and by which check. Whoever does it again writes it. */
const TestedPages = z.strictObject({
  on: CalendarDate,
  /** The check, from the root of this repository. */
  by: z.string().regex(/^bench\/pages\/[a-z-]+\.ts$/),
})

export const testedPages = TestedPages.parse({ on: '2026-12-01', by: 'bench/pages/check-pages.ts' })
