import { z } from 'zod'
import { NotServed } from '../assembly/errors'
import type { Application } from '../assembly/load-application'
import { permission } from '../iam/permission'
import type { Statement } from '../iam/read-policies'

const Api = z.object({ ProtocolType: z.literal('HTTP'), CorsConfiguration: z.undefined().optional() })
const Integration = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  CredentialsArn: z.string(),
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

const gateway = 'apigateway.amazonaws.com'
const Role = z.object({
  AssumeRolePolicyDocument: z.object({
    Statement: z.array(
      z.strictObject({
        Effect: z.literal('Allow'),
        Action: z.literal('sts:AssumeRole'),
        Principal: z.strictObject({ Service: z.string() }),
      }),
    ),
  }),
})

/** Roles that the gateway calls in. What else trusts say is for other services. */
const gatewaysRoles = (application: Application): Set<string> =>
  new Set(
    application
      .resources('AWS::IAM::Role')
      .filter(({ properties }) =>
        Role.safeParse(properties).data?.AssumeRolePolicyDocument.Statement.some(
          ({ Principal }) => Principal.Service === gateway,
        ),
      )
      .map(({ arn }) => arn),
  )

export const readRoutes = (application: Application, policies: Map<string, Statement[]>): Route[] => {
  for (const api of application.resources('AWS::ApiGatewayV2::Api')) parse(Api, api)
  const roles = gatewaysRoles(application)
  const integrations = new Map(
    application.resources('AWS::ApiGatewayV2::Integration').map((it) => [it.ref, it]),
  )
  return application.resources('AWS::ApiGatewayV2::Route').map((resource) => {
    const { ApiId, RouteKey, Target } = parse(Route, resource)
    const found = integrations.get(Target.replace('integrations/', ''))
    if (!found) throw new NotServed(`${resource.where}: no integration is called ${Target}`)
    const { IntegrationUri, CredentialsArn, TimeoutInMillis } = parse(Integration, found)
    const functionName = functionOf(IntegrationUri)
    if (!roles.has(CredentialsArn))
      throw new NotServed(`${found.where}: ${CredentialsArn} is no role that ${gateway} may assume`)
    const may = permission(policies.get(CredentialsArn) ?? [])
    if (!may('lambda:InvokeFunction', functionName))
      throw new NotServed(`${found.where}: ${CredentialsArn} may not invoke ${functionName}`)
    return { key: RouteKey, apiId: ApiId, functionName, timeoutMilliseconds: TimeoutInMillis }
  })
}
