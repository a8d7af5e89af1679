import { freePort } from '@motcua/states/server/listen'
import { type Identity, startIdentity } from '../../../local/identity/start-identity'
import { aFolder } from '../fixture/assembly'

let identity: Identity
afterEach(() => identity.close())

/** Until somebody is there. */
const configurationOf = async (url: string): Promise<{ issuer: string }> => {
  for (;;) {
    try {
      const answer = await fetch(`${url}/.well-known/openid-configuration`)
      return (await answer.json()) as { issuer: string }
    } catch {
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}

describe('the identity provider', () => {
  it('is started again at the same address when it dies', async () => {
    const port = await freePort()
    identity = await startIdentity({ dataDir: aFolder(), port, audience: 'motcua-api', log: () => {} })
    await configurationOf(identity.issuerUrl)
    await identity.endThread()
    expect((await configurationOf(identity.issuerUrl)).issuer).toBe(`http://127.0.0.1:${port}`)
  })
})
