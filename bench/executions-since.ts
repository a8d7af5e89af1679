import {
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  SFNClient,
} from '@aws-sdk/client-sfn'
import type { Platform } from './platform'

export interface Executions {
  executions: number
  transitions: number
  /** Events of their histories: each is a line of the machines' log. */
  events: number
}

const none: Executions = { executions: 0, transitions: 0, events: 0 }

/** What the state machines did in executions that began after an instant, by machine. */
export const executionsSince = async (
  { awsUrl, administrator: { region, ...credentials } }: Platform,
  since: Date,
): Promise<Record<string, Executions>> => {
  const states = new SFNClient({ endpoint: awsUrl, region, credentials })
  const counted: Record<string, Executions> = {}
  const { stateMachines = [] } = await states.send(new ListStateMachinesCommand({}))
  for (const { stateMachineArn, name = '' } of stateMachines) {
    const { executions = [] } = await states.send(
      new ListExecutionsCommand({ stateMachineArn, maxResults: 1_000 }),
    )
    for (const { executionArn, startDate } of executions) {
      if (!startDate || startDate < since) continue
      const { events = [] } = await states.send(
        new GetExecutionHistoryCommand({ executionArn, maxResults: 1_000 }),
      )
      const { executions: before, ...sofar } = counted[name] ?? none
      counted[name] = {
        executions: before + 1,
        transitions: sofar.transitions + events.filter(({ type }) => type?.endsWith('StateEntered')).length,
        events: sofar.events + events.length,
      }
    }
  }
  states.destroy()
  return counted
}
