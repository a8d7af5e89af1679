import { CommandError } from './command-error'
import { runningPlatform } from './running-platform'
import { accessToken } from './token'

export const resume = async (number: string, { data }: { data: string }): Promise<void> => {
  const platform = runningPlatform(data)
  const answer = await fetch(`${platform.url}/api/v1/dossiers/${encodeURIComponent(number)}/resume`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await accessToken(platform.issuerUrl, 'operator')}`,
      'idempotency-key': crypto.randomUUID(),
      'content-type': 'application/json',
    },
    body: '{}',
  })
  const body = (await answer.json()) as { title?: string; resumed?: string[] }
  if (!answer.ok) throw new CommandError(`dossier ${number} can't be resumed: ${body.title ?? answer.status}`)
  console.log(`dossier ${number}: started again: ${body.resumed?.join(', ')}`)
}
