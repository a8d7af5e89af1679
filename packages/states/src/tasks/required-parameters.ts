const required: Record<string, string[]> = {
  'dynamodb:deleteItem': ['TableName', 'Key'],
  'dynamodb:getItem': ['TableName', 'Key'],
  'dynamodb:putItem': ['TableName', 'Item'],
  'dynamodb:updateItem': ['TableName', 'Key'],
  'events:putEvents': ['Entries'],
  'lambda:invoke': ['FunctionName'],
  'sqs:sendMessage': ['QueueUrl', 'MessageBody'],
  'states:startExecution': ['StateMachineArn'],
}

/** Without these an action cannot even be tried. */
export const requiredParameters = (service: string, action: string): string[] =>
  required[`${service}:${action}`] ?? []
