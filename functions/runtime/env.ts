import { z } from 'zod'

const named = z.string().min(1)
/** All that a function may be told from outside. Each is given only what it reads. */
const Environment = z.object({
  /** Lambda's own: where and as whom a function runs. */
  AWS_REGION: named,
  AWS_ACCESS_KEY_ID: named,
  AWS_SECRET_ACCESS_KEY: named,
  AWS_SESSION_TOKEN: named.optional(),
  /** Where the services are that are not AWS's own. */
  AWS_ENDPOINT_URL: z.url().optional(),
  TABLE_NAME: named,
  DOCUMENTS_BUCKET: named,
  UPLOADS_BUCKET: named,
  GIVEN_UP_BUCKET: named,
  /** What names of parameters about the law begin with. */
  LAW_PARAMETERS: named,
  /** Where is counted who asks how often. */
  BRAKE_TABLE: named,
  /** Only CloudFront knows it, where it is before the application: see `address-of.ts`. */
  EDGE_SECRET: named.optional(),
  CONSULTATION_MACHINE_ARN: named,
  ISSUER_URL: z.url(),
  AUDIENCE: named,
  PAYMENT_GATEWAY_URL: z.url(),
  /** Signs orders to the payment gateway. */
  PAYMENT_KEY_ID: named,
  REGISTERS_URL: z.url(),
  PORTAL_CLIENT_ID: named,
  PUBLIC_URL: z.url(),
  SIGNING_KEY_ID: named,
  /** Whether results may be signed under a certificate that nobody but ourselves gave. */
  DEMONSTRATION_CERTIFICATE: z.enum(['yes', 'no']),
  /** `demonstration`, or where ClamAV's daemon listens: `clamd://host:port`. */
  PAPER_SCANNER: z.union([z.literal('demonstration'), z.url({ protocol: /^clamd$/ })]),
  MAIL_FROM: z.email(),
  /** Where mails become messages to telephones; empty: nowhere. */
  MESSAGE_DOMAIN: z.string(),
  /** The configuration set through which SES tells of bounces. */
  MAIL_EVENTS: named,
})
type Environment = z.infer<typeof Environment>

/** The one reader of `process.env`. Everything missing or malformed is reported at once, by name. */
export const readEnv = <Name extends keyof Environment>(...names: Name[]): Pick<Environment, Name> => {
  const schema = z.object(Object.fromEntries(names.map((name) => [name, Environment.shape[name]])))
  const parsed = schema.safeParse(process.env)
  if (parsed.success) return parsed.data as unknown as Pick<Environment, Name>
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The function's environment is incomplete. ${faults.join('; ')}`)
}

/** The trace that this call belongs to, as Lambda says it; there is none where nobody traces. */
export const traceHeader = (): string | undefined => process.env._X_AMZN_TRACE_ID
