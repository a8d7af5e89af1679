import {
  type AddToPrincipalPolicyResult,
  PolicyDocument,
  type PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'

/** The role of a service, with all its rights in it: one resource, and never there without them. The CDK's own makes two. */
export class RoleWithRights extends Role {
  private readonly rights: PolicyDocument

  constructor(scope: Construct, id: string, service: string) {
    const rights = new PolicyDocument()
    super(scope, id, { assumedBy: new ServicePrincipal(service), inlinePolicies: { Rights: rights } })
    this.rights = rights
  }

  override addToPrincipalPolicy(statement: PolicyStatement): AddToPrincipalPolicyResult {
    this.rights.addStatements(statement)
    return { statementAdded: true, policyDependable: this }
  }
}
