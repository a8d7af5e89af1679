import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Need } from '../functions/api/contracts/need'
import type { BrakeTable } from './brake-table'
import type { DossierTable } from './dossier-table'
import type { EdgeSecret } from './edge-secret'
import { lawParameters } from './law/places'
import type { PublishedLaw } from './law/published-law'
import type { MotcuaFunction } from './motcua-function'
import type { ObjectStores } from './object-stores'
import type { Settings } from './settings'

/** What functions are bound to. */
export interface Resources {
  table: DossierTable
  brakes: BrakeTable
  edge: EdgeSecret
  stores: ObjectStores
  signingKey: IKey
  paymentKey: IKey
  settings: Settings
  law: PublishedLaw
}

/** Each need gives a right and the name of what it is a right to, together. */
const binders = {
  law: (lambda, { law }) =>
    lambda
      .allow(['ssm:GetParametersByPath'], [law.pins, law.catalogue])
      .allow(['s3:GetObject'], [law.objects])
      .bindSetting('LAW_PARAMETERS', lawParameters),
  brakes: (lambda, { brakes, edge }) =>
    lambda
      .allow(['dynamodb:UpdateItem'], [brakes.table.tableArn])
      .bindSetting('BRAKE_TABLE', brakes.table.tableName)
      .bindSetting('EDGE_SECRET', edge.value),
  'table:read': (lambda, { table }) => lambda.bindTable(table, 'read'),
  'table:write': (lambda, { table }) => lambda.bindTable(table, 'write'),
  /** Looks at what arrived. */
  'uploads:read': (lambda, { stores, settings }) =>
    lambda.bindStore(stores.uploads, 'read').bindSetting('PAPER_SCANNER', settings.paperScanner),
  'uploads:write': (lambda, { stores }) => lambda.bindStore(stores.uploads, 'write'),
  'documents:read': (lambda, { stores }) => lambda.bindStore(stores.documents, 'read'),
  'documents:write': (lambda, { stores }) => lambda.bindStore(stores.documents, 'write'),
  /** Says where a paper is given out. */
  'papers:show': (lambda, { stores }) => lambda.bindPapers(stores.documents),
  /** Takes what functions died over out of its bucket. */
  'given-up': (lambda, { stores }) => lambda.bindStore(stores.givenUp, 'read', 'delete'),
  /** Knows its callers by their access tokens. */
  callers: (lambda, { settings }) =>
    lambda.bindSetting('ISSUER_URL', settings.issuerUrl).bindSetting('AUDIENCE', settings.audience),
  /** Signs people in, as a public client of the identity provider. */
  portal: (lambda, { settings }) =>
    lambda
      .bindSetting('ISSUER_URL', settings.issuerUrl)
      .bindSetting('PORTAL_CLIENT_ID', settings.portalClientId)
      .bindSetting('PUBLIC_URL', settings.publicUrl),
  'public-url': (lambda, { settings }) => lambda.bindSetting('PUBLIC_URL', settings.publicUrl),
  payments: (lambda, { settings }) => lambda.bindSetting('PAYMENT_GATEWAY_URL', settings.paymentGatewayUrl),
  /** Asks for money, and so signs for it. */
  orders: (lambda, { paymentKey }) =>
    lambda.allow(['kms:Sign'], [paymentKey.keyArn]).bindSetting('PAYMENT_KEY_ID', paymentKey.keyArn),
  registers: (lambda, { settings }) => lambda.bindSetting('REGISTERS_URL', settings.registersUrl),
  mail: (lambda, { settings }) => lambda.bindSender(settings.mailFrom),
  messages: (lambda, { settings }) => lambda.bindSetting('MESSAGE_DOMAIN', settings.messageDomain),
  'signing-key': (lambda, { signingKey, settings }) =>
    lambda
      .bindSigningKey(signingKey)
      .bindSetting('DEMONSTRATION_CERTIFICATE', settings.demonstrationCertificate),
  // A token is itself the right to answer it: IAM knows no narrower resource for these two.
  tokens: (lambda) => lambda.allow(['states:SendTaskFailure', 'states:SendTaskSuccess'], ['*']),
} satisfies Record<Need, (lambda: MotcuaFunction, resources: Resources) => MotcuaFunction>

export const bindNeeds = (
  lambda: MotcuaFunction,
  needs: readonly Need[],
  resources: Resources,
): MotcuaFunction => {
  for (const need of needs) binders[need](lambda, resources)
  return lambda
}
