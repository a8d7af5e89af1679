import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import type { ILogGroup } from 'aws-cdk-lib/aws-logs'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { DossierTable } from '../dossier-table'
import type { MotcuaFunction } from '../motcua-function'

/** What of the platform its operators hear of. */
export interface Watched {
  failed: Queue
  /** They read the stream of the table. */
  followers: readonly MotcuaFunction[]
  /** They are told of something once, by a rule: nobody else sees it when they fail. */
  told: readonly MotcuaFunction[]
  /** Machines call them; what they fail at is tried again, and then the machine fails. */
  tasks: readonly MotcuaFunction[]
  /** Called once for each machine that failed. */
  park: MotcuaFunction
  /** Looks for what the machines missed. */
  watch: MotcuaFunction
  /** Takes what is filed through the API. */
  filing: MotcuaFunction
  api: HttpApi
  table: DossierTable
  /** Of all that people ask for, and of all machines. */
  logs: readonly ILogGroup[]
}
