import type { z } from 'zod'
import { Person } from '../../workflows/kernel/person'
import { RegistryCommand } from '../adapters/registry-entry'
import { Filed, Filing } from '../intake/file-dossier'
import { LinkedAnswer, LinkedAnswerTaken } from './answer-linked-opinion'
import { AskedByHand } from './ask-agency'
import { Assignment } from './assign-task'
import { QuestionReason } from './change-question'
import { Complaint, ComplaintTaken } from './complain'
import { Completion } from './complete-task'
import { Notification, PaymentConfirmed } from './confirm-payment'
import { OpinionLinkSent } from './create-opinion-link'
import { PaymentCreated, PaymentRequest } from './create-payment'
import { UploadForm, UploadRequest } from './create-upload'
import { Erased, Erasure } from './erase-words'
import { Extension } from './extend-dossier'
import { Health } from './get-health'
import { Index766, Index766Query } from './get-index-766'
import { IndicatorQuery, Indicators, OfficerIndicators } from './get-indicators'
import { LinkedOpinion } from './get-linked-opinion'
import { VersionQuery } from './get-procedure'
import { RegisterQuery } from './get-register'
import { ResultQuery, ResultStanding } from './get-result'
import { DossierPage, DossierQuery } from './list-dossiers'
import { OfficePaperList } from './list-office-papers'
import { ParkedPage } from './list-parked-dossiers'
import { ProcedurePage, ProcedureQuery } from './list-procedures'
import { TaskPage, TaskQuery } from './list-tasks'
import {
  AgencyPath,
  DocumentPath,
  DossierPath,
  LinkPath,
  OfficePaperPath,
  ProcedurePath,
  QuestionPath,
  ResultPath,
  TaskPath,
} from './paths'
import { Prefill } from './prefill-form'
import { PresentedTask } from './present-task'
import { PresentedConsultation, PresentedDossier } from './presented-dossier'
import { PresentedProcedure } from './presented-procedure'
import { QuestionStanding } from './question-standing'
import { Rated, RatingRequest } from './rate-dossier'
import { Resumed, Resumption } from './resume-dossier'
import { Revocation, Revoked } from './revoke-result'
import { Supplement } from './supplement-dossier'
import { Standing, Withdrawal } from './withdraw-dossier'

/** Schemas by the names that they have in the document; of several, an answer is one. */
type Named = Record<string, z.ZodType>

/** One call of the HTTP API, for its readers. */
export interface OpenApiCall {
  method: 'get' | 'post'
  path: string
  operationId: string
  summary: string
  /** `person` needs an access token. */
  open: 'anyone' | 'person'
  /** The header Idempotency-Key must be there. */
  keyed?: boolean
  parameters?: { path?: z.ZodObject; query?: z.ZodObject }
  body?: Named
  status: 200 | 201 | 303
  /** `elsewhere`: the header Location says where. */
  answer: Named | 'json' | 'application/pdf' | 'elsewhere'
}

type About = Omit<OpenApiCall, 'method' | 'path' | 'operationId' | 'summary' | 'status' | 'open'> &
  Partial<Pick<OpenApiCall, 'status' | 'open'>>

const get = (path: string, operationId: string, summary: string, about: About): OpenApiCall => ({
  method: 'get',
  path,
  operationId,
  summary,
  open: 'person',
  status: 200,
  ...about,
})
/** A command of a person, which has a key, unless it says otherwise. */
const post = (path: string, operationId: string, summary: string, about: About): OpenApiCall => ({
  ...get(path, operationId, summary, { keyed: true, ...about }),
  method: 'post',
})

const procedure = '/api/v1/procedures/{code}'
const dossier = '/api/v1/dossiers/{number}'
const task = '/api/v1/tasks/{id}'
const opinion = '/api/v1/opinions/{token}'
const result = '/api/v1/results/{id}'

