import type { UploadFiles } from '../../adapters/upload-files'
import type { UploadStore } from '../../adapters/upload-store'
import { createUpload } from '../../office/filing/create-upload'
import type { UseCases } from '../api-group'

export const uploadUseCases = (desk: {
  uploads: UploadStore
  uploadFiles: UploadFiles
}): UseCases<'api-uploads'> => ({
  createUpload: (call) => createUpload(call.body, call, desk),
})
