import type { Need } from './needs'

/** One call of the HTTP API: the function that answers it, and all that this function may use. */
export interface ApiRoute {
  method: 'GET' | 'POST'
  path: string
  handler: string
  needs: readonly Need[]
  memoryMb?: number
}

const reads = ['table:read', 'callers'] as const
const writes = ['table:write', 'callers'] as const
/** Takes what was uploaded into the dossier. */
const takesDocuments = [...writes, 'uploads:read', 'documents:write'] as const

const get = (path: string, handler: string, needs: readonly Need[]): ApiRoute => ({
  method: 'GET',
  path,
  handler,
  needs,
})
const post = (path: string, handler: string, needs: readonly Need[]): ApiRoute => ({
  method: 'POST',
  path,
  handler,
  needs,
})

export const apiRoutes: readonly ApiRoute[] = [
  get('/api/v1/procedures', 'list-procedures', []),
  get('/api/v1/procedures/{code}', 'get-procedure', []),
  get('/api/v1/procedures/{code}/prefill', 'prefill-form', [...reads, 'registers']),
  post('/api/v1/uploads', 'create-upload', [...writes, 'uploads:write']),
  post('/api/v1/procedures/{code}/dossiers', 'file-dossier', [...takesDocuments, 'registers']),
  get('/api/v1/dossiers', 'list-dossiers', reads),
  // Reading a person's data is itself on record, so it writes.
  get('/api/v1/dossiers/{number}', 'get-dossier', [...writes, 'registers']),
  get('/api/v1/dossiers/{number}/documents/{id}', 'get-document', [...writes, 'documents:read']),
  get('/api/v1/dossiers/{number}/papers', 'list-office-papers', writes),
  get('/api/v1/dossiers/{number}/papers/{paper}', 'get-office-paper', writes),
  post('/api/v1/dossiers/{number}/withdraw', 'withdraw-dossier', writes),
  post('/api/v1/dossiers/{number}/extend', 'extend-dossier', writes),
  post('/api/v1/dossiers/{number}/questions', 'ask-agency', writes),
  post('/api/v1/dossiers/{number}/questions/{question}/withdraw', 'withdraw-question', writes),
  post('/api/v1/dossiers/{number}/questions/{question}/ask-again', 'ask-again', writes),
  post('/api/v1/dossiers/{number}/complaints', 'complain', writes),
  post('/api/v1/dossiers/{number}/supplement', 'supplement-dossier', takesDocuments),
  post('/api/v1/dossiers/{number}/payments', 'create-payment', [
    ...writes,
    'payments',
    'orders',
    'public-url',
  ]),
  post('/api/v1/dossiers/{number}/resume', 'resume-dossier', writes),
  post('/api/v1/dossiers/{number}/erase', 'erase-words', writes),
  // The gateway signs what it says; no person calls here.
  post('/api/v1/payments/notifications', 'confirm-payment', ['table:write', 'payments']),
  post('/api/v1/dossiers/{number}/rating', 'rate-dossier', writes),
  get('/api/v1/tasks', 'list-tasks', reads),
  post('/api/v1/tasks/{id}/assign', 'assign-task', writes),
  post('/api/v1/tasks/{id}/complete', 'complete-task', takesDocuments),
  post('/api/v1/tasks/{id}/link', 'create-opinion-link', [...writes, 'public-url', 'mail']),
  // The link's token is the right: nobody signs in.
  get('/api/v1/opinions/{token}', 'get-linked-opinion', ['table:write', 'documents:read']),
  post('/api/v1/opinions/{token}', 'answer-linked-opinion', ['table:write']),
  // Lays out a table of up to 500 dossiers.
  { ...get('/api/v1/agencies/{agency}/register', 'get-register', writes), memoryMb: 1_024 },
  get('/api/v1/results/{id}', 'get-result', ['table:read', 'documents:read']),
  get('/api/v1/results/{id}/file', 'get-result-file', [...writes, 'documents:read']),
  post('/api/v1/results/{id}/revoke', 'revoke-result', writes),
  // They add up many dossiers: so much memory comes with a whole processor.
  { ...get('/api/v1/indicators', 'get-indicators', reads), memoryMb: 1_769 },
  { ...get('/api/v1/indicators/766', 'get-index-766', reads), memoryMb: 1_769 },
  post('/api/v1/registry/commands', 'change-registry', writes),
  get('/api/health', 'get-health', []),
  get('/api/openapi.json', 'get-openapi', ['public-url']),
]
