// Runs in a process of its own: compiled on its own, started by start-identity.ts.
import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import Provider, { type Configuration, interactionPolicy, type ResourceServer } from 'oidc-provider'
import { keepSecret } from '../process/secret'
import { choosePage } from './choose-page'
import { addDemonstrationGrant, demonstrationGrant } from './demonstration-grant'
import type { DemonstrationPerson } from './people'

export interface ProviderInput {
  port: number
  directory: string
  audience: string
  people: DemonstrationPerson[]
}

const hour = 3600
const { port, directory, audience, people } = JSON.parse(process.argv[2]!) as ProviderInput
const issuer = `http://127.0.0.1:${port}`
/** What clients name in `resource`, an absolute URI by RFC 8707; tokens carry the audience. */
const resource = `urn:${audience}`

const makeKeys = () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return JSON.stringify({ keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' }] })
}

const api = {
  audience,
  scope: 'api',
  accessTokenFormat: 'jwt',
  accessTokenTTL: hour,
  jwt: { sign: { alg: 'RS256' } },
} as ResourceServer

// Loopback clients would ask for consent each time: the only one here is our own.
const policy = interactionPolicy.base()
policy.get('consent')?.checks.remove('native_client_prompt')

const configuration: Configuration = {
  clients: [
    {
      client_id: 'motcua-portal',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      // A native client's loopback address matches with any port (RFC 8252, 7.3).
      redirect_uris: ['http://127.0.0.1/sign-in/callback', 'http://localhost/sign-in/callback'],
    },
    {
      client_id: 'motcua-cli',
      token_endpoint_auth_method: 'none',
      grant_types: [demonstrationGrant],
      redirect_uris: [],
      response_types: [],
    },
  ],
  jwks: JSON.parse(keepSecret(join(directory, 'keys.json'), makeKeys)),
  cookies: { keys: [keepSecret(join(directory, 'cookies'))] },
  scopes: ['openid', 'profile', 'api'],
  // A person's name with the sign-in itself: one call less.
  conformIdTokenClaims: false,
  claims: { openid: ['sub'], profile: ['name'] },
  ttl: {
    AccessToken: hour,
    AuthorizationCode: 60,
    IdToken: hour,
    Interaction: hour,
    Session: 8 * hour,
    Grant: 8 * hour,
  },
  features: {
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => resource,
      useGrantedResource: () => true,
      getResourceServerInfo: () => api,
    },
  },
  interactions: { policy, url: (_, { uid }) => `/interaction/${uid}` },
  findAccount: (_, id) => {
    const person = people.find((candidate) => candidate.id === id)
    return person && { accountId: id, claims: () => ({ sub: id, name: person.name }) }
  },
  // Choosing who to be is all that is asked: the demonstration's own client needs no consent.
  async loadExistingGrant(ctx) {
    const grant = new ctx.oidc.provider.Grant({
      accountId: ctx.oidc.session!.accountId!,
      clientId: ctx.oidc.client!.clientId,
    })
    grant.addOIDCScope('openid profile')
    grant.addResourceScope(resource, 'api')
    await grant.save()
    return grant
  },
}

const provider = new Provider(issuer, configuration)
addDemonstrationGrant(provider, people, new provider.ResourceServer(audience, api))
const callback = provider.callback()

const readForm = async (request: IncomingMessage) => {
  let text = ''
  for await (const chunk of request) {
    text += chunk
    if (text.length > 4096) break
  }
  return new URLSearchParams(text)
}

const choose = async (request: IncomingMessage, response: ServerResponse) => {
  if (request.method === 'POST') {
    const accountId = (await readForm(request)).get('person') ?? ''
    return provider.interactionFinished(request, response, { login: { accountId } })
  }
  const { uid } = await provider.interactionDetails(request, response)
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
  response.end(choosePage(people, `/interaction/${uid}`))
}

const server = createServer((request, response) => {
  if (!request.url?.startsWith('/interaction/')) return void callback(request, response)
  choose(request, response).catch(() => {
    if (!response.headersSent) response.writeHead(400, { 'content-type': 'text/plain' })
    response.end('This sign-in has ended; begin again.')
  })
})
server.listen(port, '127.0.0.1', () => process.send?.('ready'))
// The runtime's end, kill -9 included, closes the channel.
process.once('disconnect', () => process.exit())
