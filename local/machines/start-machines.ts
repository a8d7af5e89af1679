import { join } from 'node:path'
import type { Clock } from '@motcua/states/clock'
import { openStates } from '@motcua/states/open-states'
import { loadApplication } from '../assembly/load-application'
import type { Addresses } from '../choose-addresses'
import { type May, permission } from '../iam/permission'
import { readPolicies } from '../iam/read-policies'
import type { Invoke } from '../lambda/invocation'
import { createEventBus } from '../rules/event-bus'
import { readRules } from '../rules/read-rules'
import { deployMachines, publishVersions } from './deploy-machines'
import { openNumbers } from './numbers'
import { authorizeCall, invokeForMachines } from './serve-states'
import { settingsHere } from './settings-here'

export type OnClose = (close: () => unknown) => void

/** The engine with the template's machines; `invoke` is there only once the functions are. */
export const startMachines = async (
  { assembly, dataDir, clock }: { assembly: string; dataDir: string; clock: Clock },
  addresses: Addresses,
  onClose: OnClose,
) => {
  const numbers = openNumbers(dataDir)
  const load = () =>
    loadApplication({
      directory: assembly,
      number: numbers.number,
      parameters: settingsHere(addresses),
    })
  let application = load()
  let roles: May[] = []
  let begin: (invoke: Invoke) => void = () => {}
  const functions = new Promise<Invoke>((resolve) => (begin = resolve))
  const invoke: Invoke = async (name, event) => (await functions)(name, event)
  const policies = readPolicies(application)
  const states = openStates({
    dataDir: join(dataDir, 'states'),
    clock,
    region: application.region,
    accountId: application.account,
    invokeLambda: invokeForMachines(() => roles, invoke),
    onStatusChange: createEventBus(readRules(application), invoke),
    authorize: authorizeCall,
  })
  onClose(() => states.close())
  const machines = await deployMachines(application, states)
  roles = machines.map(({ roleArn }) => permission(policies.get(roleArn) ?? []))
  if (!(await publishVersions(application, states, numbers))) application = load()
  numbers.save()
  return { application, policies, states, begin }
}
