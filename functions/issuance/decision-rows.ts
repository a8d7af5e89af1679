import type { Agency } from '../../workflows/kernel/agency'
import { coSignersOf } from '../../workflows/kernel/co-signers'
import type { Dossier } from '../../workflows/kernel/dossier'
import type { Procedure } from '../../workflows/kernel/procedure'
import type { DossierRecord } from '../adapters/dossier-store'
import { textOf } from '../adapters/personal-words'
import { agencyNames } from '../wording/agency-names'
import { dateText } from '../wording/time-text'
import { vi } from './texts.vi'

/** When and in which function it was decided, and in which words, for the result document that shows it. */
export const decisionRows = (
  { dossier, events }: DossierRecord,
  { decisionShows = [] }: Procedure,
  agencies: readonly Agency[],
): [string, string][] => {
  const decided = events.findLast(
    ({ event }) => event.type === 'approved' && dossier.tasks[event.task ?? '']?.kind === 'decision',
  )
  const owner = dossier.tasks[decided?.event.task ?? '']?.owner
  if (!decided || typeof owner !== 'object') return []
  const { decision } = vi
  const words = textOf(decided.personal?.reason)
  return [
    ...(decisionShows.includes('decision')
      ? ([
          [decision.on, dateText(decided.event.at, 'vi')],
          [
            decision.by,
            `${decision.roles[owner.role] ?? owner.role}, ${agencyNames(agencies, 'vi')(owner.agency)}`,
          ],
        ] as [string, string][])
      : []),
    ...(decisionShows.includes('conditions') && words
      ? ([[decision.conditions, words]] as [string, string][])
      : []),
  ]
}

/** Which agencies signed what another decided, and when, for the result document. */
export const coSignedRows = (dossier: Dossier, agencies: readonly Agency[]): [string, string][] =>
  coSignersOf(dossier).map(({ agency, at }) => [
    vi.coSigned,
    `${agencyNames(agencies, 'vi')(agency)}, ${dateText(at, 'vi')}`,
  ])
