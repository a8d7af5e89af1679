import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type DossierRecord, dossierStore } from '../../functions/adapters/dossier-store'
import { dynamoDbBySdk } from '../../functions/adapters/dynamodb-sdk'
import { tableInDynamoDb } from '../../functions/adapters/table-dynamodb'
import type { Started } from '../platform'
import type { Acknowledged } from './drive-dossier'
import type { PersistentClient } from './persistent-client'

const once = (what: string, count: number): string[] => (count === 1 ? [] : [`${count} times ${what}`])

/** Whatever is lost or doubled in one record; its chain was checked when it was read. */
const faultsOf = ({ dossier, events }: DossierRecord, { tasks, paid }: Acknowledged): string[] => {
  const count = (type: string) => events.filter(({ event }) => event.type === type).length
  const answers = (task: string) =>
    events.filter(({ event }) => event.task === task && event.by !== 'system').length
  return [
    ...once('filed', count('filed')),
    ...once('issued', count('result-issued')),
    ...(paid ? once('paid', count('paid')) : []),
    ...tasks.flatMap((task) => once(`task ${task} completed`, answers(task))),
    ...(dossier.ended?.how === 'issued'
      ? []
      : [`it ended ${dossier.ended?.how ?? 'nowhere'}, in ${dossier.step}`]),
    ...(dossier.refundsDue?.length ? ['money is to be given back'] : []),
    ...(Object.keys(dossier.parked ?? {}).length ? ['it is parked'] : []),
  ]
}

const listed = async (client: PersistentClient): Promise<string[]> => {
  const numbers: string[] = []
  let cursor = ''
  do {
    const page = await client.call('lan', 'GET', `/api/v1/dossiers?limit=100${cursor && `&cursor=${cursor}`}`)
    numbers.push(...page.items.map(({ number }: { number: string }) => number))
    cursor = page.cursor ?? ''
  } while (cursor)
  return numbers
}

/** Mails by all that they say: a kill between a mail and its mark sends it again, and none may be missing. */
const mailsIn = (data: string) => {
  const directory = join(data, 'mail')
  const copies = new Map<string, number>()
  for (const name of readdirSync(directory).filter((one) => one.endsWith('.json'))) {
    const { id: _, at: __, ...mail } = JSON.parse(readFileSync(join(directory, name), 'utf8'))
    const text = JSON.stringify(mail)
    copies.set(text, (copies.get(text) ?? 0) + 1)
  }
  return copies
}

export interface Checked {
  faults: string[]
  events: number
  mails: number
  /** Sent again after a kill. */
  repeatedMails: number
}

export const checkDossiers = async (
  { awsUrl, administrator: { region, ...credentials }, table }: Started,
  {
    data,
    known,
    client,
    kills,
  }: { data: string; known: Acknowledged[]; client: PersistentClient; kills: number },
): Promise<Checked> => {
  const database = new DynamoDBClient({ endpoint: awsUrl, region, credentials })
  const dossiers = dossierStore(tableInDynamoDb(table, dynamoDbBySdk(database)))
  const faults: string[] = []
  const results = new Set<string>()
  let events = 0
  for (const one of known) {
    const id = await dossiers.find(one.number)
    const record = id === undefined ? undefined : await dossiers.read(id).catch((error: Error) => error)
    if (!record || record instanceof Error) {
      faults.push(`${one.number}: ${record ? record.message : 'lost'}`)
      continue
    }
    events += record.events.length
    faults.push(...faultsOf(record, one).map((fault) => `${one.number}: ${fault}`))
    if (record.dossier.result) results.add(record.dossier.result.number)
  }
  database.destroy()
  const numbers = await listed(client)
  if (new Set(numbers).size !== numbers.length) faults.push('a number is there twice')
  const unknown = numbers.filter((number) => !known.some((one) => one.number === number))
  faults.push(...unknown.map((number) => `${number}: nobody was told of it`))
  if (results.size !== known.length)
    faults.push(`${results.size} numbers of results for ${known.length} dossiers`)
  const copies = [...mailsIn(data).entries()]
  const mails = copies.reduce((sum, [, count]) => sum + count, 0)
  const repeatedMails = mails - copies.length
  for (const { number } of known)
    if (!copies.some(([text]) => text.includes(number))) faults.push(`${number}: no mail tells of it`)
  if (repeatedMails > kills * 4) faults.push(`${repeatedMails} mails were sent again after ${kills} kills`)
  return { faults, events, mails, repeatedMails }
}
