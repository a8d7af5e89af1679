import { z } from 'zod'
import { NotServed } from '../assembly/errors'
import type { Application } from '../assembly/load-application'

const CorsRule = z.object({
  AllowedOrigins: z.array(z.string()),
  AllowedMethods: z.array(z.string()),
  AllowedHeaders: z.array(z.string()).default([]),
  ExposedHeaders: z.array(z.string()).default([]),
  MaxAge: z.number().optional(),
})
export type CorsRule = z.infer<typeof CorsRule>

const Properties = z.object({
  CorsConfiguration: z.object({ CorsRules: z.array(CorsRule) }).optional(),
  BucketEncryption: z
    .object({
      ServerSideEncryptionConfiguration: z.array(
        z.object({
          ServerSideEncryptionByDefault: z.object({ KMSMasterKeyID: z.string().optional() }).optional(),
        }),
      ),
    })
    .optional(),
})

export interface Bucket {
  name: string
  arn: string
  cors: CorsRule[]
  /** The customer's key that encrypts it, which every caller must be allowed to use. */
  encryptionKey?: string
}

export const readBuckets = (application: Application): Bucket[] => {
  const keys = application.resources('AWS::KMS::Key')
  return application.resources('AWS::S3::Bucket').map(({ name, arn, where, properties }) => {
    const parsed = Properties.safeParse(properties)
    if (!parsed.success) throw new NotServed(`${where}: ${z.prettifyError(parsed.error)}`)
    const { CorsConfiguration, BucketEncryption } = parsed.data
    const id =
      BucketEncryption?.ServerSideEncryptionConfiguration[0]?.ServerSideEncryptionByDefault?.KMSMasterKeyID
    return {
      name,
      arn,
      cors: CorsConfiguration?.CorsRules ?? [],
      encryptionKey: keys.find((key) => key.arn === id || key.ref === id)?.arn,
    }
  })
}
