import { z } from 'zod'
import { NotServed } from '../assembly/errors'
import type { Application, Resource } from '../assembly/load-application'
import { permission } from '../iam/permission'
import type { Principals } from '../iam/principals'
import type { Statement } from '../iam/read-policies'

const Properties = z.object({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string(),
  Runtime: z.string().startsWith('nodejs'),
  Role: z.string(),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  Environment: z.object({ Variables: z.record(z.string(), z.string()).default({}) }).optional(),
})

/** A function as the host loads it. */
export interface HostedFunction {
  name: string
  arn: string
  /** The file that holds it, and the name under which it exports the handler. */
  directory: string
  file: string
  handler: string
  timeoutSeconds: number
  memoryMegabytes: number
  environment: Record<string, string>
}

export interface FunctionsInput {
  application: Application
  policies: Map<string, Statement[]>
  principals: Principals
  awsUrl: string
}

const read = (
  { application, policies, principals, awsUrl }: FunctionsInput,
  resource: Resource,
): HostedFunction => {
  const { name, arn, where } = resource
  const parsed = Properties.safeParse(resource.properties)
  if (!parsed.success) throw new NotServed(`${where}: ${z.prettifyError(parsed.error)}`)
  const { Code, Handler, Role, Timeout, MemorySize, Environment } = parsed.data
  const directory = application.asset(Code.S3Key)
  if (!directory) throw new NotServed(`${where}: its code ${Code.S3Key} is not an asset of the assembly`)
  const statements = policies.get(Role)
  if (!statements) throw new NotServed(`${where}: its role ${Role} is not in the assembly`)
  const { accessKeyId, secretAccessKey } = principals.add(name, permission(statements))
  const point = Handler.lastIndexOf('.')
  return {
    name,
    arn,
    directory,
    file: Handler.slice(0, point),
    handler: Handler.slice(point + 1),
    timeoutSeconds: Timeout,
    memoryMegabytes: MemorySize,
    environment: {
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(MemorySize),
      LAMBDA_TASK_ROOT: directory,
      AWS_REGION: application.region,
      AWS_DEFAULT_REGION: application.region,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_ENDPOINT_URL: awsUrl,
      // A person's own AWS settings must not reach the functions.
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
      AWS_EC2_METADATA_DISABLED: 'true',
      TZ: ':UTC',
      ...Environment?.Variables,
    },
  }
}

export const readFunctions = (input: FunctionsInput): HostedFunction[] =>
  input.application.resources('AWS::Lambda::Function').map((resource) => read(input, resource))

/** `arn:…:function:name:7`, `name:7` and `name` all mean `name`: one version runs here, the newest. */
export const functionNameOf = (nameOrArn: string): string =>
  nameOrArn.startsWith('arn:') ? nameOrArn.split(':')[6]! : nameOrArn.split(':')[0]!
