import { openService } from './service'

const definition = { StartAt: 'P', States: { P: { Type: 'Pass', End: true } } }
const aTag = (key: string, value = 'v') => ({ key, value })

const openTagged = async (tags: { key: string; value: string }[] = []) => {
  const service = openService()
  const resourceArn = await service.create(definition, { tags })
  const list = async (arn = resourceArn) =>
    (await service.call<{ tags: unknown[] }>('ListTagsForResource', { resourceArn: arn })).tags
  const tag = (...added: unknown[]) => service.call('TagResource', { resourceArn, tags: added })
  return { ...service, resourceArn, list, tag }
}

describe('tags', () => {
  test('are given to a machine when it is created, and later, and taken away', async () => {
    const { resourceArn, list, tag, call, close } = await openTagged([aTag('office', 'water')])
    await tag(aTag('office', 'roads'), aTag('city'))
    expect(await list()).toEqual([aTag('office', 'roads'), aTag('city')])
    await call('UntagResource', { resourceArn, tagKeys: ['office', 'never there'] })
    expect(await list()).toEqual([aTag('city')])
    await close()
  })

  test('are given to activities as well', async () => {
    const { call, list, close } = await openTagged()
    const { activityArn } = await call<{ activityArn: string }>('CreateActivity', {
      name: 'desk',
      tags: [aTag('floor', '2')],
    })
    expect(await list(activityArn)).toEqual([aTag('floor', '2')])
    await close()
  })

  test('do not change when a machine that exists is created again', async () => {
    const { create, list, close } = await openTagged([aTag('a')])
    await create(definition, { tags: [aTag('b')] })
    expect(await list()).toEqual([aTag('a')])
    await close()
  })

  test('go with their machine', async () => {
    const { resourceArn, call, create, list, close } = await openTagged([aTag('a')])
    await call('DeleteStateMachine', { stateMachineArn: resourceArn })
    await create(definition)
    expect(await list()).toEqual([])
    await close()
  })

  test('are fifty at most', async () => {
    const { tag, list, close } = await openTagged()
    await tag(...Array.from({ length: 50 }, (_, index) => aTag(`t${index}`)))
    await tag(aTag('t7', 'new'))
    await expect(tag(aTag('one more'))).rejects.toMatchObject({ code: 'TooManyTags' })
    expect(await list()).toHaveLength(50)
    await close()
  })

  test('are one list, whatever region the ARN names', async () => {
    const { resourceArn, call, list, close } = await openTagged()
    const elsewhere = resourceArn.replace(':here:', ':there:')
    await call('TagResource', { resourceArn: elsewhere, tags: [aTag('a')] })
    expect(await list()).toEqual([aTag('a')])
    await close()
  })

  test('cannot be given to what is not there', async () => {
    const { list, close } = await openTagged()
    await expect(list('arn:aws:states:here:1:stateMachine:none')).rejects.toMatchObject({
      code: 'ResourceNotFound',
    })
    await expect(list('arn:aws:states:here:1:execution:m:e')).rejects.toMatchObject({ code: 'InvalidArn' })
    await close()
  })
})

test('an execution tells which definition it runs, whatever its machine has become', async () => {
  const { resourceArn, begin, call, close } = await openTagged()
  const executionArn = await begin(resourceArn)
  const { revisionId: before } = await call('DescribeStateMachine', { stateMachineArn: resourceArn })
  const changed = { StartAt: 'S', States: { S: { Type: 'Succeed' } } }
  await call('UpdateStateMachine', { stateMachineArn: resourceArn, definition: JSON.stringify(changed) })
  const found = await call('DescribeStateMachineForExecution', { executionArn })
  expect(found).toMatchObject({
    stateMachineArn: resourceArn,
    name: 'm',
    roleArn: 'role',
    revisionId: before,
    definition: JSON.stringify(definition),
  })
  await close()
})

test('an execution has no map runs', async () => {
  const { resourceArn, begin, call, close } = await openTagged()
  const executionArn = await begin(resourceArn)
  expect(await call('ListMapRuns', { executionArn })).toEqual({ mapRuns: [] })
  const mapRunArn = 'arn:aws:states:here:1:mapRun:m/M:1'
  for (const action of ['DescribeMapRun', 'UpdateMapRun']) {
    await expect(call(action, { mapRunArn })).rejects.toMatchObject({ code: 'ResourceNotFound' })
  }
  await expect(call('DescribeMapRun', { mapRunArn: resourceArn })).rejects.toMatchObject({
    code: 'InvalidArn',
  })
  await close()
})
