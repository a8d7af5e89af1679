import { errors, exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose'
import { remoteKeys } from '../../../functions/adapters/remote-keys'
import { bearerTokens } from '../../../functions/api/authentication'
import { Unavailable } from '../../../workflows/kernel/errors'
import { anOutsideService, json } from '../../fixtures/outside-service'

const aKey = async (kid: string) => {
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const signed = () =>
    new SignJWT({ sub: 'lan' })
      .setProtectedHeader({ alg: 'ES256', kid })
      .setExpirationTime('2h')
      .sign(privateKey)
  return { jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256' }, signed }
}

/** An issuer whose configuration leads to its keys. */
const anIssuer = async (...keys: { jwk: object }[]) => {
  const service = await anOutsideService()
  let isAway = false
  service.answer = (path, response) => {
    if (isAway) return void response.writeHead(502).end()
    const keySet = { keys: keys.map(({ jwk }) => jwk) }
    json(path === '/keys' ? keySet : { issuer: service.url, jwks_uri: `${service.url}/keys` })(response)
  }
  closing.push(service.close)
  return Object.assign(service, {
    goesAway: () => {
      isAway = true
    },
    comesBack: () => {
      isAway = false
    },
    count: (path: string) => service.asked.filter((one) => one === path).length,
  })
}
const keysOf = (service: { url: string }) =>
  remoteKeys('identity-provider-unavailable', async () => `${service.url}/keys`)

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  vi.useRealTimers()
  for (const close of closing.splice(0)) await close()
})

const minute = 60_000
const later = (milliseconds: number) => vi.useFakeTimers({ now: Date.now() + milliseconds, toFake: ['Date'] })
/** Until the service was asked so often. */
const asked = async (service: { asked: string[] }, times: number) => {
  while (service.asked.length < times) await new Promise((resolve) => setImmediate(resolve))
}

describe('the keys of an issuer', () => {
  it('are asked for once by all who come at the same time', async () => {
    const key = await aKey('one')
    const issuer = await anIssuer(key)
    const authenticate = bearerTokens({ issuer: issuer.url, audience: 'api' })
    const token = await key.signed()
    const calls = Array.from({ length: 16 }, () => authenticate(`Bearer ${token}`))
    // No audience is in it: known to be refused, by everybody's key.
    for (const call of await Promise.allSettled(calls))
      expect(call).toMatchObject({ reason: { code: 'unauthenticated' } })
    expect(issuer.asked).toEqual(['/.well-known/openid-configuration', '/keys'])
  })

  it('that can not be had are nobody’s fault, and are asked for again the next time', async () => {
    const key = await aKey('one')
    const issuer = await anIssuer(key)
    const keys = keysOf(issuer)
    issuer.goesAway()
    const token = await key.signed()
    await expect(jwtVerify(token, keys)).rejects.toThrow(Unavailable)
    issuer.comesBack()
    await expect(jwtVerify(token, keys)).resolves.toMatchObject({ payload: { sub: 'lan' } })
  })

  it.each([
    ['an answer that is no key set', 200, '{}'],
    ['an answer that is no JSON', 200, '<html>'],
    ['a refusal', 403, 'no'],
    ['an address that leads nowhere', 404, ''],
  ])('are away with %s', async (_what, status, body) => {
    const service = await anOutsideService((_path, response) => response.writeHead(status).end(body))
    closing.push(service.close)
    const token = await (await aKey('one')).signed()
    const called = jwtVerify(token, keysOf(service))
    await expect(called).rejects.toMatchObject({ code: 'identity-provider-unavailable' })
    const authenticate = bearerTokens({ issuer: service.url, audience: 'api' })
    await expect(authenticate(`Bearer ${token}`)).rejects.toMatchObject({
      code: 'identity-provider-unavailable',
    })
  })

  it('that are known go on being used for a day while the issuer is away', async () => {
    const key = await aKey('one')
    const issuer = await anIssuer(key)
    const keys = keysOf(issuer)
    const token = await key.signed()
    await jwtVerify(token, keys)
    issuer.goesAway()
    const accepts = () => jwtVerify(token, keys, { currentDate: new Date(0) })
    later(11 * minute)
    await accepts()
    await asked(issuer, 2)
    later(23 * 60 * minute)
    await accepts()
    later(2 * 60 * minute)
    await expect(accepts()).rejects.toThrow(Unavailable)
  })

  it('are renewed after ten minutes, and nobody waits for that', async () => {
    const [key, next] = [await aKey('one'), await aKey('two')]
    const known = [key]
    const issuer = await anIssuer(...known)
    const keys = keysOf(issuer)
    await jwtVerify(await key.signed(), keys)
    later(9 * minute)
    await jwtVerify(await key.signed(), keys)
    expect(issuer.count('/keys')).toBe(1)
    later(2 * minute)
    await jwtVerify(await key.signed(), keys)
    await asked(issuer, 2)
    await expect(jwtVerify(await next.signed(), keys)).rejects.toThrow(errors.JWKSNoMatchingKey)
  })

  it('tell nothing of a key that they may not know while the issuer is away', async () => {
    const [key, next] = [await aKey('one'), await aKey('two')]
    const issuer = await anIssuer(key)
    const keys = keysOf(issuer)
    await jwtVerify(await key.signed(), keys)
    issuer.goesAway()
    later(minute)
    await expect(jwtVerify(await next.signed(), keys)).rejects.toThrow(Unavailable)
  })
})
