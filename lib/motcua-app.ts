import { App, Validations } from 'aws-cdk-lib'
import type { Code } from 'aws-cdk-lib/aws-lambda'
import { AwsSolutionsChecks } from 'cdk-nag'
import { BackupStack } from './backup-stack'
import { EdgeStack } from './edge-stack'
import type { Law } from './law/read-laws'
import { MonitoringStack } from './monitoring-stack'
import { acknowledgeFindings } from './nag-reasons'
import { PlatformStack } from './platform-stack'
import { procedureStacks } from './procedure-stack'

export interface MotcuaAppInput {
  /** Sound ones: who publishes has checked them. */
  laws: readonly Law[]
  /** A function's code by its name. */
  codeOf: (name: string) => Code
  outdir?: string
  /** Look for insecure and for wrong configuration; a finding without a written reason fails the synthesis. */
  checked: boolean
  /** Beside that of `cdk.json` and the command line. */
  context?: Record<string, string>
}

/** The whole application: one stack for what procedures share, stacks of machines, and one for whoever looks after all of it. */
export const motcuaApp = ({ laws, codeOf, outdir, checked, context }: MotcuaAppInput): App => {
  const app = new App({
    outdir,
    context,
    analyticsReporting: false,
    // They say where a finding comes from; of two thousand machines they take some hundred megabytes.
    stackTraces: checked,
    treeMetadata: checked,
    builtinCloudFormationValidation: checked,
    postCliContext: flags,
  })
  const platform = new PlatformStack(app, 'Motcua', codeOf)
  procedureStacks(app, platform, laws)
  new MonitoringStack(app, 'MotcuaMonitoring', platform.watched)
  if (app.node.tryGetContext('edge') === 'yes') new EdgeStack(app, 'MotcuaEdge')
  if (app.node.tryGetContext('backup') === 'yes') new BackupStack(app, 'MotcuaBackup', platform)
  if (checked) {
    acknowledgeFindings(platform)
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  }
  return app
}

const flags = {
  // CloudFormation's own rules count as errors, not as warnings.
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  '@aws-cdk/core:enablePartitionLiterals': true,
  '@aws-cdk/core:target-partitions': ['aws'],
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-lambda:recognizeVersionProps': true,
  '@aws-cdk/aws-lambda:recognizeLayerVersion': true,
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/aws-s3:createDefaultLoggingPolicy': true,
  '@aws-cdk/aws-apigateway:logGroupDestinationArnWithoutWildcard': true,
}
