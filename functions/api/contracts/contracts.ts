import { accountCalls } from './account'
import { agencyCalls } from './agencies'
import { applyingCalls } from './applying'
import { assignmentCalls } from './assignments'
import { colleagueCalls } from './colleagues'
import type { Contract } from './contract'
import { dossierCalls } from './dossiers'
import { draftCalls } from './drafts'
import { figureCalls } from './figures'
import { filingCalls } from './filing'
import { operatingCalls } from './operating'
import { opinionCalls } from './opinions'
import { paperCalls } from './papers'
import { paymentCalls } from './payments'
import { procedureCalls } from './procedures'
import { regulationCalls } from './regulations'
import { resultCalls } from './results'
import { reviewingCalls } from './reviewing'
import { serviceCalls } from './service'
import { taskCalls } from './tasks'
import { tellingCalls } from './telling'

/** Every call of the HTTP API, by the name of its operation. */
export const contracts = {
  ...procedureCalls,
  ...filingCalls,
  ...dossierCalls,
  ...draftCalls,
  ...paperCalls,
  ...applyingCalls,
  ...paymentCalls,
  ...reviewingCalls,
  ...taskCalls,
  ...assignmentCalls,
  ...opinionCalls,
  ...resultCalls,
  ...figureCalls,
  ...regulationCalls,
  ...agencyCalls,
  ...operatingCalls,
  ...serviceCalls,
  ...tellingCalls,
  ...accountCalls,
  ...colleagueCalls,
} satisfies Record<string, Contract>

export type CallName = keyof typeof contracts
