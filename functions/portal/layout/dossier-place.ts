import type { Visit } from '../runtime/visit'

/** Where the pages of a dossier are for whoever visits: officers have theirs elsewhere. */
export const dossierPlace = ({ who }: Pick<Visit, 'who'>, number: string): string =>
  who?.person.kind === 'officer' ? `/agency/dossiers/${number}` : `/dossiers/${number}`
