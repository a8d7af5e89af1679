import type { UploadFiles } from '../../adapters/upload-files'
import type { UploadStore } from '../../adapters/upload-store'
import { createUpload } from '../../office/filing/create-upload'
import { answering } from '../answering'
import type { Cores } from '../api-group'

export const uploadCores = (desk: {
  uploads: UploadStore
  uploadFiles: UploadFiles
}): Cores<'api-uploads'> => ({
  createUpload: answering('createUpload', (call) => createUpload(call.body, call, desk)),
})
