import { Filed, Filing, UploadForm, UploadRequest } from '../../office/filing/schemas'
import { post } from './contract'
import { ProcedurePath } from './paths'

export const filingCalls = {
  createUpload: post('/api/v1/uploads', 'A form to send one file with', {
    who: 'person',
    group: 'api-uploads',
    takes: { body: { UploadRequest } },
    status: 201,
    answer: { UploadForm },
    brake: 'uploads',
    needs: ['table:write', 'uploads:write'],
  }),
  fileDossier: post('/api/v1/procedures/{code}/dossiers', 'File a dossier', {
    who: 'person',
    group: 'api-filing',
    takes: { path: ProcedurePath, body: { Filing } },
    status: 201,
    answer: { Filed },
    needs: ['law', 'table:write', 'uploads:read', 'documents:write', 'registers'],
  }),
}
