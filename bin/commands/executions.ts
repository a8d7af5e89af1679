import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  SFNClient,
} from '@aws-sdk/client-sfn'
import { CommandError } from './command-error'
import { runningPlatform } from './running-platform'

export interface ExecutionsOptions {
  /** Address of `motcua states`; the platform that was started on `data` when left out. */
  url?: string
  data: string
  limit: number
}

const clientOf = ({ url, data }: ExecutionsOptions): SFNClient => {
  if (url)
    return new SFNClient({
      endpoint: url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    })
  const { url: endpoint, region, ...credentials } = runningPlatform(data).aws
  return new SFNClient({ endpoint, region, credentials })
}

const iso = (date: Date | undefined): string => date?.toISOString() ?? ''

const stateOf = ({ stateEnteredEventDetails, stateExitedEventDetails }: HistoryEvent): string =>
  stateEnteredEventDetails?.name ?? stateExitedEventDetails?.name ?? ''
const errorOf = (event: HistoryEvent): string => {
  const details = Object.entries(event).find(([name]) => name.endsWith('EventDetails'))?.[1]
  return (details as { error?: string } | undefined)?.error ?? ''
}

const listAll = async (client: SFNClient, limit: number): Promise<void> => {
  const { stateMachines = [] } = await client.send(new ListStateMachinesCommand({ maxResults: 1_000 }))
  for (const { stateMachineArn, name, type } of stateMachines) {
    if (type === 'EXPRESS') {
      console.log(`${name}: express, of which nothing is kept`)
      continue
    }
    const { executions = [] } = await client.send(
      new ListExecutionsCommand({ stateMachineArn, maxResults: limit }),
    )
    console.log(`${name}: ${executions.length === 0 ? 'no execution' : `newest ${executions.length}`}`)
    for (const { executionArn, status, startDate, stopDate } of executions)
      console.log(
        `  ${String(status).padEnd(10)} ${iso(startDate)} ${iso(stopDate).padEnd(24)} ${executionArn}`,
      )
  }
}

const tellOne = async (client: SFNClient, executionArn: string): Promise<void> => {
  const { name, status, error, cause } = await client.send(new DescribeExecutionCommand({ executionArn }))
  console.log(`${name}: ${status}${error ? ` ${error}: ${cause ?? ''}` : ''}`)
  let nextToken: string | undefined
  do {
    const page = await client.send(
      new GetExecutionHistoryCommand({
        executionArn,
        maxResults: 1_000,
        includeExecutionData: false,
        nextToken,
      }),
    )
    for (const event of page.events ?? [])
      console.log(
        `${String(event.id).padStart(6)} ${iso(event.timestamp)} ${String(event.type).padEnd(28)} ${stateOf(event)} ${errorOf(event)}`.trimEnd(),
      )
    nextToken = page.nextToken
  } while (nextToken)
}

/** `motcua executions`: those of every state machine, or one with its events. */
export const executions = async (arn: string | undefined, options: ExecutionsOptions): Promise<void> => {
  const client = clientOf(options)
  try {
    await (arn ? tellOne(client, arn) : listAll(client, options.limit))
  } catch (error) {
    throw new CommandError((error as Error).message)
  } finally {
    client.destroy()
  }
}
