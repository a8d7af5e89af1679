import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import type { MotcuaFunction } from './motcua-function'
import { RoleWithRights } from './role-with-rights'

/**
 * The role of all machines. It may call every version of the task functions: an execution goes on calling those
 * that it started with, after newer ones are published (aws-cdk #17515).
 */
export const machineRole = (scope: Construct, id: string, called: readonly MotcuaFunction[]): Role => {
  const role = new RoleWithRights(scope, id, 'states.amazonaws.com')
  role.addToPolicy(
    new PolicyStatement({
      actions: ['lambda:InvokeFunction'],
      resources: called.map(({ lambda }) => `${lambda.functionArn}:*`),
    }),
  )
  // Log deliveries and traces belong to the account: IAM knows no narrower resource for them.
  role.addToPolicy(
    new PolicyStatement({
      actions: [
        'logs:CreateLogDelivery',
        'logs:DeleteLogDelivery',
        'logs:DescribeLogGroups',
        'logs:DescribeResourcePolicies',
        'logs:GetLogDelivery',
        'logs:ListLogDeliveries',
        'logs:PutResourcePolicy',
        'logs:UpdateLogDelivery',
        'xray:GetSamplingRules',
        'xray:GetSamplingTargets',
        'xray:PutTelemetryRecords',
        'xray:PutTraceSegments',
      ],
      resources: ['*'],
    }),
  )
  return role
}
