import { people } from '../../local/identity/people'
import { CommandError } from './command-error'
import { runningPlatform } from './running-platform'

/** The grant that the demonstration identity provider alone knows; no real provider has it. */
export const demonstrationGrant = 'urn:motcua:params:oauth:grant-type:demonstration-person'

export const accessToken = async (issuerUrl: string, person: string): Promise<string> => {
  const answer = await fetch(new URL('token', `${issuerUrl}/`), {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: demonstrationGrant,
      client_id: 'motcua-cli',
      person,
      resource: 'motcua-api',
    }),
  })
  const body = (await answer.json()) as { access_token?: string; error_description?: string }
  if (!body.access_token)
    throw new CommandError(`no token for ${person}: ${body.error_description ?? answer.status}`)
  return body.access_token
}

export const token = async (id: string, { data }: { data: string }): Promise<void> => {
  if (!people.some((person) => person.id === id))
    throw new CommandError(`nobody is called ${id}; \`motcua people\` lists everybody`)
  console.log(await accessToken(runningPlatform(data).issuerUrl, id))
}
