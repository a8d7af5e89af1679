import { readFileSync } from 'node:fs'
import { z } from 'zod'

const Scope = z.array(z.object({ name: z.string(), index: z.number() }))

/** What became of one task when the case was recorded. */
export const RecordedTask = z.object({
  state: z.string(),
  scope: Scope.default([]),
  resourceType: z.string(),
  resource: z.string().optional(),
  outcome: z.object({
    type: z.string(),
    output: z.unknown().optional(),
    error: z.string().optional(),
    cause: z.string().optional(),
    causeJson: z.unknown().optional(),
  }),
  submitted: z.unknown().optional(),
})
export type RecordedTask = z.infer<typeof RecordedTask>

const Exception = z.union([
  z.object({ Error: z.object({ Code: z.string(), Message: z.string() }) }),
  z.object({ exception_typename: z.string(), exception_value: z.string() }),
])

/** One recorded case: see the README beside the recordings. */
export const RecordedCase = z.object({
  id: z.string(),
  kind: z.enum(['execution', 'express_sync', 'express_async', 'test_state', 'create_error', 'validate']),
  category: z.string(),
  runnable: z.string(),
  definition: z.unknown().optional(),
  input: z.unknown().optional(),
  type: z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'),
  expect: z.looseObject({
    status: z.string().optional(),
    output: z.unknown().optional(),
    error: z.string().optional(),
    cause: z.string().optional(),
    causeJson: z.unknown().optional(),
    events: z.array(z.string()).optional(),
    ids: z.array(z.array(z.unknown())).optional(),
    exception: Exception.optional(),
    nextState: z.string().optional(),
    inspectionData: z.record(z.string(), z.unknown()).optional(),
    diagnostics: z.array(z.unknown()).optional(),
    result: z.string().optional(),
  }),
  tasks: z.array(RecordedTask).default([]),
  test_state: z.record(z.string(), z.unknown()).default({}),
  ids: z.record(z.string(), z.string()).default({}),
  wildcards: z.array(z.string()).default([]),
  events_lossy: z.string().optional(),
})
export type RecordedCase = z.infer<typeof RecordedCase>

const runnable = new Set(['pure', 'task-replay'])

const Listed = z.looseObject({ id: z.string(), category: z.string(), runnable: z.string() })

/** A case that has been found and not been read yet. */
export type ListedCase = z.infer<typeof Listed>

/** The cases of a file that can be run without any service. */
export const listCases = (file: string): ListedCase[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Listed.parse(JSON.parse(line)))
    .filter((found) => runnable.has(found.runnable))
