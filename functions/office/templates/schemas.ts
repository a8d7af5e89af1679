import { z } from 'zod'
import { TaskKind } from '../../../workflows/kernel/task'
import { oneLine, paragraphs } from '../../../workflows/kernel/written'
import { Template } from '../../adapters/template'
import { pageOf } from '../page'

export const NewTemplate = z.strictObject({
  kind: TaskKind,
  title: oneLine(100),
  text: paragraphs(1_000),
})
export type NewTemplate = z.infer<typeof NewTemplate>

export const TemplateQuery = z.object({ agency: z.string().min(1).max(100) })
export type TemplateQuery = z.infer<typeof TemplateQuery>

/** By kind of work, in the order in which they were kept; all of them. */
export const TemplatePage = pageOf(Template).omit({ next: true })
export type TemplatePage = z.infer<typeof TemplatePage>

export const TemplateOfAgency = NewTemplate.extend({ agency: z.string().min(1).max(100) })
export type TemplateOfAgency = z.infer<typeof TemplateOfAgency>

export const TemplateRemoved = z.object({ id: z.string() })
export type TemplateRemoved = z.infer<typeof TemplateRemoved>
