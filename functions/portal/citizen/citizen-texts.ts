import type { Role } from '../../../workflows/kernel/agency'
import type { PresentedStep } from '../../office/presented/presented-procedure'

/** What the pages of procedures say. */
export interface CitizenTexts {
  home: {
    heading: string
    lead: string
    search: string
    searchHint: string
    find: string
    found: (count: number, words: string) => string
    all: string
    nothing: string
    showAll: string
    code: string
    takes: string
  }
  procedure: {
    code: string
    result: string
    takes: string
    takesFrom: (period: string) => string
    costs: string
    free: string
    feeDepends: string
    decides: string
    decidedAt: (field: string) => string
    start: string
    saved: string
    bring: string
    bringNothing: string
    required: Record<'true' | 'false' | 'conditional', string>
    fileOf: (types: readonly string[], bytes: number) => string
    way: string
    wayLead: string
    law: string
  }
  route: {
    roles: Record<Role, string>
    kinds: Record<PresentedStep['kind'], string>
    within: string
    onlyIf: string
    ifWanted: string
  }
}
