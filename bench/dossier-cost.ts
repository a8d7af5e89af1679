import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  SFNClient,
} from '@aws-sdk/client-sfn'
import { dossierStore } from '../functions/adapters/dossier-store'
import { dynamoDbBySdk } from '../functions/adapters/dynamodb-sdk'
import { tableInDynamoDb } from '../functions/adapters/table-dynamodb'
import type { Platform } from './platform'

export interface DossierCost {
  events: number
  /** Items put or updated by commands, uploads and kept answers, and by machines that came to wait. */
  writes: number
  transitions: number
  executions: number
}

const clientsOf = ({ awsUrl, administrator }: Platform) => {
  const { region, ...credentials } = administrator
  const at = { endpoint: awsUrl, region, credentials }
  return { states: new SFNClient(at), database: new DynamoDBClient(at) }
}

/** What one finished dossier has cost, counted from what it left behind. */
export const dossierCost = async (platform: Platform, number: string): Promise<DossierCost> => {
  const { states, database } = clientsOf(platform)
  const dossiers = dossierStore(tableInDynamoDb(platform.table, dynamoDbBySdk(database)))
  const id = await dossiers.find(number)
  const record = id && (await dossiers.read(id))
  if (!record) throw new Error(`no dossier ${number}`)
  const counted = { transitions: 0, executions: 0, waits: 0 }
  const { stateMachines = [] } = await states.send(new ListStateMachinesCommand({}))
  for (const { stateMachineArn } of stateMachines) {
    const { executions = [] } = await states.send(
      new ListExecutionsCommand({ stateMachineArn, maxResults: 1_000 }),
    )
    for (const { executionArn, name } of executions.filter((one) => one.name?.startsWith(id))) {
      const { events = [] } = await states.send(
        new GetExecutionHistoryCommand({ executionArn, maxResults: 1_000 }),
      )
      if (!name) continue
      counted.executions += 1
      counted.transitions += events.filter(({ type }) => type?.endsWith('StateEntered')).length
      counted.waits += events.filter(({ type }) => type === 'TaskSubmitted').length
    }
  }
  states.destroy()
  database.destroy()
  // HEAD and EVENT, the words, each task that changed; the number's counter and pointer.
  const own = record.events.reduce((sum, { event, personal }) => {
    const items = new Set(
      event.changes.flatMap((change) => {
        if (change.change === 'task') return [change.task.id]
        return change.change === 'result' ? ['result'] : []
      }),
    )
    return sum + 2 + (personal ? 1 : 0) + items.size
  }, 2)
  // Each paper was announced, with a kept answer, and used; each POST of a person keeps its answer.
  const papers = record.dossier.documents.length * 3
  const posts =
    record.events.filter(({ event }) => event.by !== 'system').length + (record.dossier.payment ? 1 : 0)
  return {
    events: record.events.length,
    writes: own + papers + posts + counted.waits,
    transitions: counted.transitions,
    executions: counted.executions,
  }
}
