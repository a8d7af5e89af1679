import type { Agency } from '../../workflows/kernel/agency'
import type { Language } from '../../workflows/kernel/text'

/** What agencies are called; what is none, by its identifier. */
export const agencyNames =
  (agencies: readonly Agency[], language: Language) =>
  (id: string): string =>
    agencies.find((agency) => agency.id === id)?.name[language] ?? id
