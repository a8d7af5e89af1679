import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  HttpMethods,
  ObjectOwnership,
  StorageClass,
} from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'

/** A bucket, the key that it is under, and the name by which functions know it. */
export interface ObjectStore {
  bucket: Bucket
  key?: IKey
  environmentName: string
}

const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  removalPolicy: RemovalPolicy.RETAIN,
} satisfies BucketProps

/** Where large things live: what people upload, what becomes part of a dossier or comes out of it. */
export class ObjectStores extends Construct {
  readonly uploads: ObjectStore
  readonly documents: ObjectStore
  /** Records of the feed that a function died over. */
  readonly givenUp: ObjectStore

  /** `origin`: where the pages come from whose scripts may post uploads. */
  constructor(scope: Construct, id: string, key: IKey, origin: string) {
    super(scope, id)
    const serverAccessLogsBucket = new Bucket(this, 'AccessLogs', {
      ...closed,
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(365) }],
    })
    this.uploads = {
      environmentName: 'UPLOADS_BUCKET',
      bucket: new Bucket(this, 'Uploads', {
        ...closed,
        // Browsers post forms here, which can't name a KMS key of ours; a form may wait for thirty days, and its papers with it.
        encryption: BucketEncryption.S3_MANAGED,
        lifecycleRules: [
          { expiration: Duration.days(31), abortIncompleteMultipartUploadAfter: Duration.days(1) },
        ],
        cors: [{ allowedMethods: [HttpMethods.POST], allowedOrigins: [origin] }],
        serverAccessLogsBucket,
        serverAccessLogsPrefix: 'uploads/',
      }),
    }
    this.givenUp = {
      environmentName: 'GIVEN_UP_BUCKET',
      bucket: new Bucket(this, 'GivenUp', {
        ...closed,
        encryption: BucketEncryption.S3_MANAGED,
        lifecycleRules: [{ expiration: Duration.days(90) }],
        serverAccessLogsBucket,
        serverAccessLogsPrefix: 'given-up/',
      }),
    }
    this.documents = {
      environmentName: 'DOCUMENTS_BUCKET',
      key,
      bucket: new Bucket(this, 'Documents', {
        ...closed,
        encryption: BucketEncryption.KMS,
        encryptionKey: key,
        bucketKeyEnabled: true,
        versioned: true,
        // What was written over or taken away by mistake is brought back within these days; then it is gone, as is said of
        // what was erased. What lies for years is seldom read.
        lifecycleRules: [
          {
            noncurrentVersionExpiration: Duration.days(90),
            abortIncompleteMultipartUploadAfter: Duration.days(1),
            transitions: [
              { storageClass: StorageClass.INTELLIGENT_TIERING, transitionAfter: Duration.days(30) },
            ],
          },
        ],
        serverAccessLogsBucket,
        serverAccessLogsPrefix: 'documents/',
      }),
    }
  }
}
