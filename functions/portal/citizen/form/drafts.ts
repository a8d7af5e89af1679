import { ulid } from 'ulid'
import { millis } from '../../../../workflows/kernel/instant'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import type { Draft } from '../../../adapters/draft-store'
import { Prefill, prefillForm } from '../../../api/prefill-form'
import { newestOf } from '../../../intake/file-dossier'
import { PageMissing } from '../../runtime/errors'
import { callOf, signedIn, type Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'

/** A draft of whoever is signed in, with its procedure; there is none of anybody else. */
export const ownDraft = async (
  visit: Visit,
  id: string,
  { drafts, procedures }: Pick<CitizenDesk, 'drafts' | 'procedures'>,
): Promise<{ draft: Draft; procedure: Procedure }> => {
  const { person } = signedIn(visit)
  const draft = await drafts.find(person.id, id.slice(0, 100), visit.at)
  if (!draft) throw new PageMissing(`no draft ${id}`)
  return { draft, procedure: procedureOf(procedures, draft) }
}

/** A dossier stays on its version; a new one begins on the newest, whichever it was when the form was. */
const procedureOf = (procedures: readonly Procedure[], { procedure, version, adds }: Draft): Procedure =>
  procedures.find((one) => adds && one.code === procedure && one.version === version) ??
  newestOf(procedures, procedure)

/** A new draft, with what the state knows already. */
export const beginDraft = async (
  visit: Visit,
  procedure: Procedure,
  { onBehalfOf }: { onBehalfOf?: string },
  desk: CitizenDesk,
): Promise<Draft> => {
  const { person } = signedIn(visit)
  // The registers are asked about whoever fills the form in, and about nobody else.
  const known = onBehalfOf
    ? { answers: {}, from: {} }
    : Prefill.parse((await prefillForm(callOf(visit, { path: { code: procedure.code } }), desk)).body)
  const draft: Draft = {
    id: ulid(millis(visit.at)),
    owner: person.id,
    procedure: procedure.code,
    version: procedure.version,
    ...(onBehalfOf && { onBehalfOf }),
    answers: known.answers,
    from: known.from,
    passed: [],
    documents: [],
    expected: {},
    startedAt: visit.at,
    changedAt: visit.at,
    revision: 1,
  }
  await desk.drafts.create(draft)
  return draft
}
