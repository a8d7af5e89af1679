import { coSignersOf } from '../../../workflows/kernel/co-signers'
import type { Result } from '../../../workflows/kernel/dossier'
import { Altered, Refusal } from '../../../workflows/kernel/errors'
import type { Instant } from '../../../workflows/kernel/instant'
import { statusOf } from '../../../workflows/kernel/result-life'
import type { DossierStore } from '../../adapters/dossier-store'
import { sha256 } from '../../adapters/event-chain'
import type { DocumentFiles } from '../../adapters/object-store'
import { localTime } from '../../issuance/local-time'
import { tellOperators } from '../../runtime/logger'
import { presentPredecessor } from '../presented/present-predecessor'
import type { ResultQuery, ResultStanding } from './schemas'

/** Is this document genuine, current, unaltered? Anybody who has its identifier may ask. */
export const checkResult = async (
  { id, at, sha256: inHand }: ResultQuery & { id: string; at: Instant },
  { dossiers, files }: { dossiers: DossierStore; files: Pick<DocumentFiles, 'read'> },
): Promise<ResultStanding> => {
  const { dossier, result } = await findResult(dossiers, id)
  const unaltered = await isUnaltered(result, files)
  const coSigned = coSignersOf(dossier)
  return {
    id: result.id,
    number: result.number,
    procedure: dossier.procedure,
    agency: result.by ?? dossier.agency,
    ...(coSigned.length > 0 && { coSignedBy: coSigned.map(({ agency }) => agency) }),
    issuedAt: result.issuedAt,
    status: statusOf(result, localTime(at).isoDate),
    registered: result.registered,
    validUntil: result.validUntil,
    revokedAt: result.revokedAt,
    replacedBy: result.replacedBy,
    revokedBy: result.revokedBy,
    replaces: result.replaces && presentPredecessor(result.replaces),
    sha256: result.sha256,
    size: result.size,
    unaltered,
    ...(inHand && { matches: inHand === result.sha256 }),
  }
}

/** Whether the file is, byte for byte, what was issued. Operators hear of one that is not. */
export const isUnaltered = async (
  { id, key, sha256: issued }: Result,
  files: Pick<DocumentFiles, 'read'>,
): Promise<boolean> => {
  const stored = await files.read(key)
  const unaltered = stored !== undefined && sha256(stored) === issued
  if (!unaltered) tellOperators('a result was altered', { id }, new Altered(`the file of result ${id}`))
  return unaltered
}

export const findResult = async (dossiers: DossierStore, id: string) => {
  const found = await dossiers.findResult(id)
  // Numbers of results can be counted: how long the answer takes does not tell which there are.
  // By all of its events: what is told here is relied on, and HEAD alone proves nothing.
  const dossier = (await dossiers.read(found ?? id))?.dossier
  if (!dossier?.result || dossier.result.id !== id) throw new Refusal('unknown-result', `no result ${id}`)
  return { dossier, result: dossier.result }
}
