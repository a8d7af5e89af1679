import { anApi } from '../../fixtures/api'

const api = anApi()
const ask = async (method: string, path: string, language = 'en') => {
  const headers = { 'accept-language': language }
  return (await api).call(undefined, `${method} ${path}`, { headers })
}

describe('an address of the API', () => {
  it.each([
    ['DELETE', '/api/v1/dossiers/H29.16-261124-0001', 'GET, HEAD, OPTIONS'],
    ['GET', '/api/v1/tasks/T1/complete', 'POST, OPTIONS'],
    ['HEAD', '/api/v1/uploads', 'POST, OPTIONS'],
    ['PUT', '/api/v1/opinions/x', 'GET, HEAD, POST, OPTIONS'],
    ['PATCH', '/api/openapi.json', 'GET, HEAD, OPTIONS'],
    ['POST', '/api/health', 'GET, HEAD, OPTIONS'],
  ])('does not take %s %s, and says what it takes', async (method, path, allowed) => {
    const { status, headers, body } = await ask(method, path)
    expect([status, body.code, headers.allow]).toEqual([405, 'method-not-allowed', allowed])
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(body.errors).toEqual([{ pointer: '/method', message: `Allowed: ${allowed}` }])
  })

  it('tells what it takes to whoever asks', async () => {
    expect(await ask('OPTIONS', '/api/v1/dossiers')).toMatchObject({
      status: 204,
      headers: { allow: 'GET, HEAD, OPTIONS' },
      body: '',
    })
  })

  it('that leads nowhere is not found, whatever the method', async () => {
    for (const method of ['GET', 'OPTIONS', 'DELETE'])
      for (const path of [
        '/api/v2/dossiers',
        '/api/v1/dossiers/',
        '/api/openapiXjson',
        '/api/v1/tasks/a/b/c',
      ])
        expect([path, await ask(method, path)]).toMatchObject([
          path,
          { status: 404, body: { code: 'not-found' } },
        ])
  })

  it('says so in the caller’s language', async () => {
    const [vi, en] = [await ask('PUT', '/api/health', 'vi'), await ask('PUT', '/api/health', 'en')]
    expect(vi.headers['content-language']).toBe('vi')
    expect(vi.body.title).not.toBe(en.body.title)
  })
})
