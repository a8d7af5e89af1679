import { AwsError } from '@motcua/states/server/aws-error'
import { z } from 'zod'
import { signedBy } from '../aws/signature'
import type { Principal, Principals } from '../iam/principals'

const Condition = z.union([
  z.tuple([z.literal('content-length-range'), z.coerce.number(), z.coerce.number()]),
  z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
  z.record(z.string(), z.string()),
])
const Policy = z.object({ expiration: z.iso.datetime(), conditions: z.array(Condition) })

/** What a presigned form allows: by whom it was signed, and how large the file may be. */
export interface FormPermission {
  principal: Principal
  smallest: number
  largest: number
}

const denied = (message: string) => new AwsError('AccessDeniedException', message, 403)

// Fields that need no condition.
const free = (name: string) =>
  ['policy', 'x-amz-signature', 'bucket', 'file'].includes(name) || name.startsWith('x-ignore-')

/** Checks a presigned form as S3 does: signature, real-time expiry, every condition, no field without one. */
export const checkPostPolicy = (
  principals: Principals,
  bucket: string,
  fields: Map<string, string>,
): FormPermission => {
  const field = (name: string) => fields.get(name) ?? ''
  const principal = signedBy(principals, {
    credential: field('x-amz-credential'),
    text: field('policy'),
    signature: field('x-amz-signature'),
  })
  const parsed = Policy.safeParse(JSON.parse(Buffer.from(field('policy'), 'base64').toString()))
  if (!parsed.success) throw new AwsError('InvalidPolicyDocument', z.prettifyError(parsed.error))
  if (Date.parse(parsed.data.expiration) < Date.now())
    throw denied('Invalid according to Policy: Policy expired.')
  const values = new Map([...fields, ['bucket', bucket]])
  const covered = new Set<string>()
  let [smallest, largest] = [0, Number.POSITIVE_INFINITY]
  const check = (name: string, holds: (value: string) => boolean, condition: unknown) => {
    covered.add(name)
    if (holds(values.get(name) ?? '')) return
    throw denied(`Invalid according to Policy: Policy Condition failed: ${JSON.stringify(condition)}`)
  }
  for (const condition of parsed.data.conditions) {
    if (!Array.isArray(condition)) {
      for (const [name, wanted] of Object.entries(condition)) {
        check(name.toLowerCase(), (value) => value === wanted, condition)
      }
    } else if (condition[0] === 'content-length-range') {
      ;[, smallest, largest] = condition
    } else {
      const [kind, name, wanted] = condition
      const holds = (value: string) => (kind === 'eq' ? value === wanted : value.startsWith(wanted))
      check(name.slice(1).toLowerCase(), holds, condition)
    }
  }
  for (const name of fields.keys()) {
    if (!free(name) && !covered.has(name))
      throw denied(`Invalid according to Policy: Extra input fields: ${name}`)
  }
  return { principal, smallest, largest }
}
