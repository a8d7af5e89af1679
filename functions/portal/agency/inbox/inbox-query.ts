import { z } from 'zod'
import { TaskRole } from '../../../../workflows/kernel/agency'
import type { Person } from '../../../../workflows/kernel/person'
import { holds } from '../../../../workflows/kernel/roles-held'
import { TaskKind } from '../../../../workflows/kernel/task'
import { dueStates } from '../../../office/tasks/due-state'

export const pageSizes = [25, 50, 100] as const
export const sortings = ['due', 'filed', 'name', 'came-back'] as const
export type Sorting = (typeof sortings)[number]
const mostOnPage = 100

export const InboxQuery = z.object({
  agency: z.string().max(100).optional(),
  who: z.enum(['all', 'mine', 'nobody']).catch('all'),
  kind: TaskKind.optional().catch(undefined),
  due: z.enum(dueStates).optional().catch(undefined),
  /** Left out: what the officer may do himself. */
  role: z
    .enum([...TaskRole.options, 'all'])
    .optional()
    .catch(undefined),
  procedure: z
    .string()
    .regex(/^[0-9.]{1,30}$/)
    .optional()
    .catch(undefined),
  sort: z.enum(sortings).catch('due'),
  size: z.coerce.number().int().min(1).max(mostOnPage).catch(pageSizes[0]),
  cursor: z.string().max(2_000).optional(),
})
export type InboxQuery = z.infer<typeof InboxQuery>

/** The filter as it stands in an address: what is as it is anyway is left out, and where in the list one was. */
export const filterIn = (query: Record<string, string>): string => {
  const { agency, who, kind, due, role, procedure, sort, size } = InboxQuery.omit({ cursor: true }).parse(
    query,
  )
  const said = {
    agency,
    who: who === 'all' ? undefined : who,
    kind,
    due,
    role,
    procedure,
    sort: sort === 'due' ? undefined : sort,
    size: size === pageSizes[0] ? undefined : String(size),
  }
  const kept = Object.entries(said).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return new URLSearchParams(kept).toString()
}

/** An address with what is asked of it. */
export const withFilter = (path: string, filter: string): string => (filter ? `${path}?${filter}` : path)

/** Roles whose work is asked for; undefined where all of it is. */
export const rolesAsked = (
  { role }: Pick<InboxQuery, 'role'>,
  person: Person,
  agency: string,
): TaskRole[] | undefined => {
  if (role === 'all') return undefined
  if (role) return [role]
  const own = TaskRole.options.filter((one) => holds(person, agency, one))
  return own.length > 0 ? own : undefined
}
