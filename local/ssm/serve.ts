import { AwsError } from '@motcua/states/server/aws-error'
import { jsonObject } from '@motcua/states/server/read-body'
import { sendJson } from '@motcua/states/server/send-json'
import { z } from 'zod'
import type { Application } from '../assembly/load-application'
import { accessDenied } from '../aws/access-denied'
import type { Service } from '../aws/endpoint'

const GetParameter = z.object({ Name: z.string() })

/** SSM's parameters as the template has them, read only. */
export const serveSsm = (application: Application): Service => {
  const { account, region } = application
  const arnOf = (name: string) =>
    `arn:aws:ssm:${region}:${account}:parameter${name.startsWith('/') ? '' : '/'}${name}`
  const parameters = new Map(
    application.resources('AWS::SSM::Parameter').map((it) => [it.name, it.properties]),
  )
  return async ({ request, response, principal, body }) => {
    const action = String(request.headers['x-amz-target']).split('.').pop()!
    if (action !== 'GetParameter') {
      throw new AwsError(
        'UnknownOperationException',
        `the embedded runtime does not serve ssm:${action}; it serves GetParameter`,
      )
    }
    const { Name } = GetParameter.parse(jsonObject(await body()))
    const name = Name.replace(/^arn:[^/]*:parameter/, '')
    if (!principal.may('ssm:GetParameter', arnOf(name))) {
      throw accessDenied(principal.name, 'ssm:GetParameter', arnOf(name))
    }
    const found = parameters.get(name)
    if (!found) throw new AwsError('ParameterNotFound', `no parameter is called ${name}`)
    sendJson(
      response,
      200,
      {
        Parameter: {
          ARN: arnOf(name),
          Name: name,
          Type: found.Type ?? 'String',
          Value: found.Value,
          Version: 1,
        },
      },
      'application/x-amz-json-1.1',
    )
  }
}
