/** A data folder that must not be served as it is; says which file, what is wrong, and what to do. */
export class FolderFault extends Error {
  override name = 'FolderFault'
  readonly code = 'folder-fault'
}

const wayOut = 'put back a whole copy of the folder, or begin with another --data; `motcua doctor` says more'

/** `what` of the file or folder `name` in the data folder `dataDir` is wrong. */
export const folderFault = (dataDir: string, name: string, what: string): FolderFault =>
  new FolderFault(`${dataDir}: ${name} ${what}: ${wayOut}`)
