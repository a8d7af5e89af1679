import { Aws, CfnOutput, Fn } from 'aws-cdk-lib'
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { edgeRegion, type Settings } from './settings'

/** The header in which CloudFront says it. */
export const edgeHeader = 'x-motcua-edge'

/** What CloudFormation reads when it deploys: no template has the secret itself. */
export const secretIn = (arn: string): string => `{{resolve:secretsmanager:${arn}:SecretString:::}}`

/** By which the application knows that a request comes through CloudFront, whose word about viewers it believes then. */
export class EdgeSecret extends Construct {
  /** Nothing where there is no edge. */
  readonly value: string

  constructor(scope: Construct, id: string, { behindEdge, inEdgeRegion }: Settings) {
    super(scope, id)
    const secret = new CfnSecret(this, 'Secret', {
      description: 'Tells the application that a request comes through CloudFront',
      generateSecretString: { excludePunctuation: true, passwordLength: 64 },
      replicaRegions: Fn.conditionIf(inEdgeRegion.logicalId, Aws.NO_VALUE, [{ Region: edgeRegion }]) as never,
    })
    const [arn, partition, service, , account, resource, name] = Array.from({ length: 7 }, (_, at) =>
      Fn.select(at, Fn.split(':', secret.ref)),
    )
    const replica = Fn.join(':', [arn!, partition!, service!, edgeRegion, account!, resource!, name!])
    const told = new CfnOutput(this, 'Name', {
      value: replica,
      description: 'MotcuaEdge needs it: the ARN of the secret that CloudFront says, there',
    })
    told.overrideLogicalId('EdgeSecret')
    secret.cfnOptions.condition = behindEdge
    told.condition = behindEdge
    this.value = Fn.conditionIf(behindEdge.logicalId, secretIn(secret.ref), Aws.NO_VALUE).toString()
  }
}
