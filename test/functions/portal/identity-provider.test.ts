import type { ServerResponse } from 'node:http'
import { identityProvider, newDeparture } from '../../../functions/portal/runtime/identity-provider'
import { anOutsideService, json } from '../../fixtures/outside-service'

type Reply = (response: ServerResponse) => void

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A provider whose configuration, and then whose token endpoint, answers so. */
const aProvider = async ({ configuration, token }: { configuration?: Reply; token?: Reply } = {}) => {
  const service = await anOutsideService()
  closing.push(service.close)
  const found = json({
    issuer: service.url,
    authorization_endpoint: `${service.url}/auth`,
    token_endpoint: `${service.url}/token`,
  })
  const replies = { configuration: configuration ?? found }
  service.answer = (path, response) => {
    if (path === '/token') token?.(response)
    else replies.configuration(response)
  }
  const provider = identityProvider(service.url, {
    clientId: 'portal',
    publicUrl: 'https://motcua.example.vn',
  })
  return {
    provider,
    comesBack: () => {
      replies.configuration = found
    },
  }
}
const raw =
  (status: number, body = ''): Reply =>
  (response) =>
    void response.writeHead(status).end(body)

describe('the identity provider', () => {
  it.each([
    ['is down', raw(502)],
    ['leads nowhere', raw(404)],
    ['says nothing that can be read', raw(200, '<html>')],
    ['breaks off', (response: ServerResponse) => void response.destroy()],
  ])('that %s is away for now, and asked again the next time', async (_how, configuration) => {
    const { provider, comesBack } = await aProvider({ configuration })
    const departure = newDeparture()
    await expect(provider.depart(departure)).rejects.toMatchObject({ code: 'identity-provider-unavailable' })
    comesBack()
    expect((await provider.depart(departure)).pathname).toBe('/auth')
  })

  it.each([
    ['identity-provider-unavailable', 'a failure', raw(500, 'oops')],
    ['identity-provider-unavailable', 'a broken connection', (it: ServerResponse) => void it.destroy()],
    [
      'identity-provider-unavailable',
      'word that it is busy',
      json({ error: 'temporarily_unavailable' }, 400),
    ],
    ['unauthenticated', 'a code that is over', json({ error: 'invalid_grant' }, 400)],
  ])('is told as %s after %s', async (code, _how, token) => {
    const { provider } = await aProvider({ token })
    const departure = newDeparture()
    const arrival = provider.arrive(`?code=1&state=${departure.state}`, departure)
    await expect(arrival).rejects.toMatchObject({ code })
  })

  it('that was left without signing in is nobody’s failure', async () => {
    const { provider } = await aProvider()
    const departure = newDeparture()
    const { state } = departure
    await expect(provider.arrive(`?error=access_denied&state=${state}`, departure)).rejects.toMatchObject({
      code: 'unauthenticated',
    })
    await expect(provider.arrive('?code=1&state=other', departure)).rejects.toMatchObject({
      code: 'unauthenticated',
    })
  })
})
