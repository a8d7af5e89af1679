import { z } from 'zod'
import { functionArn, type Place } from '../arn'
import type { Answer } from '../interpret/signal'
import { type InvokeLambda, invokeFunction } from './invoke-function'
import { readParameters } from './read-parameters'
import type { TaskCall, TaskKind } from './task-kind'

const InvokeParameters = z.object({
  FunctionName: z.string(),
  Payload: z.unknown().optional(),
  Qualifier: z.string().optional(),
  InvocationType: z.string().optional(),
})

/** What `lambda:invoke` answers, shaped as AWS shapes it. */
const shaped = (answer: Answer): Answer =>
  'payload' in answer
    ? { payload: { ExecutedVersion: '$LATEST', Payload: answer.payload ?? null, StatusCode: 200 } }
    : answer

const invoke = async (
  place: Place,
  invokeLambda: InvokeLambda,
  { parameters }: TaskCall,
): Promise<Answer> => {
  const given = readParameters(InvokeParameters, parameters)
  const { FunctionName, Payload = {}, Qualifier, InvocationType } = given
  const calling = invokeFunction(invokeLambda, functionArn(place, FunctionName, Qualifier), Payload)
  if (InvocationType === 'Event') return { payload: { StatusCode: 202, Payload: '' } }
  return shaped(await calling)
}

/** Functions, named by the state itself or called through `lambda:invoke`. */
export const lambdaKinds = (place: Place, invokeLambda: InvokeLambda): Record<string, TaskKind> => ({
  function: {
    patterns: [''],
    run: ({ functionArn: arn, parameters }) => invokeFunction(invokeLambda, arn!, parameters),
  },
  'lambda:invoke': {
    patterns: ['', 'waitForTaskToken'],
    run: (call) => invoke(place, invokeLambda, call),
  },
})
