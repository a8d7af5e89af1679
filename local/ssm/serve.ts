import { AwsError } from '@motcua/states/server/aws-error'
import { jsonObject } from '@motcua/states/server/read-body'
import { sendJson } from '@motcua/states/server/send-json'
import { z } from 'zod'
import type { Application } from '../assembly/load-application'
import { refuseUnlessMay } from '../aws/access-denied'
import type { Service } from '../aws/endpoint'
import type { Principal } from '../iam/principals'

const actions = {
  GetParameter: z.object({ Name: z.string() }),
  GetParametersByPath: z.object({
    Path: z.string().startsWith('/'),
    Recursive: z.boolean().default(false),
    MaxResults: z.int().min(1).max(10).default(10),
    NextToken: z.string().optional(),
  }),
}

/** SSM's parameters as the template has them, read only. */
export const serveSsm = (application: Application): Service => {
  const { account, region } = application
  const arnOf = (name: string) =>
    `arn:aws:ssm:${region}:${account}:parameter${name.startsWith('/') ? '' : '/'}${name}`
  const parameters = new Map(
    application.resources('AWS::SSM::Parameter').map(({ name, properties }) => [
      name,
      {
        ARN: arnOf(name),
        Name: name,
        Type: properties.Type ?? 'String',
        Value: properties.Value,
        Version: 1,
      },
    ]),
  )
  const names = [...parameters.keys()].sort()
  const served: Record<string, (input: unknown, principal: Principal) => object> = {
    GetParameter(input, principal) {
      const name = actions.GetParameter.parse(input).Name.replace(/^arn:[^/]*:parameter/, '')
      refuseUnlessMay(principal, 'ssm:GetParameter', arnOf(name))
      const Parameter = parameters.get(name)
      if (!Parameter) throw new AwsError('ParameterNotFound', `no parameter is called ${name}`)
      return { Parameter }
    },
    GetParametersByPath(input, principal) {
      const { Path, Recursive, MaxResults, NextToken } = actions.GetParametersByPath.parse(input)
      refuseUnlessMay(principal, 'ssm:GetParametersByPath', arnOf(Path))
      const below = Path.endsWith('/') ? Path : `${Path}/`
      const found = names.filter(
        (name) =>
          name.startsWith(below) &&
          (Recursive || !name.slice(below.length).includes('/')) &&
          (NextToken === undefined || name > NextToken),
      )
      const page = found.slice(0, MaxResults)
      return {
        Parameters: page.map((name) => parameters.get(name)),
        ...(found.length > page.length && { NextToken: page.at(-1) }),
      }
    },
  }
  return async ({ request, response, principal, body }) => {
    const action = String(request.headers['x-amz-target']).split('.').pop()!
    const serve = Object.hasOwn(served, action) ? served[action] : undefined
    if (!serve) {
      throw new AwsError(
        'UnknownOperationException',
        `the embedded runtime does not serve ssm:${action}; it serves ${Object.keys(served).join(', ')}`,
      )
    }
    sendJson(response, 200, serve(jsonObject(await body()), principal), 'application/x-amz-json-1.1')
  }
}
