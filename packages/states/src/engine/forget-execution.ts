import { under } from '../store/state-store'
import type { Engine } from './engine'
import { type ExecutionRecord, executionId, keys } from './records'

/** Takes away what is left of an execution that is over, so that its name can be used again. */
export const forgetExecution = async ({ store }: Engine, record: ExecutionRecord): Promise<void> => {
  const { machine, name, startedAt } = record
  const id = executionId(machine, name)
  const history = store.range(under('history', id)).map(({ key }) => key)
  const gone = [...history, keys.started(machine, startedAt, id), keys.remains(id)]
  await store.commit(gone.map((key) => ({ key, value: undefined })))
}
