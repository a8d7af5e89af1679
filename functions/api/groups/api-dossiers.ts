import type { AccessLog } from '../../adapters/access-log'
import type { PaymentGateway } from '../../adapters/payment-gateway'
import type { Registers } from '../../adapters/registers'
import type { RegistryStore } from '../../adapters/registry-store'
import { complain } from '../../office/applying/complain'
import { rateDossier } from '../../office/applying/rate-dossier'
import { withdrawDossier } from '../../office/applying/withdraw-dossier'
import { readDossier } from '../../office/dossiers/read-dossier'
import { changeRegistry } from '../../office/operating/change-registry'
import { eraseWords } from '../../office/operating/erase-words'
import { resumeDossier } from '../../office/operating/resume-dossier'
import { answerLinkedOpinion } from '../../office/opinions/answer-linked-opinion'
import type { LinkDesk } from '../../office/opinions/linked-opinion'
import { listOfficePapers } from '../../office/papers/list-office-papers'
import { confirmPayment } from '../../office/payments/confirm-payment'
import { revokeResult } from '../../office/results/revoke-result'
import { askAgency } from '../../office/reviewing/ask-agency'
import { askAgain, withdrawQuestion } from '../../office/reviewing/change-question'
import { extendDossier } from '../../office/reviewing/extend-dossier'
import { assignTask } from '../../office/tasks/assign-task'
import { answering } from '../answering'
import type { Cores } from '../api-group'

interface DossiersDesk extends LinkDesk {
  accesses: AccessLog
  registry: RegistryStore
  registers: Registers
  gateway: Pick<PaymentGateway, 'read'>
}

/** All that needs to write the table and nothing else. */
export const dossierCores = (desk: DossiersDesk): Cores<'api-dossiers'> => ({
  getDossier: answering('getDossier', async (call) => (await readDossier(call.path, call, desk)).shown),
  listOfficePapers: answering('listOfficePapers', (call) => listOfficePapers(call.path, call, desk)),
  withdrawDossier: answering('withdrawDossier', (call) =>
    withdrawDossier({ ...call.path, ...call.body }, call, desk),
  ),
  complain: answering('complain', (call) => complain({ ...call.path, ...call.body }, call, desk)),
  rateDossier: answering('rateDossier', (call) => rateDossier({ ...call.path, ...call.body }, call, desk)),
  confirmPayment: answering('confirmPayment', (call) => confirmPayment(call.body, call, desk)),
  extendDossier: answering('extendDossier', (call) =>
    extendDossier({ ...call.path, ...call.body }, call, desk),
  ),
  askAgency: answering('askAgency', (call) => askAgency({ ...call.path, ...call.body }, call, desk)),
  withdrawQuestion: answering('withdrawQuestion', (call) =>
    withdrawQuestion({ ...call.path, ...call.body }, call, desk),
  ),
  askAgain: answering('askAgain', (call) => askAgain({ ...call.path, ...call.body }, call, desk)),
  assignTask: answering('assignTask', (call) => assignTask({ ...call.path, ...call.body }, call, desk)),
  answerLinkedOpinion: answering('answerLinkedOpinion', (call) =>
    answerLinkedOpinion({ ...call.path, ...call.body }, call, desk),
  ),
  revokeResult: answering('revokeResult', (call) => revokeResult({ ...call.path, ...call.body }, call, desk)),
  resumeDossier: answering('resumeDossier', (call) =>
    resumeDossier({ ...call.path, ...call.body }, call, desk),
  ),
  eraseWords: answering('eraseWords', (call) => eraseWords({ ...call.path, ...call.body }, call, desk)),
  changeRegistry: answering('changeRegistry', (call) => changeRegistry(call.body, call, desk)),
})
