import { z } from 'zod'
import { officeIds } from '../../city/offices'
import { findable, paragraph, text } from '../../kernel/answers'

const office = z.enum(officeIds)

/** One task: until a day, or for so many working days from when it is taken up. */
const task = z.object({
  what: paragraph(2_000),
  owner: office,
  with1: office.optional(),
  with2: office.optional(),
  with3: office.optional(),
  by: z.iso.date().optional(),
  // At most the 300 days that the procedure gives a task.
  workingDays: z.int().min(1).max(200).optional(),
  done: paragraph(1_000),
})

/** What was concluded or directed, by whom, and the tasks that follow from it. */
export const form = z.object({
  /** As it stands on the document: 123/TB-VP. */
  number: findable(text(50)),
  issuedOn: z.iso.date(),
  title: findable(text(300)),
  kind: z.enum(['conclusion', 'directive', 'instruction']),
  signedBy: text(200),
  tasks: z.array(task).min(1).max(20),
})

export type Application = z.infer<typeof form>
