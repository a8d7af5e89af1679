import { dossierStore } from '../adapters/dossier-store'
import { machineArnsInSsm } from '../adapters/machine-arns'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { machinesInStepFunctions } from '../adapters/task-tokens'
import { readEnv } from '../runtime/env'
import { feedStack } from '../runtime/feed-stack'
import { deliverEffects, EventImage } from './deliver-effects'

const env = readEnv('TABLE_NAME', 'MACHINE_PARAMETERS', 'CONSULTATION_MACHINE_ARN')
const delivery = {
  dossiers: dossierStore(tableInDynamoDb(env.TABLE_NAME)),
  machines: machinesInStepFunctions(),
  machineArns: machineArnsInSsm(env.MACHINE_PARAMETERS),
  consultationMachine: env.CONSULTATION_MACHINE_ARN,
}

export const handler = feedStack(EventImage, (image) => deliverEffects(image, delivery))
