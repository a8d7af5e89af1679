import { memoryStore } from '../../src/store/memory-store'
import type { InvokeLambda } from '../../src/tasks/invoke-function'
import { openService } from './service'

export const task = (name: string, more: Record<string, unknown> = {}) => ({
  Type: 'Task',
  Resource: `arn:aws:lambda:here:1:function:${name}`,
  ...more,
})
export const alone = (name: string, more: Record<string, unknown> = {}) => ({
  StartAt: name,
  States: { [name]: task(name, { End: true, ...more }) },
})

/** A service whose functions fail for as long as they are named in `broken`. */
export const openWorkshop = (broken: Set<string>, store = memoryStore()) => {
  const calls: string[] = []
  const invokeLambda: InvokeLambda = async (arn, payload) => {
    const name = arn.split(':').pop()!
    calls.push(name)
    if (!broken.has(name)) return { payload: [name, payload] }
    return { payload: { errorType: 'Broken', errorMessage: name }, functionError: 'Unhandled' }
  }
  const service = openService({ store, invokeLambda })
  const redrive = async (executionArn: string, clientToken?: string) => {
    const answer = await service.call<{ redriveDate: number }>('RedriveExecution', {
      executionArn,
      clientToken,
    })
    await service.clock.advance(service.clock.now() + 60_000)
    return answer
  }
  const begin = async (definition: unknown) => {
    const arn = await service.begin(await service.create(definition), 0, 'e')
    await service.clock.advance(service.clock.now() + 60_000)
    return arn
  }
  const describe = (executionArn: string) => service.call('DescribeExecution', { executionArn })
  return { ...service, calls, redrive, begin, describe }
}
