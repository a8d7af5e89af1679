// Runs in a process of its own, beside others: <endpoint> <table> <first> <count>.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { ulid } from 'ulid'
import { dossierStore } from '../functions/adapters/dossier-store'
import { dynamoDbBySdk } from '../functions/adapters/dynamodb-sdk'
import { tableInDynamoDb } from '../functions/adapters/table-dynamodb'
import { city } from '../workflows/city/city'
import { example } from '../workflows/civil-status-extract/v1/example'
import { civilStatusExtract } from '../workflows/civil-status-extract/v1/procedure'
import { fileDossier } from '../workflows/kernel/file-dossier'
import { instant } from '../workflows/kernel/instant'

const [endpoint, table = '', first = '0', count = '0'] = process.argv.slice(2)
const client = new DynamoDBClient({
  endpoint,
  region: 'ap-southeast-1',
  credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
})
const store = dossierStore(tableInDynamoDb(table, dynamoDbBySdk(client)))
const at = instant(Date.now())
const end = Number(first) + Number(count)
let next = Number(first)

const fileOne = (index: number) => {
  const applicant = `applicant-${index % 20_000}`
  const filing = {
    id: ulid(),
    number: `SEED-${String(index).padStart(7, '0')}`,
    procedure: civilStatusExtract,
    applicant,
    filedBy: applicant,
    channel: 2 as const,
    answers: example,
    documents: [],
    at,
  }
  return store.file(fileDossier(filing, city))
}

const worker = async () => {
  while (next < end) {
    const index = next
    next += 1
    await fileOne(index)
    if ((index + 1) % 10_000 === 0) console.log(`  seeded ${index + 1 - Number(first)} of ${count}`)
  }
}
await Promise.all(Array.from({ length: 8 }, worker))
client.destroy()
