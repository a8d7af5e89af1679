import { kindOf } from '../kind-of'
import type { Procedure, TaskRule } from '../procedure'
import type { Task, TaskKind } from '../task'
import { besideRules } from './beside'
import { direction } from './direct'
import { stepOf } from './draft'

const inEveryStep: Partial<Record<TaskKind, TaskRule>> = { direction, ...besideRules }

/** What the task means where it stands. */
export const taskRule = (procedure: Procedure, { kind, step }: Task): TaskRule =>
  inEveryStep[kind] ?? kindOf(procedure, stepOf(procedure, step)).tasks[kind] ?? {}
