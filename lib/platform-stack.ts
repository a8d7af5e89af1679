import { CfnOutput, DefaultStackSynthesizer, Duration, Stack } from 'aws-cdk-lib'
import type { IRole } from 'aws-cdk-lib/aws-iam'
import type { Code } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { Need } from '../functions/api/contracts/need'
import { Api } from './api'
import { apiGroups } from './api-groups'
import { BrakeTable } from './brake-table'
import { ConsultationMachine } from './consultation-machine'
import { DossierTable } from './dossier-table'
import { EdgeSecret } from './edge-secret'
import { followDossiers } from './feed'
import { dataKey, paymentKey, signingKey } from './keys'
import { PublishedLaw } from './law/published-law'
import { machineRole } from './machine-role'
import { allowExecutions, machineArns } from './machines'
import { MailBounces } from './mail-bounces'
import type { Watched } from './monitoring/watched'
import { functionLog, MotcuaFunction, type MotcuaFunctionProps } from './motcua-function'
import { bindNeeds, type Resources } from './needs'
import { ObjectStores } from './object-stores'
import { portalAreas } from './portal-areas'
import { Schedules } from './schedules'
import { Settings } from './settings'
import { StatusChanges } from './status-changes'
import type { TaskFunctions } from './task-functions'

/** Everything that procedures share. A new procedure changes nothing here. */
export class PlatformStack extends Stack {
  readonly functions: TaskFunctions
  readonly machineRole: IRole
  readonly machineLog: LogGroup
  readonly watched: Watched
  private readonly resources: Resources

  /** What must be had again whatever happens. */
  get stored() {
    return { table: this.resources.table.table, documents: this.resources.stores.documents.bucket }
  }

  /** `codeOf` gives a function's code by its name. */
  constructor(
    scope: Construct,
    id: string,
    private readonly codeOf: (name: string) => Code,
  ) {
    super(scope, id, {
      description: 'Motcua: dossiers, documents, API, consultations',
      terminationProtection: true,
      synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
    })
    const key = dataKey(this, 'DataKey')
    const settings = new Settings(this, 'Settings')
    this.resources = {
      settings,
      law: new PublishedLaw(this, 'Law'),
      table: new DossierTable(this, 'Dossiers', key),
      brakes: new BrakeTable(this, 'Brakes'),
      edge: new EdgeSecret(this, 'Edge', settings),
      stores: new ObjectStores(this, 'Stores', key, settings.publicUrl),
      signingKey: signingKey(this, 'SigningKey'),
      paymentKey: paymentKey(this, 'PaymentKey'),
    }
    this.tell()
    const openTask = this.function('open-task', ['table:write', 'tokens'])
    const applySilence = this.function('apply-silence', ['law', 'table:write'])
    const issueResult = this.function(
      'issue-result',
      ['law', 'table:write', 'documents:read', 'documents:write', 'signing-key', 'public-url'],
      { timeout: Duration.minutes(1), memoryMb: 1_024, reserved: 50 },
    )
    this.functions = {
      openTask: openTask.contract('v1'),
      applySilence: applySilence.contract('v1'),
      issueResult: issueResult.contract('v1'),
    }
    this.machineRole = machineRole(this, 'MachineRole', [
      openTask,
      applySilence,
      issueResult,
    ]).withoutPolicyUpdates()
    this.machineLog = new LogGroup(this, 'MachineLog', { retention: RetentionDays.THREE_MONTHS })
    const followed = this.follow()
    // One log of all that people ask for: a stream has the name of its function.
    const logGroup = functionLog(this, 'CallLog')
    const { http: api, functions } = new Api(this, 'Api', {
      areas: [...apiGroups, ...portalAreas],
      settings,
      functionOf: ({ handler, needs, memoryMb, reserved }) =>
        this.function(handler, needs, { timeout: Duration.seconds(25), memoryMb, reserved, logGroup }),
    })
    this.watched = {
      ...followed,
      tasks: [openTask, applySilence, issueResult],
      filing: functions.get('api-filing')!,
      api,
      table: this.resources.table,
      logs: [logGroup, this.machineLog],
    }
  }

  /** What operators must name to their commands, and to others: the public half of the payment key is what the gateway knows us by. */
  private tell(): void {
    const { table, stores, signingKey, paymentKey } = this.resources
    const told = {
      TableName: table.table.tableName,
      GivenUpBucket: stores.givenUp.bucket.bucketName,
      DocumentsBucket: stores.documents.bucket.bucketName,
      SigningKeyId: signingKey.keyArn,
      PaymentKeyId: paymentKey.keyArn,
    }
    for (const [name, value] of Object.entries(told)) new CfnOutput(this, name, { value })
  }

  /** What follows the dossiers' events, the machines' ends and the clock. */
  private follow() {
    const failed = new Queue(this, 'Failed', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    const consultation = new ConsultationMachine(this, 'Consultation', {
      role: this.machineRole,
      logGroup: this.machineLog,
      functions: this.functions,
    })
    // A backlog of the feed leaves the pages what they need.
    const reader = { timeout: Duration.minutes(1), reserved: 75 }
    const deliver = this.function('deliver-effects', ['table:write', 'tokens'], reader)
    allowExecutions(deliver, consultation, this.resources.law)
    const { table } = this.resources.table
    const { bucket: givenUp } = this.resources.stores.givenUp
    followDossiers(table, deliver, { lanes: ['machines'], givenUp })
    const project = this.function(
      'project-events',
      ['law', 'table:write', 'mail', 'messages', 'public-url'],
      reader,
    )
    followDossiers(table, project, {
      gather: Duration.seconds(1),
      lanes: ['figures', 'board', 'search', 'mail', 'dates', 'results'],
      givenUp,
    })
    const note = this.function('note-bounce', ['law', 'table:write'])
    const park = this.function('park-dossier', ['law', 'table:write'])
    new StatusChanges(this, 'StatusChanges', { machines: machineArns(this, consultation), park, failed })
    const watch = this.function(
      'watch-deadlines',
      ['law', 'table:write', 'given-up', 'mail', 'messages', 'public-url'],
      {
        timeout: Duration.minutes(5),
      },
    )
    new Schedules(this, 'Schedules', { watch, failed })
    new MailBounces(this, 'MailBounces', { senders: [project, watch], note, failed })
    return { failed, followers: [deliver, project], told: [note, park, watch], park, watch }
  }

  private function(
    name: string,
    needs: readonly Need[],
    { reserved, ...more }: Pick<MotcuaFunctionProps, 'timeout' | 'memoryMb' | 'logGroup' | 'reserved'> = {},
  ): MotcuaFunction {
    const made = new MotcuaFunction(this, name, {
      ...more,
      code: this.codeOf(name),
      description: name,
      reserved: reserved && this.resources.settings.reserved(reserved),
    })
    return bindNeeds(made, needs, this.resources)
  }
}
