import { errors, type KoaContextWithOIDC, type Provider } from 'oidc-provider'
import type { DemonstrationPerson } from './people'

/** The grant by which the command line gets a person's token. No real provider has anything like it. */
export const demonstrationGrant = 'urn:motcua:params:oauth:grant-type:demonstration-person'

/** Adds the grant: `person` names who the token is for. */
export const addDemonstrationGrant = (
  provider: Provider,
  people: DemonstrationPerson[],
  api: InstanceType<Provider['ResourceServer']>,
) => {
  const grant = async (ctx: KoaContextWithOIDC) => {
    const person = people.find(({ id }) => id === ctx.oidc.params?.person)
    if (!person) throw new errors.InvalidGrant('nobody is called that')
    const token = new provider.AccessToken({
      client: ctx.oidc.client!,
      accountId: person.id,
      scope: 'api',
      gty: demonstrationGrant,
    } as ConstructorParameters<Provider['AccessToken']>[0])
    token.resourceServer = api
    ctx.body = {
      access_token: await token.save(),
      token_type: 'Bearer',
      expires_in: token.expiration,
      scope: token.scope,
    }
  }
  provider.registerGrantType(demonstrationGrant, grant, ['person', 'resource'])
}
