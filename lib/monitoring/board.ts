import { Dashboard, GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import { objectives } from './alarms'
import { ageOf, type Metrics } from './metrics'
import type { Watched } from './watched'

const graph = (title: string, left: IMetric[], promised?: number) =>
  new GraphWidget({
    title,
    left,
    width: 8,
    ...(promised && { leftAnnotations: [{ value: promised, label: 'promised' }] }),
  })

/** One page for whoever was told of an alarm, in the order in which things depend on each other. */
export const board = (scope: Construct, id: string, metrics: Metrics, { followers }: Watched): Dashboard =>
  new Dashboard(scope, id, {
    widgets: [
      [
        graph('Filing, milliseconds', [metrics.filingP95, metrics.answerP95], objectives.filingP95),
        graph('Calls and pages', [metrics.calls]),
        graph('Faults', [metrics.serverErrors, metrics.throttledFunctions]),
      ],
      [
        graph('Age of the feed, milliseconds', followers.map(ageOf), objectives.feedAge),
        graph('Set aside, given up, for operators', [metrics.setAside, metrics.failed, metrics.forOperators]),
        graph('Parked dossiers, lost machines', [metrics.parked, metrics.lostMachines]),
      ],
      [
        graph('Open executions', [metrics.openExecutions], objectives.openExecutions),
        graph('Throttled: machines, table', [metrics.throttledMachines, metrics.throttledTable]),
        graph('Functions at once', [metrics.atOnce]),
      ],
      [
        graph('Table', [metrics.written, metrics.read]),
        graph('Mails', [metrics.mails]),
        graph('Mails that come back, part of all', [metrics.bounces, metrics.complaints]),
      ],
    ],
  })
