import { asideStore } from '../adapters/aside-store'
import { dossierStore } from '../adapters/dossier-store'
import { feedAge } from '../adapters/feed-age'
import { machineArnsOf } from '../adapters/machine-arns'
import { pinsInSsm } from '../adapters/pins'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { machinesInStepFunctions } from '../adapters/task-tokens'
import { readEnv } from '../runtime/env'
import { feedStack } from '../runtime/feed-stack'
import { noteAge } from '../runtime/note-age'
import { deliverEffects } from './deliver-effects'
import { foreseeTasks } from './foresee-tasks'

const env = readEnv('TABLE_NAME', 'LAW_PARAMETERS', 'CONSULTATION_MACHINE_ARN')
const table = tableInDynamoDb(env.TABLE_NAME)
const dossiers = dossierStore(table)
const delivery = {
  machines: machinesInStepFunctions(),
  machineArns: machineArnsOf(pinsInSsm(env.LAW_PARAMETERS)),
  consultationMachine: env.CONSULTATION_MACHINE_ARN,
}

export const handler = feedStack(
  {
    machines: (happened, foreseen) =>
      deliverEffects(happened, { ...delivery, dossiers: foreseen?.dossiers ?? dossiers }),
  },
  {
    dossiers,
    foresee: foreseeTasks(table),
    asides: asideStore(table),
    noteAge: noteAge('machines', feedAge(table)),
  },
)
