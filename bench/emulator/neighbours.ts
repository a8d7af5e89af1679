import { createPublicKey } from 'node:crypto'
import { createServer, request } from 'node:http'
import { GetPublicKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import { realClock } from '@motcua/states/clock'
import { closeServer, freePort, listen } from '@motcua/states/server/listen'
import { startIdentity } from '../../local/identity/start-identity'
import { settingsHere } from '../../local/machines/settings-here'
import { openPaymentGateway } from '../../local/payments/gateway'
import { createTwinsServer } from '../../local/twins-server'

/** What other organisations run, and what leads people to the API, on this machine beside the emulator. */
export const openNeighbours = async (dataDir: string) => {
  const [port, issuerPort, twinsPort] = [await freePort(), await freePort(), await freePort()]
  const url = `http://127.0.0.1:${port}`
  const twins = `http://127.0.0.1:${twinsPort}`
  const identity = await startIdentity({
    dataDir,
    port: issuerPort,
    audience: 'motcua-api',
    log: () => {},
  })
  const closers: (() => Promise<unknown>)[] = [identity.close]
  return {
    url,
    issuerUrl: identity.issuerUrl,
    settings: settingsHere({
      url,
      issuerUrl: identity.issuerUrl,
      paymentGatewayUrl: `${twins}/payment-gateway`,
      registersUrl: `${twins}/registers`,
    }),

    /** Once the application is there. `apiHost`: the API's own name in the emulator. */
    async serve({
      endpoint,
      apiHost,
      paymentKeyId,
    }: Record<'endpoint' | 'apiHost' | 'paymentKeyId', string>) {
      const { PublicKey } = await new KMSClient({}).send(new GetPublicKeyCommand({ KeyId: paymentKeyId }))
      const key = createPublicKey({ key: Buffer.from(PublicKey ?? []), format: 'der', type: 'spki' })
      const clock = realClock()
      const gateway = openPaymentGateway({
        dataDir,
        url: `${twins}/payment-gateway`,
        clock,
        merchant: { origin: url, key },
      })
      const twinsServer = createTwinsServer(gateway, clock)
      const front = frontOf(endpoint, apiHost)
      await listen(twinsServer, twinsPort)
      await listen(front, port)
      closers.unshift(
        () => closeServer(front),
        () => closeServer(twinsServer),
        () => gateway.close(),
      )
    },

    async close() {
      for (const close of closers) await close()
    },
  }
}

/** As a CDN does: whatever name people ask for, the API is asked by its own. */
const frontOf = (endpoint: string, host: string) =>
  createServer((asked, response) => {
    const { hostname, port } = new URL(endpoint)
    const headers = { ...asked.headers, host }
    const onward = request({ hostname, port, method: asked.method, path: asked.url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', (error) => response.writeHead(502).end(error.message))
    asked.pipe(onward)
  })
