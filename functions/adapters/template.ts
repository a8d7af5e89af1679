import { z } from 'zod'
import { Instant } from '../../workflows/kernel/instant'
import { TaskKind } from '../../workflows/kernel/task'

/** A text that an agency's officers write again and again about one kind of work. */
export const Template = z.object({
  id: z.string(),
  kind: TaskKind,
  title: z.string(),
  text: z.string(),
  by: z.string(),
  savedAt: Instant,
})
export type Template = z.infer<typeof Template>
