// Deploys the application to an emulator of AWS that is not ours, and plays one permit there: see docs/deploy.md.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { enterPeople } from '../../bin/commands/register-people'
import { dynamoDbBySdk } from '../../functions/adapters/dynamodb-sdk'
import { registryStore } from '../../functions/adapters/registry-store'
import { tableInDynamoDb } from '../../functions/adapters/table-dynamodb'
import { synthesizeOnce } from '../../lib/synthesize-once'
import { adaptAssembly } from './adapt-assembly'
import { bootstrap, deploy } from './deploy'
import { openNeighbours } from './neighbours'
import { playPermit } from './play-permit'

const { values } = parseArgs({
  options: {
    endpoint: { type: 'string', default: 'http://127.0.0.1:4566' },
    /** The name by which the emulator knows an HTTP API. */
    'api-host': { type: 'string', default: '{id}.execute-api.localhost' },
    out: { type: 'string', default: 'out' },
    /** Without anything taken out: for an emulator that lacks nothing of it. */
    whole: { type: 'boolean', default: false },
  },
})
const { endpoint } = values
const began = performance.now()
const tell = (line: string) =>
  console.log(`${((performance.now() - began) / 1_000).toFixed(0).padStart(4)} s  ${line}`)

Object.assign(process.env, {
  AWS_ENDPOINT_URL: endpoint,
  AWS_REGION: 'ap-southeast-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  // Nobody's own account must be met.
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
})
delete process.env.AWS_PROFILE
delete process.env.AWS_SESSION_TOKEN

await fetch(endpoint).catch(() => {
  throw new Error(
    `nothing answers at ${endpoint}: start an emulator of AWS there, with no data of an earlier run`,
  )
})
const folder = mkdtempSync(join(tmpdir(), 'motcua-emulator-'))
const neighbours = await openNeighbours(join(folder, 'neighbours'))
try {
  const { assembly } = await synthesizeOnce()
  const deployed = join(folder, 'cdk.out')
  const adaptations = values.whole ? [] : adaptAssembly(assembly, deployed)
  tell('bootstrapping the account')
  await bootstrap()
  tell('deploying all stacks')
  const { apiId, tableName, paymentKeyId } = await deploy(
    values.whole ? assembly : deployed,
    folder,
    neighbours.settings,
  )
  tell('deployed')
  await neighbours.serve({ endpoint, apiHost: values['api-host'].replace('{id}', apiId), paymentKeyId })
  const registry = registryStore(tableInDynamoDb(tableName, dynamoDbBySdk(new DynamoDBClient({}))))
  await enterPeople(registry, neighbours.issuerUrl, Date.now())
  tell('the demonstration people are registered')
  await playPermit(neighbours, values.out, tell)
  tell('from filing to a signed result, on services that are not ours')
  console.log('\nLeft out for this emulator:')
  for (const { lacks, places } of adaptations) console.log(`- ${lacks} (${places} places)`)
  console.log(
    'Not tried by this story: silences, mail that arrives, IAM where the emulator does not enforce it.',
  )
} catch (error) {
  tell(`it went no further: ${(error as Error).message}`)
  process.exitCode = 1
} finally {
  await neighbours.close()
  rmSync(folder, { recursive: true, force: true })
}
