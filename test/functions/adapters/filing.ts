import { city } from '../../../workflows/city/city'
import type { Decision } from '../../../workflows/kernel/event'
import { fileDossier } from '../../../workflows/kernel/file-dossier'
import { answers, tuesday } from '../../fixtures/dossier'
import { shedPermit } from '../../fixtures/procedure'

/** The first event of a dossier of its own. */
export const aFiling = ({ id = 'D1', number = '', applicant = 'lan', at = tuesday } = {}): Decision =>
  fileDossier(
    {
      id,
      number: number || `N-${id}`,
      procedure: shedPermit,
      applicant,
      filedBy: applicant,
      channel: 2,
      answers,
      documents: [],
      at,
    },
    city,
  )

export const minutesAfter = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString()
