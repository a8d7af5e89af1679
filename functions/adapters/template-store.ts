import type { TaskKind } from '../../workflows/kernel/task'
import { leaveOut, type Readable } from '../runtime/leave-out'
import { keys, ranges } from './keys'
import { writeWith } from './response-store'
import { stored } from './stored'
import type { Table, Write } from './table'
import { Template } from './template'

const TemplateItem = stored(Template)

/** Texts by agency and kind of work. */
export const templateStore = (table: Table) => ({
  /** Of one kind, or all; in the order in which they were kept. */
  async of(agency: string, kind?: TaskKind): Promise<Readable<Template>> {
    const items = await table.range(keys.template(agency, '', '').pk, ranges.templates(kind))
    return leaveOut('templates', items, ({ sk }) => sk, TemplateItem.read)
  },
  /** `also`: what stands or falls with it. */
  keep: (agency: string, template: Template, also: readonly Write[] = []): Promise<void> => {
    const put = { ...keys.template(agency, template.kind, template.id), ...TemplateItem.written(template) }
    return writeWith(table, [{ name: 'template', put }], also)
  },
  remove: (
    agency: string,
    { kind, id }: Pick<Template, 'kind' | 'id'>,
    also: readonly Write[] = [],
  ): Promise<void> => writeWith(table, [{ name: 'template', delete: keys.template(agency, kind, id) }], also),
})
export type TemplateStore = ReturnType<typeof templateStore>
