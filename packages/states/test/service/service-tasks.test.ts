import { serviceTask } from '../../src/tasks/service-task'
import { kindsFrom } from '../../src/tasks/task-kind'
import { openService } from './service'

const only = (Resource: string, Parameters: unknown) => ({
  StartAt: 'T',
  States: { T: { Type: 'Task', Resource: `arn:aws:states:::${Resource}`, Parameters, End: true } },
})

const withTask = (action: string, call: (parameters: unknown) => Promise<unknown>) =>
  openService({ tasks: kindsFrom({ [action]: serviceTask(action, call) }) })

class ConditionalCheckFailedException extends Error {
  override name = 'ConditionalCheckFailedException'
}

describe('a service that was given to the engine', () => {
  test('is called with what the state computes, and its answer is the result', async () => {
    const service = withTask('dynamodb:putItem', async (parameters) => ({ stored: parameters }))
    const { output } = await service.run(only('dynamodb:putItem', { TableName: 't', 'Item.$': '$.item' }), {
      item: { id: 1 },
    })
    expect(output).toEqual({ stored: { TableName: 't', Item: { id: 1 } } })
    await service.close()
  })

  test('refuses under its own name', async () => {
    const service = withTask('dynamodb:putItem', () =>
      Promise.reject(new ConditionalCheckFailedException('taken')),
    )
    expect(await service.run(only('dynamodb:putItem', { TableName: 't', Item: {} }))).toMatchObject({
      error: 'DynamoDB.ConditionalCheckFailedException',
      cause: 'taken',
    })
    await service.close()
  })

  test('has failed when EventBridge takes only some of the events', async () => {
    const answer = { FailedEntryCount: 1, Entries: [{}, { ErrorCode: 'No' }] }
    const service = withTask('events:putEvents', async () => answer)
    const { error, cause } = await service.run(only('events:putEvents', { Entries: [] }))
    expect(error).toBe('EventBridge.FailedEntry')
    expect(JSON.parse(cause!)).toEqual(answer)
    await service.close()
  })

  test('may be answered later, by whoever holds the token', async () => {
    let taskToken = ''
    const service = withTask('sqs:sendMessage', async (parameters) => {
      taskToken = (parameters as { MessageBody: { t: string } }).MessageBody.t
      return { MessageId: '1' }
    })
    const definition = only('sqs:sendMessage.waitForTaskToken', {
      QueueUrl: 'q',
      MessageBody: { 't.$': '$$.Task.Token' },
    })
    const arn = await service.begin(await service.create(definition))
    await service.clock.quiet()
    await service.call('SendTaskSuccess', { taskToken, output: '1' })
    expect(await service.end(arn)).toMatchObject({ status: 'SUCCEEDED', output: 1 })
    expect(await service.types(arn)).toContain('TaskSubmitted')
    await service.close()
  })
})

test.each([
  'dynamodb:putItem',
  'sqs:sendMessage.sync',
  'lambda:invoke.sync',
  'aws-sdk:s3:getObject',
  'nonsense',
])('a machine that calls what nobody offers is refused by name: %s', async (resource) => {
  const service = openService()
  await expect(service.create(only(resource, {}))).rejects.toMatchObject({
    code: 'InvalidDefinition',
    message: `Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: The resource provided arn:aws:states:::${resource} is not recognized. The value is not a valid resource ARN, or the resource is not available in this region. at /States/T/Resource'`,
  })
  await service.close()
})

test.each([
  ['lambda:invoke', 'FunctionName', {}],
  ['states:startExecution', 'StateMachineArn', {}],
  ['states:startExecution', 'Name', { StateMachineArn: 'arn:aws:states:here:1:stateMachine:m' }],
])('a task is given text where its action needs it: %s %s', async (resource, field, more) => {
  for (const value of [5, {}]) {
    const service = openService()
    const { error, cause } = await service.run(only(resource, { ...more, [`${field}.$`]: '$' }), value)
    expect(error).toBe('States.Runtime')
    expect(cause).toContain(`The value for the field '${field}' must be a STRING`)
    await service.close()
  }
})

test('a task whose kind stumbles fails by itself', async () => {
  const stumbles = { patterns: [''] as [''], run: () => Promise.reject(new TypeError('oh')) }
  const service = openService({ tasks: kindsFrom({ 'sqs:sendMessage': stumbles }) })
  const given = { QueueUrl: 'q', MessageBody: 'b' }
  const { error, cause } = await service.run(only('sqs:sendMessage', given))
  expect({ error, cause }).toEqual({ error: 'States.Runtime', cause: 'The task T could not be called: oh' })
  await service.close()
})

test('a task says what its action needs, when the machine is created or, if that is computed, when it runs', async () => {
  const service = withTask('sqs:sendMessage', async () => ({}))
  await expect(service.create(only('sqs:sendMessage', { QueueUrl: 'q' }))).rejects.toThrow(
    `The field 'MessageBody' is required but was missing at /States/T/Parameters`,
  )
  const computed = {
    QueryLanguage: 'JSONata',
    StartAt: 'T',
    States: {
      T: {
        Type: 'Task',
        Resource: 'arn:aws:states:::sqs:sendMessage',
        Arguments: '{% $states.input %}',
        End: true,
      },
    },
  }
  const { error, cause } = await service.run(computed)
  expect(error).toBe('States.Runtime')
  expect(cause).toContain(`The field 'QueueUrl' is required but was missing`)
  await service.close()
})
