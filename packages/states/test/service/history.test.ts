import { openService } from './service'

interface HistoryEvent {
  id: number
  type: string
  [details: string]: unknown
}

const definition = {
  StartAt: 'T',
  States: {
    T: { Type: 'Task', Resource: 'arn:aws:lambda:here:1:function:f', Next: 'P' },
    P: { Type: 'Pass', Assign: { secret: 1 }, End: true },
  },
}

const openHistory = async () => {
  const service = openService()
  const executionArn = await service.begin(await service.create(definition), { secret: 1 })
  await service.clock.quiet()
  const read = (more: Record<string, unknown> = {}) =>
    service.call<{ events: HistoryEvent[]; nextToken?: string }>('GetExecutionHistory', {
      executionArn,
      ...more,
    })
  return { ...service, read }
}

describe('a history', () => {
  test('has details under the names of their types, where AWS has any', async () => {
    const { read, close } = await openHistory()
    const { events } = await read()
    const known = ['timestamp', 'type', 'id', 'previousEventId']
    const details = events.map((event) => Object.keys(event).filter((name) => !known.includes(name)))
    expect(details).toEqual([
      ['executionStartedEventDetails'],
      ['stateEnteredEventDetails'],
      ['lambdaFunctionScheduledEventDetails'],
      [],
      ['lambdaFunctionSucceededEventDetails'],
      ['stateExitedEventDetails'],
      ['stateEnteredEventDetails'],
      ['stateExitedEventDetails'],
      ['executionSucceededEventDetails'],
    ])
    await close()
  })

  test('is told without its data when that is not asked for', async () => {
    const { read, close } = await openHistory()
    expect(JSON.stringify((await read()).events)).toContain('secret')
    const { events } = await read({ includeExecutionData: false })
    expect(JSON.stringify(events)).not.toMatch(/secret|truncated/)
    await close()
  })

  test.each([false, true])('is read page by page, backwards: %s', async (reverseOrder) => {
    const { read, close } = await openHistory()
    const ids: number[] = []
    for (let nextToken: string | undefined; ; ) {
      const page = await read({ reverseOrder, maxResults: 2, nextToken })
      ids.push(...page.events.map(({ id }) => id))
      nextToken = page.nextToken
      if (nextToken === undefined) break
    }
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    expect(ids).toEqual(reverseOrder ? all.reverse() : all)
    await close()
  })
})