/** Every call; what it takes and answers are the very schemas that the functions parse and present with. */
export const openApiCalls: readonly OpenApiCall[] = [
  get('/api/v1/procedures', 'listProcedures', 'Find procedures', {
    open: 'anyone',
    parameters: { query: ProcedureQuery },
    answer: { ProcedurePage },
  }),
  get(procedure, 'getProcedure', 'A procedure with its form, papers, fee and route', {
    open: 'anyone',
    parameters: { path: ProcedurePath, query: VersionQuery },
    answer: { PresentedProcedure },
  }),
  get(`${procedure}/prefill`, 'prefillForm', 'What the registers know for the form about the caller', {
    parameters: { path: ProcedurePath },
    answer: { Prefill },
  }),
  post('/api/v1/uploads', 'createUpload', 'A form to send one file with', {
    body: { UploadRequest },
    status: 201,
    answer: { UploadForm },
  }),
  post(`${procedure}/dossiers`, 'fileDossier', 'File a dossier', {
    parameters: { path: ProcedurePath },
    body: { Filing },
    status: 201,
    answer: { Filed },
  }),
  get('/api/v1/dossiers', 'listDossiers', 'Dossiers of the caller, or of whom he acts for, newest first', {
    parameters: { query: DossierQuery },
    answer: { DossierPage, ParkedPage },
  }),
  get(dossier, 'getDossier', 'A dossier, as far as the caller may see it', {
    parameters: { path: DossierPath },
    answer: { PresentedDossier, PresentedConsultation },
  }),
  get(`${dossier}/documents/{id}`, 'getDocument', 'A paper of a dossier, at an address that lasts a minute', {
    parameters: { path: DocumentPath },
    status: 303,
    answer: 'elsewhere',
  }),
  get(`${dossier}/papers`, 'listOfficePapers', 'What the office wrote about a dossier', {
    parameters: { path: DossierPath },
    answer: { OfficePaperList },
  }),
  get(`${dossier}/papers/{paper}`, 'getOfficePaper', 'One of these papers, made from the dossier', {
    parameters: { path: OfficePaperPath },
    answer: 'application/pdf',
  }),
  post(`${dossier}/withdraw`, 'withdrawDossier', 'Withdraw a dossier', {
    parameters: { path: DossierPath },
    body: { Withdrawal },
    answer: { Standing },
  }),
  post(`${dossier}/extend`, 'extendDossier', 'Put the appointment off, once, with an apology', {
    parameters: { path: DossierPath },
    body: { Extension },
    answer: { Standing },
  }),
  post(`${dossier}/questions`, 'askAgency', 'Ask an agency that the procedure does not ask', {
    parameters: { path: DossierPath },
    body: { AskedByHand },
    status: 201,
    answer: { QuestionStanding },
  }),
  post(`${dossier}/questions/{question}/withdraw`, 'withdrawQuestion', 'Wait for an answer no longer', {
    parameters: { path: QuestionPath },
    body: { QuestionReason },
    answer: { QuestionStanding },
  }),
  post(`${dossier}/questions/{question}/ask-again`, 'askAgain', 'Put a closed question once more', {
    parameters: { path: QuestionPath },
    body: { QuestionReason },
    answer: { QuestionStanding },
  }),
  post(`${dossier}/complaints`, 'complain', 'Complain about how a dossier is handled', {
    parameters: { path: DossierPath },
    body: { Complaint },
    status: 201,
    answer: { ComplaintTaken },
  }),
  post(`${dossier}/supplement`, 'supplementDossier', 'Supply what was asked for', {
    parameters: { path: DossierPath },
    body: { Supplement },
    answer: { Standing },
  }),
  post(`${dossier}/payments`, 'createPayment', 'A page on which to pay the fee', {
    parameters: { path: DossierPath },
    body: { PaymentRequest },
    status: 201,
    answer: { PaymentCreated },
  }),
  post(`${dossier}/resume`, 'resumeDossier', "An operator starts a parked dossier's machines again", {
    parameters: { path: DossierPath },
    body: { Resumption },
    answer: { Resumed },
  }),
  post(`${dossier}/erase`, 'eraseWords', 'An operator erases the personal words of a dossier that is over', {
    parameters: { path: DossierPath },
    body: { Erasure },
    answer: { Erased },
  }),
  post('/api/v1/payments/notifications', 'confirmPayment', 'The payment gateway says that a fee was paid', {
    open: 'anyone',
    keyed: false,
    body: { Notification },
    answer: { PaymentConfirmed },
  }),
  post(`${dossier}/rating`, 'rateDossier', 'Say how content one is with how a dossier was handled', {
    parameters: { path: DossierPath },
    body: { RatingRequest },
    answer: { Rated },
  }),
  get('/api/v1/tasks', 'listTasks', "An agency's open tasks, soonest due first", {
    parameters: { query: TaskQuery },
    answer: { TaskPage },
  }),
  post(`${task}/assign`, 'assignTask', 'Say which colleague is to do a task', {
    parameters: { path: TaskPath },
    body: { Assignment },
    answer: { PresentedTask },
  }),
  post(`${task}/complete`, 'completeTask', 'Complete a task', {
    parameters: { path: TaskPath },
    body: { Completion },
    answer: { PresentedTask },
  }),
  post(`${task}/link`, 'createOpinionLink', 'Send an outside body a link through which it answers once', {
    // A repeated call sends another.
    keyed: false,
    parameters: { path: TaskPath },
    status: 201,
    answer: { OpinionLinkSent },
  }),
  get(opinion, 'getLinkedOpinion', 'The question that a link leads to', {
    open: 'anyone',
    parameters: { path: LinkPath },
    answer: { LinkedOpinion },
  }),
  post(opinion, 'answerLinkedOpinion', 'Answer the question that a link leads to', {
    open: 'anyone',
    keyed: false,
    parameters: { path: LinkPath },
    body: { LinkedAnswer },
    answer: { LinkedAnswerTaken },
  }),
  get('/api/v1/agencies/{agency}/register', 'getRegister', 'What an agency received, day by day', {
    parameters: { path: AgencyPath, query: RegisterQuery },
    answer: 'application/pdf',
  }),
  get(result, 'getResult', 'Is a result genuine, current, unaltered?', {
    open: 'anyone',
    parameters: { path: ResultPath, query: ResultQuery },
    answer: { ResultStanding },
  }),
  get(`${result}/file`, 'getResultFile', 'The signed result', {
    parameters: { path: ResultPath },
    answer: 'application/pdf',
  }),
  post(`${result}/revoke`, 'revokeResult', 'Revoke a result', {
    parameters: { path: ResultPath },
    body: { Revocation },
    answer: { Revoked },
  }),
  get(
    '/api/v1/indicators',
    'getIndicators',
    'How the dossiers of a period are handled; officers for oversight',
    {
      open: 'anyone',
      parameters: { query: IndicatorQuery },
      answer: { Indicators, OfficerIndicators },
    },
  ),
  get('/api/v1/indicators/766', 'getIndex766', 'The components of QĐ 766/QĐ-TTg that our data can answer', {
    open: 'anyone',
    parameters: { query: Index766Query },
    answer: { Index766 },
  }),
  post('/api/v1/registry/commands', 'changeRegistry', 'An operator changes who is who', {
    // The commands themselves change nothing the second time.
    keyed: false,
    body: { RegistryCommand },
    answer: { Person },
  }),
  get('/api/health', 'getHealth', 'Is the service there?', { open: 'anyone', answer: { Health } }),
  get('/api/openapi.json', 'getOpenApi', 'This document', { open: 'anyone', answer: 'json' }),
]
