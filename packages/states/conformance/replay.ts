import type { Answer } from '../src/interpret/signal'
import type { FindTaskKind, TaskCall } from '../src/tasks/task-kind'
import type { RecordedCase, RecordedTask } from './recorded-case'

/** What AWS offers to Task states, as its documentation lists it; null: more actions than are worth a list. */
const offers: Record<string, string[] | null> = {
  function: [''],
  apigateway: ['invoke'],
  athena: null,
  batch: ['submitJob'],
  bedrock: null,
  codebuild: null,
  databrew: ['startJobRun'],
  dynamodb: ['getItem', 'putItem', 'updateItem', 'deleteItem'],
  ecs: ['runTask'],
  eks: null,
  elasticmapreduce: null,
  'emr-containers': null,
  'emr-serverless': null,
  events: ['putEvents'],
  glue: ['startJobRun'],
  http: ['invoke'],
  lambda: ['invoke'],
  mediaconvert: ['createJob'],
  sagemaker: null,
  sns: ['publish'],
  sqs: ['sendMessage'],
  states: ['startExecution'],
}

const isOffered = (called: string) => {
  if (called.startsWith('aws-sdk:')) return true
  const [service = '', action = ''] = called.split(':')
  return Object.hasOwn(offers, service) && (offers[service]?.includes(action) ?? true)
}

/** Speaks for whoever holds a task's token. */
export type Speak = (token: string, task: RecordedTask) => void

/** An iteration follows the one before it in the recordings: the last index of each Map is the task's own. */
const placeOf = (state: string, scope: { name: string; index: number }[]) =>
  JSON.stringify([state, Object.entries(Object.fromEntries(scope.map(({ name, index }) => [name, index])))])

export const causeOf = ({ outcome: { cause, causeJson } }: RecordedTask) =>
  cause ?? (causeJson === undefined ? undefined : JSON.stringify(causeJson))

export const outcomeOf = (task: RecordedTask): Answer => {
  const { type, output, error } = task.outcome
  if (type.endsWith('Succeeded')) return { payload: output }
  if (type.endsWith('Failed')) return { error: error as string, cause: causeOf(task) }
  return { pending: true }
}

/** Answers tasks with what was recorded, in order for each state and scope. */
export const createReplay = ({ tasks }: RecordedCase, speak: Speak) => {
  const left = new Map<string, RecordedTask[]>()
  for (const task of tasks) {
    const place = placeOf(task.state, task.scope)
    left.set(place, [...(left.get(place) ?? []), task])
  }
  // The recordings name no branches: only what some task was recorded in belongs to a place.
  const named = new Set(tasks.flatMap(({ scope }) => scope.map(({ name }) => name)))
  const take = (state: string, scope: { name: string; index: number }[]) =>
    left
      .get(
        placeOf(
          state,
          scope.filter(({ name }) => named.has(name)),
        ),
      )
      ?.shift()

  const run = async (call: TaskCall): Promise<Answer> => {
    const task = take(call.state, call.scope)
    if (!task) return { error: 'Replay.NothingRecorded', cause: `No task is recorded for ${call.state}` }
    if (call.pattern === '' || task.submitted === undefined) return outcomeOf(task)
    speak(call.token!, task)
    return { payload: task.submitted }
  }
  const kind = { patterns: ['', 'sync', 'sync:2', 'waitForTaskToken'] as const, run }
  const find: FindTaskKind = (action) =>
    isOffered(action) ? { ...kind, patterns: [...kind.patterns] } : undefined
  return { find }
}
