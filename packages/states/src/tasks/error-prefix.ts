const known: Record<string, string> = {
  dynamodb: 'DynamoDB',
  events: 'EventBridge',
  lambda: 'Lambda',
  sns: 'SNS',
  sqs: 'SQS',
  states: 'StepFunctions',
}

/** What the names of a service's errors begin with. */
export const errorPrefix = (service: string): string => {
  const name = service.replace(/^aws-sdk:/, '')
  return known[name] ?? `${name[0]!.toUpperCase()}${name.slice(1)}`
}
