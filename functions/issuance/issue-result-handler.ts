import { Wait } from '../../workflows/kernel/task'
import { documentFilesInS3 } from '../adapters/object-store'
import { signerOf, signersOf } from '../adapters/signer'
import { signingKeyInKms } from '../adapters/signing-key'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { taskStack } from '../runtime/task-stack'
import { issueResult, ResultDue } from './issue-result'

const env = readEnv(
  'LAW_PARAMETERS',
  'TABLE_NAME',
  'DOCUMENTS_BUCKET',
  'SIGNING_KEY_ID',
  'DEMONSTRATION_CERTIFICATE',
  'PUBLIC_URL',
)
const files = documentFilesInS3({ documents: env.DOCUMENTS_BUCKET })
const signer = signerOf(signingKeyInKms(env.SIGNING_KEY_ID), files, {
  demonstration: env.DEMONSTRATION_CERTIFICATE === 'yes',
})
const desk = {
  ...deskOf(tableInDynamoDb(env.TABLE_NAME), env),
  files,
  signer,
  signerFor: signersOf(signer, files, (id) => signingKeyInKms(id)),
  publicUrl: env.PUBLIC_URL,
}

export const handler = taskStack({ input: ResultDue, output: Wait }, (due) => issueResult(due, desk))
