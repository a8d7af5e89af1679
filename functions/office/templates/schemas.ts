import { z } from 'zod'
import { TaskKind } from '../../../workflows/kernel/task'
import { oneLine, paragraphs } from '../../../workflows/kernel/written'

export const NewTemplate = z.strictObject({
  kind: TaskKind,
  title: oneLine(100),
  text: paragraphs(1_000),
})
export type NewTemplate = z.infer<typeof NewTemplate>
