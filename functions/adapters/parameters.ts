import { GetParametersByPathCommand, type SSMClient } from '@aws-sdk/client-ssm'
import { z } from 'zod'

const Answer = z.object({
  Parameters: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
  NextToken: z.string().optional(),
})

/** The parameters just below a path, by the last part of their names. SSM gives ten at a time. */
export const parametersBelow = async (client: SSMClient, Path: string): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  let NextToken: string | undefined
  do {
    const answer = Answer.parse(await client.send(new GetParametersByPathCommand({ Path, NextToken })))
    for (const { Name, Value } of answer.Parameters) found.set(Name.slice(Path.length + 1), Value)
    NextToken = answer.NextToken
  } while (NextToken)
  return found
}
