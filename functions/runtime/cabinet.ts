import { documentFilesInS3 } from '../adapters/object-store'
import { scannerAt } from '../adapters/paper-scanner'
import type { Table } from '../adapters/table'
import { uploadFilesInS3 } from '../adapters/upload-files'
import { uploadStore } from '../adapters/upload-store'
import type { Cabinet } from '../intake/accept-documents'

/** Where papers go. Apart from the desk: whoever takes none ships neither the object store nor what looks into papers. */
export const cabinetOf = (
  env: { UPLOADS_BUCKET: string; DOCUMENTS_BUCKET: string; PAPER_SCANNER: string },
  table: Table,
): Cabinet => ({
  uploads: uploadStore(table),
  uploadFiles: uploadFilesInS3(env.UPLOADS_BUCKET),
  documentFiles: documentFilesInS3({ uploads: env.UPLOADS_BUCKET, documents: env.DOCUMENTS_BUCKET }),
  scanner: scannerAt(env.PAPER_SCANNER),
})
