import { StatesError } from '../errors'

/** Iterations are no executions of their own here: there are no runs to tell of. @throws InvalidArn, ResourceNotFound */
export const noMapRun = (arn: string): never => {
  const [, , service, , , kind] = arn.split(':')
  if (service !== 'states' || kind !== 'mapRun') throw new StatesError('InvalidArn', `Invalid Arn: '${arn}'`)
  throw new StatesError('ResourceNotFound', `Resource not found: '${arn}'`)
}
