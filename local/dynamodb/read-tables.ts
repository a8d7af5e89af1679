import { z } from 'zod'
import { NotServed } from '../assembly/errors'
import type { Application } from '../assembly/load-application'

const KeySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }))
const Index = z.object({
  IndexName: z.string(),
  KeySchema,
  Projection: z.object({ ProjectionType: z.string(), NonKeyAttributes: z.array(z.string()).optional() }),
})
const Properties = z.object({
  KeySchema,
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  GlobalSecondaryIndexes: z.array(Index).optional(),
  LocalSecondaryIndexes: z.array(Index).optional(),
  StreamSpecification: z.object({ StreamViewType: z.string().default('NEW_AND_OLD_IMAGES') }).optional(),
  SSESpecification: z.object({ KMSMasterKeyId: z.string().optional() }).optional(),
})

/** A table as the template has it. */
export interface Table {
  name: string
  arn: string
  streamArn: string
  streamView?: string
  /** Partition key first. */
  keys: string[]
  /** The customer's key that encrypts it, which every caller must be allowed to use. */
  encryptionKey?: string
  definition: Omit<z.infer<typeof Properties>, 'StreamSpecification' | 'SSESpecification'>
}

export const readTables = (application: Application): Table[] => {
  const keyArn = (id?: string) =>
    application.resources('AWS::KMS::Key').find(({ arn, ref }) => arn === id || ref === id)?.arn
  return application.resources('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map((resource) => {
    const parsed = Properties.safeParse(resource.properties)
    if (!parsed.success) throw new NotServed(`${resource.where}: ${z.prettifyError(parsed.error)}`)
    const { StreamSpecification, SSESpecification, ...definition } = parsed.data
    return {
      name: resource.name,
      arn: resource.arn,
      streamArn: `${resource.arn}/stream/local`,
      streamView: StreamSpecification?.StreamViewType,
      keys: [...definition.KeySchema]
        .sort((a, b) => a.KeyType.localeCompare(b.KeyType))
        .map(({ AttributeName }) => AttributeName),
      encryptionKey: keyArn(SSESpecification?.KMSMasterKeyId),
      definition,
    }
  })
}
