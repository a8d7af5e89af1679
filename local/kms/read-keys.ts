import { z } from 'zod'
import { NotServed } from '../assembly/errors'
import type { Application } from '../assembly/load-application'

const specs = ['SYMMETRIC_DEFAULT', 'ECC_NIST_P256', 'RSA_2048'] as const
const Properties = z.object({
  KeySpec: z.enum(specs).default('SYMMETRIC_DEFAULT'),
  KeyUsage: z.enum(['ENCRYPT_DECRYPT', 'SIGN_VERIFY']).default('ENCRYPT_DECRYPT'),
})
const Alias = z.object({ AliasName: z.string(), TargetKeyId: z.string() })

/** A key of the template; `names` are all that a caller may call it. */
export interface Key {
  id: string
  arn: string
  spec: (typeof specs)[number]
  names: string[]
}

export const readKeys = (application: Application): Key[] => {
  const aliases = application.resources('AWS::KMS::Alias').map(({ properties }) => Alias.parse(properties))
  const { account, region } = application
  return application.resources('AWS::KMS::Key').map(({ ref, arn, where, properties }) => {
    const parsed = Properties.safeParse(properties)
    if (!parsed.success) throw new NotServed(`${where}: ${z.prettifyError(parsed.error)}`)
    const own = aliases
      .filter(({ TargetKeyId }) => TargetKeyId === ref || TargetKeyId === arn)
      .flatMap(({ AliasName }) => [AliasName, `arn:aws:kms:${region}:${account}:${AliasName}`])
    return { id: ref, arn, spec: parsed.data.KeySpec, names: [ref, arn, ...own] }
  })
}
