import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { z } from 'zod'
import { dynamoDbBySdk } from '../../functions/adapters/dynamodb-sdk'
import { type RegistryStore, registryStore } from '../../functions/adapters/registry-store'
import { tableInDynamoDb } from '../../functions/adapters/table-dynamodb'
import { people } from '../../local/identity/people'
import type { Runtime } from '../../local/start-runtime'
import { Role } from '../../workflows/kernel/agency'
import { instant } from '../../workflows/kernel/instant'
import { system } from '../../workflows/kernel/person'
import { markEmpty } from './mark-empty'

const WithDestination = z.object({
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }) }),
})

/** The one whose stream is the feed. */
export const tableIn = ({ application }: Pick<Runtime, 'application'>): { name: string } => {
  const table = application
    .resources('AWS::DynamoDB::Table')
    .find(({ properties }) => properties.StreamSpecification !== undefined)
  if (!table) throw new Error('the application has no table')
  return table
}

/** The bucket of what its functions died over. */
export const givenUpIn = ({ application }: Pick<Runtime, 'application'>): string | undefined =>
  application
    .resources('AWS::Lambda::EventSourceMapping')
    .flatMap(({ properties }) => WithDestination.safeParse(properties).data ?? [])
    .map(({ DestinationConfig }) => DestinationConfig.OnFailure.Destination.split(':').pop())[0]

/**
 * Puts the demonstration people into the registry, by its ordinary commands, as the city's operator would. A second
 * time changes nothing, so what an operator changed about them since stays.
 */
export const registerPeople = async ({
  application,
  awsUrl,
  administrator,
  issuerUrl,
  clock,
}: Runtime): Promise<void> => {
  const table = tableIn({ application })
  const { region, ...credentials } = administrator
  const client = new DynamoDBClient({ endpoint: awsUrl, region, credentials })
  const registry = registryStore(tableInDynamoDb(table.name, dynamoDbBySdk(client)))
  await enterPeople(registry, issuerUrl, clock.now())
  await markEmpty(table.name, client)
  client.destroy()
}

export const enterPeople = async (registry: RegistryStore, issuer: string, now: number): Promise<void> => {
  const context = { at: instant(now), by: system }
  for (const { id, name, kind, agency, roles, email } of people) {
    const entry = await registry.find(id)
    // Who was registered and not yet appointed is what a start that was cut off leaves.
    if (entry && entry.sequence > roles.length) continue
    await registry.change(
      {
        kind: 'register',
        person: id,
        is: kind,
        name,
        issuer,
        subject: id,
        ...(email && { email }),
      },
      context,
    )
    if (!agency) continue
    for (const role of roles)
      await registry.change({ kind: 'appoint', person: id, agency, role: Role.parse(role) }, context)
  }
}
