import { createServer } from 'node:http'
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn'
import { closeServer, freePort, listen } from '../../local/process/free-port'
import { startEngine } from '../states/engine-process'
import { addOne, type Entry } from './contestant'

const retry = [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 1 }]
const invoke = 'arn:aws:states:::lambda:invoke'
const definition = {
  QueryLanguage: 'JSONata',
  StartAt: 'First',
  States: {
    First: {
      Type: 'Task',
      Resource: invoke,
      Arguments: { FunctionName: 'first', Payload: '{% $states.input %}' },
      Output: '{% $states.result.Payload %}',
      Retry: retry,
      Next: 'Second',
    },
    Second: {
      Type: 'Task',
      Resource: `${invoke}.waitForTaskToken`,
      Arguments: {
        FunctionName: 'second',
        Payload: "{% $merge([$states.input, { 'token': $states.context.Task.Token }]) %}",
      },
      TimeoutSeconds: 86_400,
      Retry: retry,
      Next: 'Third',
    },
    Third: {
      Type: 'Task',
      Resource: invoke,
      Arguments: { FunctionName: 'third', Payload: '{% $states.input %}' },
      Output: '{% $states.result.Payload %}',
      Retry: retry,
      End: true,
    },
  },
}

interface Work {
  name: string
  number: number
  token: string
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Our engine in a process of its own; the functions and the person are here. */
export const motcua: Entry = {
  name: 'motcua states',
  async open(folder) {
    const nearEnd = new Map<string, () => void>()
    const answer = ({ name, number, token }: Work) =>
      engine.client.send(
        new SendTaskSuccessCommand({
          taskToken: token,
          output: JSON.stringify({ name, number: addOne(number) }),
        }),
      )
    const functions = createServer(async (request, response) => {
      let text = ''
      for await (const chunk of request) text += chunk
      const work: Work = JSON.parse(text)
      const done = { name: work.name, number: addOne(work.number) }
      const step = request.url?.split('/').at(-2)
      response.end(JSON.stringify(done), () => {
        if (step === 'second') void answer({ ...work, ...done })
        if (step === 'third') nearEnd.get(work.name)?.()
      })
    })
    const lambdaEndpoint = await listen(functions, await freePort())
    const engine = await startEngine({ data: folder, lambdaEndpoint })
    const { stateMachineArn } = await engine.client.send(
      new CreateStateMachineCommand({
        name: 'three-steps',
        definition: JSON.stringify(definition),
        roleArn: 'arn:aws:iam::123456789012:role/bench',
      }),
    )
    return {
      pid: engine.pid,
      async run(name, number) {
        const third = new Promise<void>((resolve) => nearEnd.set(name, resolve))
        const input = JSON.stringify({ name, number })
        const { executionArn } = await engine.client.send(
          new StartExecutionCommand({ stateMachineArn, name, input }),
        )
        await third
        nearEnd.delete(name)
        // Step Functions has no call that waits for an execution's end.
        for (;;) {
          const { status, output, cause } = await engine.client.send(
            new DescribeExecutionCommand({ executionArn }),
          )
          if (status === 'SUCCEEDED') return JSON.parse(output ?? '').number
          if (status !== 'RUNNING') throw new Error(`${name}: ${status} ${cause}`)
          await sleep(2)
        }
      },
      async stop() {
        await engine.stop()
        await closeServer(functions)
      },
    }
  },
}
