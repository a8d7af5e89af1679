import { CrossStackReferences, DefaultStackSynthesizer, ReferenceStrength, Stack } from 'aws-cdk-lib'
import { QueryDefinition, QueryString } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { Alarms } from './monitoring/alarms'
import { board } from './monitoring/board'
import { count, lostMachine, metricsOf, setAside } from './monitoring/metrics'
import type { Watched } from './monitoring/watched'

/** What operators see of the platform. It changes nothing of it: without this stack all goes on, and nobody hears. */
export class MonitoringStack extends Stack {
  constructor(scope: Construct, id: string, watched: Watched) {
    super(scope, id, {
      description: 'Motcua: alarms, dashboard, questions to the logs',
      terminationProtection: true,
      synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
    })
    CrossStackReferences.of(this).consume(ReferenceStrength.WEAK)
    const metrics = metricsOf(watched)
    for (const one of watched.followers) count(this, setAside, one)
    count(this, lostMachine, watched.watch)
    new Alarms(this, 'Alarms', metrics, watched)
    board(this, 'Board', metrics, watched)
    this.ask(watched)
  }

  /** From filing to the machine and back, by the dossier's identifier: each line has the trace that it belongs to. */
  private ask({ followers, tasks, park, watch, logs }: Watched): void {
    const own = [...followers, ...tasks, park, watch].map(({ lambda }) => lambda.logGroup)
    new QueryDefinition(this, 'WayOfADossier', {
      queryDefinitionName: `${this.stackName}/Way of a dossier`,
      logGroups: [...logs, ...own],
      queryString: new QueryString({
        fields: [
          '@timestamp',
          'service',
          'message',
          'type',
          'xray_trace_id',
          'coalesce(dossier, execution_arn)',
        ],
        filterStatements: ['@message like "<identifier of the dossier>"'],
        sort: '@timestamp asc',
        limit: 1_000,
      }),
    })
  }
}
