import { createServer } from 'node:http'
import { lambdaAt } from '../../src/server/lambda-endpoint'
import { closeServer, listen } from '../../src/server/listen'
import { invokeFunction } from '../../src/tasks/invoke-function'

const arn = 'arn:aws:lambda:here:1:function:f:live'

/** What a machine hears of a call that the endpoint answers so. */
const call = async (status: number, headers: Record<string, string>, text: string) => {
  const asked: unknown[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    asked.push([request.method, request.url, body])
    response.writeHead(status, headers).end(text)
  })
  const answer = await invokeFunction(lambdaAt(await listen(server, 0)), arn, { name: 'Đỗ' })
  await closeServer(server)
  return { answer, asked }
}

describe('a Lambda endpoint', () => {
  test('is asked as Lambda is, and its answer is the result', async () => {
    const { answer, asked } = await call(200, {}, '{"ok":true}')
    expect(asked).toEqual([['POST', '/2015-03-31/functions/f%3Alive/invocations', '{"name":"Đỗ"}']])
    expect(answer).toEqual({ payload: { ok: true } })
    expect((await call(200, {}, '')).answer).toEqual({ payload: null })
  })

  test('tells of a function that failed', async () => {
    const text = '{"errorType":"Broken","errorMessage":"why"}'
    const { answer } = await call(200, { 'x-amz-function-error': 'Unhandled' }, text)
    expect(answer).toEqual({ error: 'Broken', cause: text })
  })

  test('refuses under the name that machines catch', async () => {
    const headers = { 'x-amzn-errortype': 'TooManyRequestsException:http://x' }
    expect((await call(429, headers, 'slow down')).answer).toEqual({
      error: 'Lambda.TooManyRequestsException',
      cause: 'slow down',
    })
    expect((await call(500, {}, '')).answer).toMatchObject({ error: 'Lambda.ServiceException' })
  })

  test('that is not there, or talks no JSON, is a failure of the call', async () => {
    const nowhere = lambdaAt('http://127.0.0.1:1')
    expect(await invokeFunction(nowhere, arn, {})).toMatchObject({ error: 'Lambda.SdkClientException' })
    expect((await call(200, {}, 'hello')).answer).toMatchObject({ error: 'Lambda.SdkClientException' })
  })
})
