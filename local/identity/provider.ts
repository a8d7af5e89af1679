// Runs in a thread of its own: compiled on its own, started by start-identity.ts.
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { AwsError } from '@motcua/states/server/aws-error'
import { createLocalServer } from '@motcua/states/server/http-server'
import { readBody } from '@motcua/states/server/read-body'
import Provider, { type Configuration, errors, interactionPolicy, type ResourceServer } from 'oidc-provider'
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
const { port, directory, audience, people } = workerData as ProviderInput
const issuer = `http://127.0.0.1:${port}`
/** What clients name in `resource`, an absolute URI by RFC 8707; tokens carry the audience. */
const resource = `urn:${audience}`

const kept = (name: string) => readFileSync(join(directory, name), 'utf8')

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
  jwks: JSON.parse(kept('keys.json')),
  cookies: { keys: [kept('cookies')] },
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

const choose = async (request: IncomingMessage, response: ServerResponse) => {
  if (request.method === 'POST') {
    const accountId = new URLSearchParams((await readBody(request, 4096)).toString()).get('person') ?? ''
    if (!people.some(({ id }) => id === accountId))
      throw new AwsError('unknown-person', 'Nobody is called that.')
    return provider.interactionFinished(request, response, { login: { accountId } })
  }
  const { uid } = await provider.interactionDetails(request, response)
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
  response.end(choosePage(people, `/interaction/${uid}`))
}

const ended = (error: unknown): never => {
  if (!(error instanceof errors.OIDCProviderError)) throw error
  throw new AwsError('sign-in-ended', 'This sign-in has ended; begin again.')
}

const server = createLocalServer({
  serve: (request, response) =>
    request.url?.startsWith('/interaction/')
      ? choose(request, response).catch(ended)
      : callback(request, response),
  refuse({ status, message }, _, response) {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
    response.end(message)
  },
})
server.listen(port, '127.0.0.1', () => parentPort!.postMessage('ready'))
