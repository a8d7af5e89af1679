import type { UploadFiles } from '../../adapters/upload-files'
import type { UploadStore } from '../../adapters/upload-store'
import type { Cores } from '../api-group'
import { createUpload } from '../create-upload'

export const uploadCores = (desk: {
  uploads: UploadStore
  uploadFiles: UploadFiles
}): Cores<'api-uploads'> => ({
  createUpload: (call) => createUpload(call, desk),
})
