import { z } from 'zod'
import { officeIds } from '../../city/offices'
import { subjectIds } from '../../city/subjects'
import { findable, paragraph, text } from '../../kernel/answers'

const offices = (most: number) =>
  z.array(z.object({ agency: z.enum(officeIds), reason: text(300) })).max(most)

/** A draft, and the way it goes. Its wording is typed beside the paper that is signed off: it is commented by article. */
export const form = z.object({
  title: findable(text(300)),
  draftKind: z.enum(['decision', 'plan', 'directive', 'report', 'submission']),
  subjects: z.array(z.enum(subjectIds)).min(1).max(6),
  asked: paragraph(2_000),
  /** By the end of that day's office. */
  until: z.iso.date(),
  /** All who are asked read it. */
  shortTimeReason: paragraph().optional(),
  leftOut: offices(10).optional(),
  others: offices(20).optional(),
  articles: z
    .array(z.object({ heading: text(120), text: paragraph(6_000) }))
    .min(1)
    .max(60),
})
