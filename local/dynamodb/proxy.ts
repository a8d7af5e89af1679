import { AwsError } from '@motcua/states/server/aws-error'
import { jsonObject } from '@motcua/states/server/read-body'
import { refuseUnlessMay } from '../aws/access-denied'
import type { Service } from '../aws/endpoint'
import type { Principal } from '../iam/principals'
import { noRoom } from '../process/room'
import { demandsOf, putsOf, resourcesOf } from './access'
import { batchAtOnce } from './batch-at-once'
import type { Database, DatabaseAnswer } from './client'
import type { Feed, Intent } from './feed'
import type { Table } from './read-tables'

export interface ProxyInput {
  database: Database
  tables: Table[]
  feed: Feed
}

const prefix = 'DynamoDB_20120810.'

const authorize = (principal: Principal, action: string, body: Record<string, unknown>, tables: Table[]) => {
  for (const demand of demandsOf(action, body)) {
    const table = tables.find(({ name }) => name === demand.table)
    for (const [needed, resource] of resourcesOf(demand, table)) {
      refuseUnlessMay(principal, needed, resource)
    }
  }
}

// A write cut off by a dying database may have happened or not: only a re-read tells.
const settle = (intent: Intent, answer: DatabaseAnswer | undefined) => {
  if (!answer || answer.status >= 500) intent.settle('unknown')
  else intent.settle(answer.status === 200 ? 'written' : 'refused')
}

/** DynamoDB for the functions: what the role allows passes through to the database, byte for byte. */
export const createProxy =
  ({ database, tables, feed }: ProxyInput): Service =>
  async ({ request, response, principal, body: read }) => {
    const target = String(request.headers['x-amz-target'])
    if (!target.startsWith(prefix)) throw new AwsError('UnknownOperationException', target)
    const action = target.slice(prefix.length)
    const body = await read()
    const input = jsonObject(body)
    authorize(principal, action, input, tables)
    const intent = await feed.begin(putsOf(action, input))
    let answer: DatabaseAnswer | undefined
    try {
      const asItCame = () => database.forward(target, body)
      answer = await (action === 'BatchWriteItem' ? batchAtOnce(database, input, asItCame) : asItCame())
    } catch (error) {
      throw new AwsError('InternalServerError', `the database did not answer: ${error}`, 500)
    } finally {
      if (intent) settle(intent, answer)
    }
    if (answer.status >= 500 && answer.body.includes('disk is full')) throw noRoom()
    response.writeHead(answer.status, {
      'content-type': answer.type,
      'content-length': answer.body.length,
      ...(answer.checksum && { 'x-amz-crc32': answer.checksum }),
    })
    response.end(answer.body)
  }
