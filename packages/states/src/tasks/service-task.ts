import type { Pattern } from '../definition/machine'
import type { Answer } from '../interpret/signal'
import { errorPrefix } from './error-prefix'
import type { TaskKind } from './task-kind'

/** Calls one action of a service: answers its result, throws its refusal. */
export type CallService = (parameters: unknown) => Promise<unknown>

const failure = (service: string, thrown: unknown): Answer => {
  const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown))
  const own = /^[A-Z]\w*Exception$/.test(name) ? name : 'SdkClientException'
  return { error: `${errorPrefix(service)}.${own}`, cause: message }
}

// What AWS offers beside plain calls, for the services that this engine knows by name.
const patterns: Record<string, Pattern[]> = {
  'sqs:sendMessage': ['', 'waitForTaskToken'],
  'events:putEvents': ['', 'waitForTaskToken'],
}

const refused = (result: unknown) =>
  Number((result as { FailedEntryCount?: number } | null)?.FailedEntryCount) > 0

/** A kind of task from a plain call of the service: `dynamodb:putItem`, `sqs:sendMessage`, `aws-sdk:kms:encrypt`. */
export const serviceTask = (action: string, call: CallService): TaskKind => {
  const service = action.slice(0, action.lastIndexOf(':'))
  return {
    patterns: patterns[action] ?? (service.startsWith('aws-sdk:') ? ['', 'waitForTaskToken'] : ['']),
    async run({ parameters }) {
      try {
        const payload = await call(parameters)
        // EventBridge answers a call of which a part has failed.
        if (action !== 'events:putEvents' || !refused(payload)) return { payload }
        return { error: 'EventBridge.FailedEntry', cause: JSON.stringify(payload) }
      } catch (thrown) {
        return failure(service, thrown)
      }
    },
  }
}
