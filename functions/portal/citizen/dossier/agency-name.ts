import type { Agency } from '../../../../workflows/kernel/agency'
import type { Visit } from '../../runtime/visit'

export const agencyName = (
  id: string,
  agencies: readonly Agency[],
  { language }: Pick<Visit, 'language'>,
): string => agencies.find((agency) => agency.id === id)?.name[language] ?? id
