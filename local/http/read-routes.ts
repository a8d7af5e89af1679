import { z } from 'zod'
import { NotServed } from '../assembly/errors'
import type { Application } from '../assembly/load-application'

const Api = z.object({ ProtocolType: z.literal('HTTP'), CorsConfiguration: z.undefined().optional() })
const Integration = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: z.number().default(30_000),
})
const Route = z.object({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.literal('NONE').default('NONE'),
})

/** One route of the HTTP API and the function behind it. */
export interface Route {
  /** `GET /api/v1/dossiers/{number}`, `ANY /x/{rest+}` or `$default`. */
  key: string
  apiId: string
  functionName: string
  timeoutMilliseconds: number
}

const parse = <T>(schema: z.ZodType<T>, { where, properties }: { where: string; properties: unknown }): T => {
  const parsed = schema.safeParse(properties)
  if (parsed.success) return parsed.data
  throw new NotServed(`${where}: not served by the embedded runtime: ${z.prettifyError(parsed.error)}`)
}

const functionOf = (uri: string) => /functions\/(arn:[^/]+)\/invocations/.exec(uri)?.[1] ?? uri

const Permission = z.object({ Action: z.string(), FunctionName: z.string(), Principal: z.string() })

/** Functions that `principal` may invoke: the cloud asks for a permission beside each route and rule. */
export const invocableBy = (
  application: Application,
  principal: string,
): ((functionArn: string) => boolean) => {
  const allowed = application
    .resources('AWS::Lambda::Permission')
    .map(({ properties }) => Permission.parse(properties))
    .filter(
      (permission) => permission.Principal === principal && permission.Action === 'lambda:InvokeFunction',
    )
    .map(({ FunctionName }) => FunctionName.split(':function:').pop()!)
  return (functionArn) => allowed.includes(functionArn.split(':function:').pop()!)
}

export const readRoutes = (application: Application): Route[] => {
  for (const api of application.resources('AWS::ApiGatewayV2::Api')) parse(Api, api)
  const mayInvoke = invocableBy(application, 'apigateway.amazonaws.com')
  const integrations = new Map(
    application.resources('AWS::ApiGatewayV2::Integration').map((it) => [it.ref, it]),
  )
  return application.resources('AWS::ApiGatewayV2::Route').map((resource) => {
    const { ApiId, RouteKey, Target } = parse(Route, resource)
    const found = integrations.get(Target.replace('integrations/', ''))
    if (!found) throw new NotServed(`${resource.where}: no integration is called ${Target}`)
    const { IntegrationUri, TimeoutInMillis } = parse(Integration, found)
    const functionName = functionOf(IntegrationUri)
    if (!mayInvoke(functionName)) {
      throw new NotServed(
        `${resource.where}: no AWS::Lambda::Permission lets apigateway.amazonaws.com invoke ${functionName}`,
      )
    }
    return { key: RouteKey, apiId: ApiId, functionName, timeoutMilliseconds: TimeoutInMillis }
  })
}
