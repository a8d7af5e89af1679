import { RemovalPolicy } from 'aws-cdk-lib'
import {
  type Attribute,
  AttributeType,
  BillingMode,
  type ITable,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'

const text = (name: string): Attribute => ({ name, type: AttributeType.STRING })

/** What each index carries beside its keys. Few attributes: every one is written, and paid for, once more. */
const indexes: Record<string, string[]> = {
  byAgency: ['task', 'number'],
  byApplicant: ['summary'],
  byDue: [],
}

/**
 * The one table: dossiers, their events and tasks, the registry of persons. Its stream is the one feed. A table that was
 * restored is another one: the stack is told of it by the context `restoredTable` and `restoredStream`, and the one
 * before stays where it is.
 */
export class DossierTable extends Construct {
  readonly table: ITable
  readonly indexNames = Object.keys(indexes)

  constructor(
    scope: Construct,
    id: string,
    readonly key: IKey,
  ) {
    super(scope, id)
    const tableName = this.node.tryGetContext('restoredTable')
    const tableStreamArn = this.node.tryGetContext('restoredStream')
    if (Boolean(tableName) !== Boolean(tableStreamArn))
      throw new Error(
        'a restored table is given by its name and its stream: restoredTable and restoredStream',
      )
    this.table = tableName
      ? Table.fromTableAttributes(this, 'Restored', { tableName, tableStreamArn, encryptionKey: key })
      : this.made()
  }

  private made(): Table {
    const table = new Table(this, 'Table', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      // Announced uploads and kept answers carry it: nobody asks for them after two days.
      timeToLiveAttribute: 'ttl',
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      stream: StreamViewType.NEW_IMAGE,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    for (const [indexName, nonKeyAttributes] of Object.entries(indexes)) {
      table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: text(`${indexName}Pk`),
        sortKey: text(`${indexName}Sk`),
        ...(nonKeyAttributes.length
          ? { projectionType: ProjectionType.INCLUDE, nonKeyAttributes }
          : { projectionType: ProjectionType.KEYS_ONLY }),
      })
    }
    return table
  }
}
