import { z } from 'zod'
import { NotServed } from '../assembly/errors'
import type { Application } from '../assembly/load-application'

const Texts = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat())

/** An identity policy's statement. What it may not hold is refused, so that a grant is never wider here. */
export const Statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: Texts,
  Resource: Texts,
})
export type Statement = z.infer<typeof Statement>

const Document = z.object({
  Statement: z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]),
})

/** Policies that AWS keeps and roles name; nothing that they grant is served here. */
const servedByAws = new Set([
  'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
  'arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess',
  'arn:aws:iam::aws:policy/CloudWatchLambdaInsightsExecutionRolePolicy',
])

const readStatements = (document: unknown, where: string): Statement[] =>
  (Document.parse(document).Statement as unknown[]).map((statement, i) => {
    const parsed = Statement.safeParse(statement)
    if (parsed.success) return parsed.data
    throw new NotServed(
      `${where}: statement ${i} is not served by the embedded runtime: ${z.prettifyError(parsed.error)}`,
    )
  })

const Role = z.object({
  Policies: z.array(z.object({ PolicyDocument: z.unknown() })).default([]),
  ManagedPolicyArns: z.array(z.string()).default([]),
})
const Attached = z.object({ PolicyDocument: z.unknown(), Roles: z.array(z.string()).default([]) })

/** Every role's statements, by the role's ARN: inline, attached and managed. */
export const readPolicies = (application: Application): Map<string, Statement[]> => {
  const attached = application.resources('AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy').map((policy) => {
    const { PolicyDocument, Roles } = Attached.parse(policy.properties)
    return { arn: policy.ref, roles: Roles, statements: readStatements(PolicyDocument, policy.where) }
  })
  return new Map(
    application.resources('AWS::IAM::Role').map((role) => {
      const { Policies, ManagedPolicyArns } = Role.parse(role.properties)
      const own = Policies.flatMap(({ PolicyDocument }) => readStatements(PolicyDocument, role.where))
      const managed = ManagedPolicyArns.flatMap((arn) => {
        const policy = attached.find((candidate) => candidate.arn === arn)
        if (policy) return policy.statements
        if (servedByAws.has(arn)) return []
        throw new NotServed(`${role.where}: the embedded runtime does not know the managed policy ${arn}`)
      })
      const direct = attached
        .filter(({ roles, arn }) => roles.includes(role.name) && !ManagedPolicyArns.includes(arn))
        .flatMap(({ statements }) => statements)
      return [role.arn, [...own, ...managed, ...direct]]
    }),
  )
}
