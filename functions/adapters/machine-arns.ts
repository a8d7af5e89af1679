import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import { z } from 'zod'

const Answer = z.object({ Parameter: z.object({ Value: z.string().min(1) }) })

/**
 * Which published machine runs a version of a procedure. Asked once by each instance of the function: one that was warm
 * before a release goes on starting what was published then, which does as well.
 */
export type MachineArns = (procedure: string, version: number) => Promise<string>

export const machineArnsInSsm = (prefix: string, client = new SSMClient({})): MachineArns => {
  const known = new Map<string, string>()
  return async (procedure, version) => {
    const Name = `${prefix}/${procedure}/${version}`
    const found = known.get(Name)
    if (found) return found
    const { Parameter } = Answer.parse(await client.send(new GetParameterCommand({ Name })))
    known.set(Name, Parameter.Value)
    return Parameter.Value
  }
}
