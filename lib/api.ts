import { CfnOutput } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { ApiRoute } from './api-routes'
import type { MotcuaFunction } from './motcua-function'
import type { PortalArea } from './portal-areas'

/** Steady calls a second, and how many more at once, before callers are told to slow down. */
const throttle = { rateLimit: 500, burstLimit: 1_000 }

// Who called is not in it: the dossiers' own access log says that.
const accessLine = {
  requestId: '$context.requestId',
  routeKey: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
}

export interface ApiProps {
  routes: readonly ApiRoute[]
  areas: readonly PortalArea[]
  functionOf: (of: ApiRoute | PortalArea) => MotcuaFunction
}

/** The HTTP API, and the pages beside it. Its functions verify access tokens themselves: API Gateway's own 401 has a fixed form. */
export class Api extends Construct {
  constructor(scope: Construct, id: string, { routes, areas, functionOf }: ApiProps) {
    super(scope, id)
    const api = new HttpApi(this, 'Http', { createDefaultStage: false })
    const logGroup = new LogGroup(this, 'AccessLog', { retention: RetentionDays.THREE_MONTHS })
    api.addStage('Stage', {
      autoDeploy: true,
      throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(JSON.stringify(accessLine)),
      },
    })
    for (const route of routes) {
      api.addRoutes({
        path: route.path,
        // What may be read may be asked about (RFC 9110, 9.3.2).
        methods: route.method === 'GET' ? [HttpMethod.GET, HttpMethod.HEAD] : [HttpMethod.POST],
        integration: new HttpLambdaIntegration(route.handler, functionOf(route).lambda),
      })
    }
    for (const area of areas) {
      const integration = new HttpLambdaIntegration(area.handler, functionOf(area).lambda)
      for (const route of area.routes)
        new HttpRoute(this, `Page ${route}`, { httpApi: api, routeKey: routeKeyOf(route), integration })
    }
    new CfnOutput(this, 'Url', { value: api.apiEndpoint })
  }
}

const routeKeyOf = (route: string): HttpRouteKey => {
  const [, path] = route.split(' ')
  return path ? HttpRouteKey.with(path, HttpMethod.ANY) : HttpRouteKey.DEFAULT
}
