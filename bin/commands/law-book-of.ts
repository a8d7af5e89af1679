import { S3Client } from '@aws-sdk/client-s3'
import { SSMClient } from '@aws-sdk/client-ssm'
import type { LawBook } from '../../functions/adapters/law-book'
import { lawBookInS3 } from '../../functions/adapters/law-book-in-s3'
import { publishedTextsInS3 } from '../../functions/adapters/published-texts'
import { lawParameters } from '../../lib/law/places'
import { servicesOf, type TableChoice } from './table-of'

/** The law that a table's dossiers run under, as it is published beside it. */
export const lawBookOf = (choice: TableChoice): LawBook => {
  const { services } = servicesOf(choice)
  return lawBookInS3(lawParameters, {
    ssm: new SSMClient(services),
    texts: publishedTextsInS3(new S3Client(services)),
  })
}
