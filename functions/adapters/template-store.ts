import { z } from 'zod'
import { Instant } from '../../workflows/kernel/instant'
import { TaskKind } from '../../workflows/kernel/task'
import { leaveOut, type Readable } from '../runtime/leave-out'
import { keys, ranges } from './keys'
import { stored } from './stored'
import type { Table } from './table'

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

const TemplateItem = stored(Template)

/** Texts by agency and kind of work. */
export const templateStore = (table: Table) => ({
  /** Of one kind, or all; in the order in which they were kept. */
  async of(agency: string, kind?: TaskKind): Promise<Readable<Template>> {
    const items = await table.range(keys.template(agency, '', '').pk, ranges.templates(kind))
    return leaveOut('templates', items, ({ sk }) => sk, TemplateItem.read)
  },
  keep: (agency: string, template: Template): Promise<void> =>
    table.write([
      {
        name: 'template',
        put: { ...keys.template(agency, template.kind, template.id), ...TemplateItem.written(template) },
      },
    ]),
  remove: (agency: string, { kind, id }: Pick<Template, 'kind' | 'id'>): Promise<void> =>
    table.write([{ name: 'template', delete: keys.template(agency, kind, id) }]),
})
export type TemplateStore = ReturnType<typeof templateStore>
