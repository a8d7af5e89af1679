import { addOne, type Entry } from './contestant'
import type { Installed } from './install'

/** The little of `aws-local-stepfunctions` that the bench uses. */
interface Package {
  StateMachine: new (
    definition: object,
  ) => {
    run(
      input: number,
      options: { overrides: { taskResourceLocalHandlers: Record<string, typeof addOne> } },
    ): { result: Promise<number> }
  }
}

export const localStepFunctionsPackage = 'aws-local-stepfunctions'
/** Its `engines` asks for it. */
export const localStepFunctionsNode = 22

const Resource = 'arn:aws:lambda:us-east-1:123456789012:function:add-one'
const definition = {
  StartAt: 'First',
  States: {
    First: { Type: 'Task', Resource, Next: 'Second' },
    Second: { Type: 'Task', Resource, Next: 'Answer' },
    Answer: { Type: 'Task', Resource, Next: 'Third' },
    Third: { Type: 'Task', Resource, End: true },
  },
}

/** Inside the bench's own process: it is a library, without a server, without a store, without task tokens. */
export const localStepFunctions = (installed: Installed): Entry => ({
  name: `${localStepFunctionsPackage} ${installed.version(localStepFunctionsPackage)}`,
  remark: 'in memory, no HTTP, and a fourth step in the place of the wake-up, which it cannot do',
  async open() {
    const { StateMachine } = installed.load<Package>(localStepFunctionsPackage)
    const machine = new StateMachine(definition)
    const taskResourceLocalHandlers = Object.fromEntries(
      Object.keys(definition.States).map((state) => [state, addOne]),
    )
    return {
      run: (_name, input) => machine.run(input, { overrides: { taskResourceLocalHandlers } }).result,
      async stop() {},
    }
  },
})
