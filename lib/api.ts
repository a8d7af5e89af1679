import { CfnOutput, Fn } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  type CfnApi,
  CfnApiMapping,
  CfnDomainName,
  HttpApi,
  type HttpMethod,
  HttpRoute,
  HttpRouteKey,
  type HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { FunctionIntegration } from './function-integration'
import type { MotcuaFunction } from './motcua-function'
import type { Area } from './portal-areas'
import { RoleWithRights } from './role-with-rights'
import type { Settings } from './settings'

/** Steady calls a second, and how many more at once, before callers are told to slow down. */
const throttle = { rateLimit: 500, burstLimit: 1_000 }

// Who called is not in it: the dossiers' own access log says that.
const accessLine = {
  requestId: '$context.requestId',
  method: '$context.httpMethod',
  routeKey: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
}

export interface ApiProps {
  areas: readonly Area[]
  functionOf: (area: Area) => MotcuaFunction
  settings: Settings
}

/** The HTTP API, and the pages beside it. Its functions verify access tokens themselves: API Gateway's own 401 has a fixed form. */
export class Api extends Construct {
  readonly http: HttpApi
  /** By their names. */
  readonly functions: ReadonlyMap<string, MotcuaFunction>

  constructor(scope: Construct, id: string, { areas, functionOf, settings }: ApiProps) {
    super(scope, id)
    const api = new HttpApi(this, 'Http', { createDefaultStage: false })
    this.http = api
    const logGroup = new LogGroup(this, 'AccessLog', { retention: RetentionDays.THREE_MONTHS })
    const stage = api.addStage('Stage', {
      autoDeploy: true,
      throttle,
      // By address: several calls share a function, whose own figures are of all of them.
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(JSON.stringify(accessLine)),
      },
    })
    // One right to all of them: which address leads to which function, the routes say.
    const caller = new RoleWithRights(this, 'Caller', 'apigateway.amazonaws.com')
    const called = areas.map((area) => ({ area, made: functionOf(area) }))
    this.functions = new Map(called.map(({ area, made }) => [area.handler, made]))
    const resources = called.map(({ made }) => made.lambda.functionArn)
    caller.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources }))
    for (const { area, made } of called) {
      const integration = new FunctionIntegration(area.handler, made.lambda, caller)
      for (const route of area.routes)
        new HttpRoute(this, `Route ${route}`, { httpApi: api, routeKey: routeKeyOf(route), integration })
    }
    new CfnOutput(this, 'Url', { value: api.apiEndpoint })
    this.serveDomain(api, stage, settings)
  }

  /** Under its own name alone, once it has one: a firewall before the name is not passed by. */
  private serveDomain(api: HttpApi, stage: HttpStage, settings: Settings): void {
    const { hasDomain, domainName, domainCertificate } = settings
    const only = Fn.conditionIf(hasDomain.logicalId, true, false)
    ;(api.node.defaultChild as CfnApi).addPropertyOverride('DisableExecuteApiEndpoint', only)
    const domain = new CfnDomainName(this, 'Domain', {
      domainName,
      domainNameConfigurations: [
        { certificateArn: domainCertificate, endpointType: 'REGIONAL', securityPolicy: 'TLS_1_2' },
      ],
    })
    const mapping = new CfnApiMapping(this, 'Mapping', {
      apiId: api.apiId,
      domainName: domain.ref,
      stage: stage.stageName,
    })
    const target = new CfnOutput(this, 'DomainTarget', {
      value: domain.attrRegionalDomainName,
      description: 'What the name in PublicUrl leads to in the DNS, or what a CDN asks',
    })
    domain.cfnOptions.condition = hasDomain
    mapping.cfnOptions.condition = hasDomain
    target.condition = hasDomain
  }
}

const routeKeyOf = (route: string): HttpRouteKey => {
  const [method, path] = route.split(' ')
  return path ? HttpRouteKey.with(path, method as HttpMethod) : HttpRouteKey.DEFAULT
}
