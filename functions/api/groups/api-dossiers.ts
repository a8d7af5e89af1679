import type { AccessLog } from '../../adapters/access-log'
import type { PaymentGateway } from '../../adapters/payment-gateway'
import type { Registers } from '../../adapters/registers'
import type { RegistryStore } from '../../adapters/registry-store'
import type { SearchStore } from '../../adapters/search-store'
import type { SessionStore } from '../../adapters/session-store'
import type { TellingStore } from '../../adapters/telling-store'
import type { TemplateStore } from '../../adapters/template-store'
import { complain } from '../../office/applying/complain'
import { rateDossier } from '../../office/applying/rate-dossier'
import { withdrawDossier } from '../../office/applying/withdraw-dossier'
import { writeMessage } from '../../office/applying/write-message'
import { askMoreTime, reportProgress } from '../../office/assignments/report-on-assignment'
import { findDossiersOnRecord } from '../../office/dossiers/find-dossiers-on-record'
import { readDossierOnRecord } from '../../office/dossiers/read-dossier-on-record'
import { getDraftDifferenceOnRecord } from '../../office/drafts/get-draft-difference-on-record'
import { getOpinionsOnRecord } from '../../office/drafts/get-opinions-on-record'
import { endMandate } from '../../office/mandates/end-mandate'
import { giveMandate } from '../../office/mandates/give-mandate'
import { listMandates } from '../../office/mandates/list-mandates'
import { getNotesOnRecord, keepNoteOn, removeNoteFrom } from '../../office/notes/notes-by-number'
import { changeRegistry } from '../../office/operating/change-registry'
import { eraseWords } from '../../office/operating/erase-words'
import { resumeDossier } from '../../office/operating/resume-dossier'
import { answerLinkedOpinion } from '../../office/opinions/answer-linked-opinion'
import type { LinkDesk } from '../../office/opinions/linked-opinion'
import { leavesOut } from '../../office/page'
import { listDeclarationsOnRecord } from '../../office/papers/list-declarations-on-record'
import { listOfficePapersOnRecord } from '../../office/papers/list-office-papers-on-record'
import { confirmPayment } from '../../office/payments/confirm-payment'
import { revokeResult } from '../../office/results/revoke-result'
import { askAgency } from '../../office/reviewing/ask-agency'
import { askAgain, withdrawQuestion } from '../../office/reviewing/change-question'
import { extendDossier } from '../../office/reviewing/extend-dossier'
import { endSession, listSessions } from '../../office/sessions/own-sessions'
import { assignTask } from '../../office/tasks/assign-task'
import { confirmContact, forgetContact } from '../../office/telling/contact'
import { changeTelling, getTelling } from '../../office/telling/telling'
import { keepTemplate, listTemplates, removeTemplate } from '../../office/templates/templates'
import type { UseCases } from '../api-group'

interface DossiersDesk extends LinkDesk {
  accesses: AccessLog
  search: Pick<SearchStore, 'find'>
  registry: RegistryStore
  registers: Registers
  gateway: Pick<PaymentGateway, 'read'>
  sessions: SessionStore
  tellings: TellingStore
  templates: TemplateStore
}

/** All that needs to write the table and nothing else. */
export const dossierUseCases = (desk: DossiersDesk): UseCases<'api-dossiers'> => ({
  getDossier: async (call) => (await readDossierOnRecord(call.path, call, desk)).shown,
  findDossiers: (call) => findDossiersOnRecord(call.body, call, desk),
  getDraftDifference: (call) => getDraftDifferenceOnRecord(call.path, call, desk),
  getOpinions: async (call) => (await getOpinionsOnRecord(call.path, call, desk)).table,
  listDeclarations: (call) => listDeclarationsOnRecord(call.path, call, desk),
  listOfficePapers: (call) => listOfficePapersOnRecord(call.path, call, desk),
  withdrawDossier: (call) => withdrawDossier({ ...call.body, ...call.path }, call, desk),
  complain: (call) => complain({ ...call.body, ...call.path }, call, desk),
  writeMessage: (call) => writeMessage({ ...call.body, ...call.path }, call, desk),
  rateDossier: (call) => rateDossier({ ...call.body, ...call.path }, call, desk),
  confirmPayment: (call) => confirmPayment(call.body, call, desk),
  extendDossier: (call) => extendDossier({ ...call.body, ...call.path }, call, desk),
  askAgency: (call) => askAgency({ ...call.body, ...call.path }, call, desk),
  withdrawQuestion: (call) => withdrawQuestion({ ...call.body, ...call.path }, call, desk),
  askAgain: (call) => askAgain({ ...call.body, ...call.path }, call, desk),
  reportProgress: (call) => reportProgress({ ...call.body, ...call.path }, call, desk),
  askMoreTime: (call) => askMoreTime({ ...call.body, ...call.path }, call, desk),
  assignTask: (call) => assignTask({ ...call.body, ...call.path }, call, desk),
  answerLinkedOpinion: (call) => answerLinkedOpinion({ ...call.body, ...call.path }, call, desk),
  revokeResult: (call) => revokeResult({ ...call.body, ...call.path }, call, desk),
  resumeDossier: (call) => resumeDossier({ ...call.body, ...call.path }, call, desk),
  eraseWords: (call) => eraseWords({ ...call.body, ...call.path }, call, desk),
  getTelling: (call) => getTelling(call, desk),
  changeTelling: (call) => changeTelling(call.body, call, desk),
  confirmContact: (call) => confirmContact(call.body, call, desk),
  forgetContact: (call) => forgetContact(call, desk),
  listMandates: (call) => listMandates(call, desk),
  giveMandate: (call) => giveMandate(call.body, call, desk),
  endMandate: (call) => endMandate(call.body, call, desk),
  listSessions: (call) => listSessions(call, desk),
  endSession: (call) => endSession(call.body, call, desk),
  getNotes: (call) => getNotesOnRecord(call.path, call, desk),
  keepNote: (call) => keepNoteOn({ ...call.body, ...call.path }, call, desk),
  removeNote: (call) => removeNoteFrom(call.path, call, desk),
  listTemplates: async (call) => {
    const { items, leftOut } = await listTemplates(call.query.agency, call, desk)
    return { items, ...leavesOut(leftOut) }
  },
  keepTemplate: (call) => keepTemplate(call.body, call, desk),
  removeTemplate: (call) => removeTemplate({ ...call.body, ...call.path }, call, desk),
  changeRegistry: (call) => changeRegistry(call.body, call, desk),
})
