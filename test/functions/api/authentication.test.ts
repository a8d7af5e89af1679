import { bearerTokens } from '../../../functions/api/authentication'
import { audience, issuer, tokenIssuer } from '../../fixtures/access-tokens'
import { anApi } from '../../fixtures/api'

const past = Math.floor(Date.now() / 1_000) - 10

describe('an access token', () => {
  it('that is missing, forged, expired, or meant for others opens nothing', async () => {
    const api = await anApi()
    const { signed, forged } = api.tokens
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{}').toString('base64url')}.`
    const whole = await signed('sub-lan')
    const tokens: Record<string, string | undefined> = {
      missing: undefined,
      'of another scheme': 'Basic bGFuOmxhbg==',
      'no token': 'Bearer abc',
      unsigned: `Bearer ${unsigned}`,
      forged: `Bearer ${await forged('sub-lan')}`,
      changed: `Bearer ${whole.slice(0, -8)}AAAAAAAA`,
      expired: `Bearer ${await signed('sub-lan', { exp: past })}`,
      'not valid yet': `Bearer ${await signed('sub-lan', { nbf: past + 600 })}`,
      'without an end': `Bearer ${await signed('sub-lan', { exp: undefined })}`,
      'of nobody': `Bearer ${await signed('sub-lan', { sub: undefined })}`,
      'for another audience': `Bearer ${await signed('sub-lan', { aud: 'elsewhere' })}`,
      'of another issuer': `Bearer ${await signed('sub-lan', { iss: 'https://elsewhere.example' })}`,
    }
    for (const [what, authorization] of Object.entries(tokens)) {
      const answer = await api.refused(undefined, 'GET /api/v1/dossiers', { headers: { authorization } })
      expect([what, answer.status, answer.body.code]).toEqual([what, 401, 'unauthenticated'])
      expect(answer.headers['www-authenticate']).toBe('Bearer')
    }
    expect((await api.call('lan', 'GET /api/v1/dossiers')).status).toBe(200)
  })

  it('without the scope of the interface opens nothing', async () => {
    const api = await anApi()
    for (const scope of [undefined, '', 'openid profile', 'apis', 'API', ['openid'], 7, { api: true }]) {
      const authorization = `Bearer ${await api.tokens.signed('sub-lan', { scope })}`
      const answer = await api.refused(undefined, 'GET /api/v1/dossiers', { headers: { authorization } })
      expect([scope, answer.status, answer.body.code]).toEqual([scope, 403, 'forbidden'])
    }
    const authorization = `Bearer ${await api.tokens.signed('sub-lan', { scope: ['openid', 'api'] })}`
    expect((await api.call(undefined, 'GET /api/v1/dossiers', { headers: { authorization } })).status).toBe(
      200,
    )
  })

  describe('that was verified', () => {
    const second = 1_000
    const later = (milliseconds: number) =>
      vi.useFakeTimers({ now: Date.now() + milliseconds, toFake: ['Date'] })
    const counted = async (exp: number) => {
      const tokens = await tokenIssuer()
      let asked = 0
      const authenticate = bearerTokens({ issuer, audience }, (...of) => {
        asked += 1
        return tokens.keys(...of)
      })
      const token = await tokens.signed('lan', { exp })
      return { call: () => authenticate(`Bearer ${token}`), asked: () => asked }
    }
    const now = () => Math.floor(Date.now() / second)
    afterEach(() => void vi.useRealTimers())

    it('is not verified again for a minute', async () => {
      const { call, asked } = await counted(now() + 3_600)
      for (let times = 0; times < 3; times += 1) expect(await call()).toEqual({ issuer, subject: 'lan' })
      expect(asked()).toBe(1)
      later(61 * second)
      await call()
      expect(asked()).toBe(2)
    })

    it('opens nothing any more from the instant that it ends', async () => {
      const { call } = await counted(now() + 20)
      await call()
      later(21 * second)
      await expect(call()).rejects.toMatchObject({ code: 'unauthenticated' })
    })
  })

  it('that names none of several keys is its own fault', async () => {
    const tokens = await tokenIssuer()
    const authenticate = bearerTokens({ issuer, audience }, tokens.twoKeys)
    const nameless = await tokens.signed('lan', {}, { header: {} })
    await expect(authenticate(`Bearer ${nameless}`)).rejects.toMatchObject({ code: 'unauthenticated' })
    await expect(authenticate(`Bearer ${await tokens.signed('lan')}`)).resolves.toEqual({
      issuer,
      subject: 'lan',
    })
  })
})
