import { CreateStateMachineCommand, type SFNClient } from '@aws-sdk/client-sfn'

export const createMachine = async (client: SFNClient, name: string, definition: object): Promise<string> => {
  const { stateMachineArn } = await client.send(
    new CreateStateMachineCommand({
      name,
      definition: JSON.stringify(definition),
      roleArn: 'arn:aws:iam::123456789012:role/bench',
    }),
  )
  return stateMachineArn as string
}

const call = (name: string, more: object) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: name, Payload: '{% $states.input %}' },
  Output: '{% $states.result.Payload %}',
  ...more,
})

/** The workflow that Restate runs as code. */
export const workflowMachine = {
  QueryLanguage: 'JSONata',
  StartAt: 'Prepare',
  States: {
    Prepare: call('prepare', { Next: 'Ask' }),
    Ask: call('ask', {
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: {
        FunctionName: 'ask',
        Payload: {
          workflow: '{% $states.input.workflow %}',
          token: '{% $states.context.Task.Token %}',
        },
      },
      Output: '{% $states.result %}',
      Next: 'Finish',
    }),
    Finish: call('finish', { End: true }),
  },
}

/** In JSONPath, which every interpreter of the language knows. */
export const countingMachine = (rounds: number) => ({
  StartAt: 'Count',
  States: {
    Count: { Type: 'Pass', Parameters: { 'n.$': 'States.MathAdd($.n, 1)' }, Next: 'More' },
    More: {
      Type: 'Choice',
      Choices: [{ Variable: '$.n', NumericLessThan: rounds, Next: 'Count' }],
      Default: 'Done',
    },
    Done: { Type: 'Succeed' },
  },
})
