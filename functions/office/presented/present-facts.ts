import type { Dossier } from '../../../workflows/kernel/dossier'
import { likenessesOf } from '../../../workflows/kernel/likeness'
import { differ } from '../../../workflows/kernel/partial-date'
import { applicantAgency } from '../../../workflows/kernel/person'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { valueAt } from '../../../workflows/kernel/value-at'
import { answersOf } from '../../adapters/dossier-answers'
import type { DossierRecord, DossierStore } from '../../adapters/dossier-store'
import type { Registers } from '../../adapters/registers'
import type { RegistryStore } from '../../adapters/registry-store'
import type { PresentedFacts } from './presented-facts'

export interface FactsDesk {
  dossiers: DossierStore
  registers: Registers
  registry: Pick<RegistryStore, 'subjectOf'>
}

const mostAlike = 5

export const factsOf = async (
  record: DossierRecord,
  procedure: Procedure,
  desk: FactsDesk,
): Promise<PresentedFacts> => {
  const { dossier } = record
  const answers = answersOf(record)
  const ofAgency = applicantAgency(dossier.applicant) !== undefined
  const [account, found] = await Promise.all([
    dossier.ended || ofAgency ? undefined : compareAccount(dossier.applicant, procedure, answers, desk),
    desk.dossiers.like.find(likenessesOf(procedure, answers), mostAlike, dossier.id),
  ])
  const dossierWith = await desk.dossiers.loadMany(found)
  // Of what another agency asks, none is told.
  const isTold = ({ applicant }: Dossier) => !ofAgency || applicant === dossier.applicant
  const others = found.flatMap((id) => dossierWith(id) ?? []).filter(isTold)
  return {
    ...(account && { account }),
    alike: others.map(({ number, status, filedAt, ended }) => ({ number, status, filedAt, ended })),
    alikeMore: found.length === mostAlike,
  }
}

// Who somebody is; where he lives and how he is reached may be new.
const telling: Record<string, (known: string, said: string) => boolean> = {
  'person.fullName': (known, said) => plain(known) !== plain(said),
  'person.identityNumber': (known, said) => known !== said,
  'person.birthDate': differ,
}
const plain = (name: string): string => name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim()

const compareAccount = async (
  applicant: string,
  { prefill = {} }: Procedure,
  answers: unknown,
  { registers, registry }: FactsDesk,
): Promise<PresentedFacts['account']> => {
  const asked = Object.entries(prefill).filter(([, source]) => Object.hasOwn(telling, source))
  if (asked.length === 0) return undefined
  const subject = await registry.subjectOf(applicant)
  const record = subject ? await registers.find(subject).catch(() => undefined) : undefined
  if (!record) return { compared: false, differing: [] }
  const differing = asked.filter(([path, source]) => {
    const known = valueAt(record, source)
    const said = valueAt(answers, path)
    return typeof known === 'string' && typeof said === 'string' && telling[source]?.(known, said)
  })
  return { compared: true, differing: differing.map(([path]) => path) }
}
