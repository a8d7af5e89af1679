import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { virtualClock } from '../../src/clock'
import { closeServer, listen } from '../../src/server/listen'
import type { ServiceEndpoints } from '../../src/server/service-endpoints'
import { startStatesServer } from '../../src/server/states-server'

interface Asked {
  target: unknown
  type: unknown
  body: unknown
}

/** A service that writes down what it is asked, and gives one answer. */
const openRecorder = async (status: number, answer: unknown) => {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const { 'x-amz-target': target, 'content-type': type } = request.headers
    asked.push({ target, type, body: JSON.parse(text) })
    response.writeHead(status).end(JSON.stringify(answer))
  })
  return { asked, url: await listen(server, 0), close: () => closeServer(server) }
}

const openStandalone = async (endpoints: ServiceEndpoints) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'standalone-'))
  const clock = virtualClock(Date.parse('2026-03-02T01:00:00.000Z'))
  const server = await startStatesServer({ dataDir, clock, port: 0, endpoints })
  const call = async (action: string, input: unknown): Promise<Record<string, string>> => {
    const answer = await fetch(server.url, {
      method: 'POST',
      headers: { 'x-amz-target': `AWSStepFunctions.${action}` },
      body: JSON.stringify(input),
    })
    return (await answer.json()) as Record<string, string>
  }
  const create = (resource: string, Parameters: unknown) => {
    const state = { Type: 'Task', Resource: `arn:aws:states:::${resource}`, Parameters, End: true }
    const definition = JSON.stringify({ StartAt: 'T', States: { T: state } })
    return call('CreateStateMachine', { name: 'm', definition, roleArn: 'role' })
  }
  const run = async (resource: string, parameters: unknown) => {
    const { stateMachineArn } = await create(resource, parameters)
    const { executionArn } = await call('StartExecution', { stateMachineArn, name: 'e' })
    await clock.quiet()
    return call('DescribeExecution', { executionArn })
  }
  const close = async () => {
    await server.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { create, run, close }
}

const withService = async (name: keyof ServiceEndpoints, status: number, answer: unknown) => {
  const service = await openRecorder(status, answer)
  const standalone = await openStandalone({ [name]: service.url })
  const close = async () => {
    await standalone.close()
    await service.close()
  }
  return { ...standalone, asked: service.asked, close }
}

describe('the engine by itself', () => {
  test.each(['putItem', 'getItem', 'updateItem', 'deleteItem'])('calls DynamoDB: %s', async (action) => {
    const { run, asked, close } = await withService('dynamodb', 200, { Item: {} })
    const parameters = { TableName: 't', Key: { id: { S: '1' } }, Item: { id: { S: '1' } } }
    expect(await run(`dynamodb:${action}`, parameters)).toMatchObject({
      status: 'SUCCEEDED',
      output: '{"Item":{}}',
    })
    const name = `${action[0]!.toUpperCase()}${action.slice(1)}`
    expect(asked).toEqual([
      { target: `DynamoDB_20120810.${name}`, type: 'application/x-amz-json-1.0', body: parameters },
    ])
    await close()
  })

  test('passes on a refusal under the name that machines catch', async () => {
    const answer = {
      __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException',
      message: 'No',
    }
    const { run, close } = await withService('dynamodb', 400, answer)
    expect(await run('dynamodb:putItem', { TableName: 't', Item: {} })).toMatchObject({
      status: 'FAILED',
      error: 'DynamoDB.ConditionalCheckFailedException',
      cause: 'No',
    })
    await close()
  })

  test('sends a message whose body is text, whatever the machine gave', async () => {
    const { run, asked, close } = await withService('sqs', 200, { MessageId: '1' })
    const ended = await run('sqs:sendMessage', { QueueUrl: 'q', MessageBody: { a: 1 } })
    expect(ended).toMatchObject({ status: 'SUCCEEDED', output: '{"MessageId":"1"}' })
    expect(asked).toMatchObject([
      { target: 'AmazonSQS.SendMessage', body: { QueueUrl: 'q', MessageBody: '{"a":1}' } },
    ])
    await close()
  })

  test('names a refusal of SQS as Step Functions does', async () => {
    const answer = { __type: 'com.amazonaws.sqs#QueueDoesNotExist', message: 'gone' }
    const { run, close } = await withService('sqs', 400, answer)
    expect(await run('sqs:sendMessage', { QueueUrl: 'q', MessageBody: 'b' })).toMatchObject({
      error: 'SQS.QueueDoesNotExistException',
    })
    await close()
  })

  test('puts events that name the execution and its machine', async () => {
    const { run, asked, close } = await withService('events', 200, { FailedEntryCount: 0, Entries: [] })
    const entry = { Source: 's', DetailType: 'd', Detail: { a: 1 }, Resources: ['own'] }
    await run('events:putEvents', { Entries: [entry] })
    const Resources = [
      'own',
      'arn:aws:states:us-east-1:123456789012:execution:m:e',
      'arn:aws:states:us-east-1:123456789012:stateMachine:m',
    ]
    expect(asked).toEqual([
      {
        target: 'AWSEvents.PutEvents',
        type: 'application/x-amz-json-1.1',
        body: { Entries: [{ ...entry, Detail: '{"a":1}', Resources }] },
      },
    ])
    await close()
  })

  test.each(['dynamodb:getItem', 'sqs:sendMessage', 'events:putEvents'])(
    'refuses a machine by name when it has no endpoint for what it calls: %s',
    async (resource) => {
      const { create, close } = await openStandalone({})
      const { __type, message } = await create(resource, {})
      expect(__type).toBe('InvalidDefinition')
      expect(message).toContain(resource)
      await close()
    },
  )

  test('has a machine that cannot reach the endpoint fail by name', async () => {
    const { close: closeEndpoint, url } = await openRecorder(200, {})
    await closeEndpoint()
    const { run, close } = await openStandalone({ dynamodb: url })
    expect(await run('dynamodb:getItem', { TableName: 't', Key: {} })).toMatchObject({
      error: 'DynamoDB.SdkClientException',
    })
    await close()
  })
})
