import {
  CrossStackReferences,
  DefaultStackSynthesizer,
  Duration,
  ReferenceStrength,
  Stack,
  Validations,
} from 'aws-cdk-lib'
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup'
import { Schedule } from 'aws-cdk-lib/aws-events'
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import type { PlatformStack } from './platform-stack'

const policies = ['service-role/AWSBackupServiceRolePolicyForBackup', 'AWSBackupServiceRolePolicyForS3Backup']

/**
 * Copies of the table and of the documents that whoever administers the application can't take away, made when they are
 * asked for: `-c backup=yes`. With `-c backupCopyTo=<ARN of a vault>` each goes to another account or region as well.
 */
export class BackupStack extends Stack {
  constructor(scope: Construct, id: string, { stored: { table, documents } }: PlatformStack) {
    super(scope, id, {
      description: 'Motcua: copies of dossiers and documents',
      terminationProtection: true,
      synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
    })
    CrossStackReferences.of(this).consume(ReferenceStrength.WEAK)
    const vault = new BackupVault(this, 'Vault', { lockConfiguration: { minRetention: Duration.days(35) } })
    const elsewhere: string | undefined = this.node.tryGetContext('backupCopyTo')
    const plan = new BackupPlan(this, 'Plan', {
      backupVault: vault,
      backupPlanRules: [
        new BackupPlanRule({
          ruleName: 'Daily',
          // 01:00 in the city.
          scheduleExpression: Schedule.cron({ hour: '18', minute: '0' }),
          deleteAfter: Duration.days(35),
          ...(elsewhere && {
            copyActions: [
              {
                destinationBackupVault: BackupVault.fromBackupVaultArn(this, 'Elsewhere', elsewhere),
                deleteAfter: Duration.days(35),
              },
            ],
          }),
        }),
      ],
    })
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: policies.map((name) => ManagedPolicy.fromAwsManagedPolicyName(name)),
    })
    plan.addSelection('Stored', {
      resources: [BackupResource.fromArn(table.tableArn), BackupResource.fromArn(documents.bucketArn)],
      role,
      disableDefaultBackupPolicy: true,
    })
    const reason =
      'What AWS Backup needs changes with the service, which keeps these policies for its own role.'
    Validations.of(this).acknowledge(
      ...policies.map((name) => ({
        id: `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${name}]`,
        reason,
      })),
    )
  }
}
