import { serve } from '@motcua/states/server/serve'
import { CommandError } from './command-error'

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
  try {
    await serve({ port, data, clock, clockAt, lambdaEndpoint, endpoints: { dynamodb, sqs, events } })
  } catch (error) {
    throw new CommandError((error as Error).message)
  }
}
