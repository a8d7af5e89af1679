import { resolve } from 'node:path'
import { realClock } from '../../local/clock'
import { secureFolder } from '../../local/folder/secure-folder'
import { startStatesServer } from '../../local/standalone/states-server'
import { CommandError } from './command-error'
import { lastingClock } from './lasting-clock'

export interface StatesOptions {
  port: number
  data: string
  clock: string
  clockAt?: number
  lambdaEndpoint?: string
  dynamodbEndpoint?: string
  sqsEndpoint?: string
  eventsEndpoint?: string
}

/** `motcua states`: the engine by itself, until Ctrl-C. */
export const states = async ({
  port,
  data,
  clock,
  clockAt,
  lambdaEndpoint,
  dynamodbEndpoint: dynamodb,
  sqsEndpoint: sqs,
  eventsEndpoint: events,
}: StatesOptions): Promise<void> => {
  if (clock !== 'real' && clock !== 'virtual')
    throw new CommandError(`--clock ${clock}: allowed: real, virtual`, 2)
  if (data === '') throw new CommandError('--data: the name of a folder is wanted', 2)
  const dataDir = resolve(data)
  try {
    secureFolder(dataDir)
    const server = await startStatesServer({
      dataDir,
      clock: clock === 'virtual' ? lastingClock(dataDir, clockAt) : realClock(),
      port,
      lambdaEndpoint,
      endpoints: { dynamodb, sqs, events },
    })
    console.log(`motcua states: ready at ${server.url}; data in ${data}, ${clock} clock; Ctrl-C stops`)
    const stop = () => void server.close().then(() => process.exit(0))
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  } catch (error) {
    throw new CommandError((error as Error).message)
  }
}
