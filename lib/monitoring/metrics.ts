import { Duration } from 'aws-cdk-lib'
import { type IMetric, MathExpression, Metric, type MetricProps, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { MotcuaFunction } from '../motcua-function'
import type { Watched } from './watched'

const period = Duration.minutes(5)
const sum = (props: Pick<MetricProps, 'namespace' | 'metricName' | 'dimensionsMap' | 'label'>): Metric =>
  new Metric({ ...props, period, statistic: Stats.SUM })
const own = (metricName: string) => sum({ namespace: 'Motcua', metricName })
/** Step Functions counts for the account as a whole: machines come with each procedure. */
const states = (metricName: string, dimensionsMap: Record<string, string> = {}) =>
  sum({ namespace: 'AWS/States', metricName, dimensionsMap })

/** Work that one of the feed's functions failed at, as it says so. */
export const setAside = { metric: own('SetAside'), message: 'work about an event was set aside' }
/** A wait that ended and whose machine did nothing about it: the watch applied the silence. */
export const lostMachine = { metric: own('LostMachines'), message: 'a machine is lost and started again' }

/** A line of a function's log that says so counts. */
export const count = (scope: Construct, { metric, message }: typeof setAside, of: MotcuaFunction): void => {
  const { namespace: metricNamespace, metricName } = metric
  new MetricFilter(scope, `${metricName} of ${of.node.id}`, {
    logGroup: of.lambda.logGroup,
    filterPattern: FilterPattern.stringValue('$.message', '=', message),
    metricNamespace,
    metricName,
  })
}

/** `of`: told apart from others on one graph. */
const added = (of: string, metrics: IMetric[]): MathExpression => {
  const usingMetrics = Object.fromEntries(metrics.map((metric, index) => [`${of}${index}`, metric]))
  const expression = Object.keys(usingMetrics).join(' + ')
  return new MathExpression({ expression, usingMetrics, label: `throttled: ${of}`, period })
}

const throttled = ({ table: { table, indexNames } }: Watched): IMetric => {
  const of = (metricName: string, index: Record<string, string> = {}) =>
    sum({ namespace: 'AWS/DynamoDB', metricName, dimensionsMap: { TableName: table.tableName, ...index } })
  const indexes = indexNames.map((GlobalSecondaryIndexName) => ({ GlobalSecondaryIndexName }))
  const writes = [{}, ...indexes].map((index) => of('WriteThrottleEvents', index))
  return added('table', [of('ReadThrottleEvents'), ...writes])
}

/** All figures that alarms and the dashboard are about. */
export const metricsOf = (watched: Watched) => {
  const { api, filing, park, failed, table } = watched
  return {
    failed: failed.metricApproximateNumberOfMessagesVisible({ period, statistic: Stats.MAXIMUM }),
    /** What can't be read, was altered, or is an error of ours, as a function says it. */
    forOperators: own('ForOperators'),
    setAside: setAside.metric,
    lostMachines: lostMachine.metric,
    parked: park.lambda.metricInvocations({ period, label: 'parked' }),
    calls: api.metricCount({ period, statistic: Stats.SUM, label: 'calls' }),
    serverErrors: api.metricServerError({ period, statistic: Stats.SUM, label: '5xx' }),
    answerP95: api.metricLatency({ period, statistic: Stats.p(95), label: 'all calls, p95' }),
    filingP95: filing.lambda.metricDuration({ period, statistic: Stats.p(95), label: 'filing, p95' }),
    throttledFunctions: sum({ namespace: 'AWS/Lambda', metricName: 'Throttles' }),
    atOnce: new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'ConcurrentExecutions',
      period,
      statistic: Stats.MAXIMUM,
    }),
    openExecutions: new MathExpression({
      expression: '100 * open / most',
      usingMetrics: {
        open: states('OpenExecutionCount').with({ statistic: Stats.MAXIMUM }),
        most: states('OpenExecutionLimit').with({ statistic: Stats.MAXIMUM }),
      },
      label: 'open executions, % of what the account may have',
      period,
    }),
    throttledMachines: added('machines', [
      states('ThrottledEvents', { ServiceMetric: 'StateTransition' }),
      states('ThrottledEvents', { APIName: 'StartExecution' }),
    ]),
    throttledTable: throttled(watched),
    written: table.table.metricConsumedWriteCapacityUnits({ period, label: 'units written' }),
    read: table.table.metricConsumedReadCapacityUnits({ period, label: 'units read' }),
    mails: sum({ namespace: 'AWS/SES', metricName: 'Send', label: 'mails' }),
    bounces: new Metric({ namespace: 'AWS/SES', metricName: 'Reputation.BounceRate', period }),
    complaints: new Metric({ namespace: 'AWS/SES', metricName: 'Reputation.ComplaintRate', period }),
  }
}
export type Metrics = ReturnType<typeof metricsOf>

export const errorsOf = ({ lambda }: MotcuaFunction): Metric => lambda.metricErrors({ period })
export const ageOf = ({ lambda, node }: MotcuaFunction): Metric =>
  lambda.metric('IteratorAge', { period, statistic: Stats.MAXIMUM, label: node.id })
