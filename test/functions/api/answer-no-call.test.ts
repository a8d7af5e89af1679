import { answerNoCall } from '../../../functions/api/answer-no-call'
import { ApiEvent } from '../../../functions/runtime/api-call'

const ask = (method: string, path: string, language = 'en') => {
  const { statusCode, headers, body } = answerNoCall(
    ApiEvent.parse({
      headers: { 'accept-language': language },
      requestContext: { requestId: 'r', timeEpoch: 0, http: { method, path } },
    }),
  )
  return { status: statusCode, headers, body: body && JSON.parse(body) }
}

describe('an address of the API', () => {
  it.each([
    ['DELETE', '/api/v1/dossiers/H29.16-261124-0001', 'GET, HEAD, OPTIONS'],
    ['GET', '/api/v1/tasks/T1/complete', 'POST, OPTIONS'],
    ['HEAD', '/api/v1/uploads', 'POST, OPTIONS'],
    ['PUT', '/api/v1/opinions/x', 'GET, HEAD, POST, OPTIONS'],
    ['PATCH', '/api/openapi.json', 'GET, HEAD, OPTIONS'],
    ['POST', '/api/health', 'GET, HEAD, OPTIONS'],
  ])('does not take %s %s, and says what it takes', (method, path, allowed) => {
    const { status, headers, body } = ask(method, path)
    expect([status, body.code, headers.allow]).toEqual([405, 'method-not-allowed', allowed])
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(body.errors).toEqual([{ pointer: '/method', message: `Allowed: ${allowed}` }])
  })

  it('tells what it takes to whoever asks', () => {
    expect(ask('OPTIONS', '/api/v1/dossiers')).toMatchObject({
      status: 204,
      headers: { allow: 'GET, HEAD, OPTIONS' },
      body: '',
    })
  })

  it('that leads nowhere is not found, whatever the method', () => {
    for (const method of ['GET', 'OPTIONS', 'DELETE'])
      for (const path of [
        '/api/v2/dossiers',
        '/api/v1/dossiers/',
        '/api/openapiXjson',
        '/api/v1/tasks/a/b/c',
      ])
        expect([path, ask(method, path)]).toMatchObject([path, { status: 404, body: { code: 'not-found' } }])
  })

  it('says so in the caller’s language', () => {
    const [vi, en] = [ask('PUT', '/api/health', 'vi'), ask('PUT', '/api/health', 'en')]
    expect(vi.headers['content-language']).toBe('vi')
    expect(vi.body.title).not.toBe(en.body.title)
  })
})
