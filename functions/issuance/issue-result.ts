import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Agency } from '../../workflows/kernel/agency'
import { coSignersOf } from '../../workflows/kernel/co-signers'
import type { CommandOf } from '../../workflows/kernel/command'
import type { Dossier } from '../../workflows/kernel/dossier'
import { Conflict, Inconsistent } from '../../workflows/kernel/errors'
import { Instant } from '../../workflows/kernel/instant'
import { system } from '../../workflows/kernel/person'
import type { Standing } from '../../workflows/kernel/procedure'
import { silentApproval } from '../../workflows/kernel/silent-approval'
import { agencyOfStep } from '../../workflows/kernel/step-agency'
import type { Wait } from '../../workflows/kernel/task'
import { validUntil } from '../../workflows/kernel/valid-until'
import { again } from '../adapters/again'
import { answersOf } from '../adapters/dossier-answers'
import type { DossierRecord } from '../adapters/dossier-store'
import { isNumberTaken } from '../adapters/errors'
import { sha256 } from '../adapters/event-chain'
import { lawOf } from '../adapters/law-book'
import type { DocumentFiles } from '../adapters/object-store'
import { jitteredPause } from '../adapters/pause'
import type { Signer } from '../adapters/signer'
import type { Write } from '../adapters/table'
import { vi as official } from '../pdf/texts.vi'
import { type Desk, runCommand } from '../runtime/run-command'
import { agencyNames } from '../wording/agency-names'
import { dayText, timeText } from '../wording/time-text'
import { assignmentsTable } from './assignments-table'
import { printedCode } from './check-code'
import { coSignedRows, decisionRows } from './decision-rows'
import { localTime } from './local-time'
import { opinionsTable } from './opinions-table'
import { partRows } from './part-rows'
import { type ResultContent, resultPdf } from './result-pdf'
import { resultRows } from './result-rows'
import { type CoSignature, signPdf } from './sign-pdf'
import type { Signature } from './sign-placeholder'
import { vi } from './texts.vi'

export const ResultDue = z.object({ dossier: z.string().min(1), task: z.string().min(1), at: Instant })
export type ResultDue = z.infer<typeof ResultDue>

export interface IssuingDesk extends Desk {
  files: Pick<DocumentFiles, 'put'>
  signer: Signer
  /** Of several that sign each has its own, as far as it has a key. */
  signerFor: (agency: string) => Promise<Signer>
  /** Where people reach the platform. */
  publicUrl: string
}

/**
 * Numbers, makes, signs and publishes a dossier's result. May be called again: what is issued stays as it is, and
 * of two calls at once one wins. Returns what the machine has to wait for next.
 */
export const issueResult = (due: ResultDue, desk: IssuingDesk): Promise<Wait> =>
  again({ tries, pause: desk.pause ?? jitteredPause, when: isNumberTaken }, () => tryToIssue(due, desk))

/** All of an agency's results of a moment want the same number of its register: one after the other gets it. */
const tries = 20

const tryToIssue = async (due: ResultDue, desk: IssuingDesk): Promise<Wait> => {
  const { dossier: id, task, at } = due
  const record = await desk.dossiers.read(id)
  if (!record) throw new Inconsistent(`no dossier ${id} to issue a result for`)
  const already = nextAfter(record.dossier, due)
  if (already) return already
  const { result, taken } = await publish(record, due, desk)
  try {
    const known = record.dossier
    const alsoWrite = () => taken
    const circumstances = { at, by: system, known, alsoWrite }
    const issued = await runCommand(desk, id, { kind: 'issue', task, result }, circumstances)
    return nextAfter(issued, due) as Wait
  } catch (error) {
    // Issued by another call, or withdrawn at the last moment: what is now true counts.
    const now = error instanceof Conflict ? await desk.dossiers.load(id) : undefined
    const next = now && nextAfter(now, due)
    if (!next) throw error
    return next
  }
}

/** Where the machine goes from the task; undefined while it is open. */
const nextAfter = (dossier: Dossier, { task: taskId }: ResultDue): Wait | undefined => {
  const task = dossier.tasks[taskId]
  if (!task) throw new Inconsistent(`no task ${taskId} in dossier ${dossier.id} to issue a result for`)
  if (task.status === 'done' && !task.next) throw new Inconsistent(`task ${taskId} is done and leads nowhere`)
  return task.next
}

/** The signed document in its place. Nobody finds it there before the command has named it. */
const publish = async (record: DossierRecord, due: ResultDue, desk: IssuingDesk): Promise<Published> => {
  const id = resultId()
  const { content, taken } = await contentWithNewNumber(record, id, due, desk)
  const { document, field } = await resultPdf(content)
  const { agency, title, number, registered, validUntil: until } = content
  const about = {
    ...field,
    name: agency,
    reason: vi.reason(title, registered ?? number),
    location: official.place,
  }
  const { signer, others } = await signersFor(record.dossier, about, due, desk)
  const bytes = await signPdf(document, about, signer, due.at, others)
  const key = `dossiers/${record.dossier.id}/results/${id}.pdf`
  await desk.files.put(key, bytes, 'application/pdf')
  const result = {
    id,
    number,
    key,
    sha256: sha256(bytes),
    size: bytes.length,
    ...(registered && { registered }),
    ...(until && { validUntil: until }),
  }
  return { result, taken }
}

/** Who signs alone asks for no key but the system's. */
const signersFor = async (
  dossier: Dossier,
  about: Signature,
  due: ResultDue,
  { signer, signerFor, agencies }: IssuingDesk,
): Promise<{ signer: Signer; others: CoSignature[] }> => {
  const coSigners = coSignersOf(dossier)
  if (coSigners.length === 0) return { signer, others: [] }
  const others = coSigners.map(async ({ agency }) => ({
    ...about,
    name: agencyNames(agencies, 'vi')(agency),
    signer: await signerFor(agency),
  }))
  return { signer: await signerFor(issuingIn(dossier, due)), others: await Promise.all(others) }
}

const issuingIn = (dossier: Dossier, { task }: ResultDue): string =>
  agencyOfStep(dossier, dossier.tasks[task]?.step ?? dossier.step)

interface Published {
  result: CommandOf<'issue'>['result']
  /** Its number in the register, which is taken as it is issued. */
  taken: Write[]
}

const contentWithNewNumber = async (
  record: DossierRecord,
  id: string,
  due: ResultDue,
  desk: IssuingDesk,
): Promise<{ content: ResultContent; taken: Write[] }> => {
  const { dossier } = record
  const { at } = due
  const { procedure } = await lawOf(desk.law, dossier)
  const { name, result: title } = procedure.texts.vi
  const issuing = issuingIn(dossier, due)
  const agency = desk.agencies.find((one) => one.id === issuing)
  if (!agency) throw new Inconsistent(`dossier ${dossier.id} is issued by ${issuing}, no agency of ours`)
  const answers = procedure.form.safeParse(answersOf(record))
  if (!answers.success)
    throw new Inconsistent(`the answers of dossier ${dossier.id} are not those of its form: ${answers.error}`)
  const until = validUntil(procedure, answers.data, { at, calendar: desk.calendar })
  const { year } = localTime(at)
  const rows = [
    ...resultRows(record, procedure, answers.data),
    ...partRows(record, procedure, desk.agencies),
    ...decisionRows(record, procedure, desk.agencies),
    ...coSignedRows(dossier, desk.agencies),
    ...(dossier.from ? [[vi.succeeds[dossier.from.as], dossier.from.number] as const] : []),
    ...(until ? [[vi.validUntil, dayText(until, 'vi')] as const] : []),
  ]
  // Last, so that a fault above takes no number.
  const own =
    procedure.register && (await desk.dossiers.nextInRegister(procedure.register.series, agency.code, year))
  const number = await desk.dossiers.giveResultNumber(agency.code, year)
  const content = {
    title,
    address: `${desk.publicUrl.replace(/\/$/, '')}/verify/${id}`,
    code: printedCode(id),
    at,
    dossier,
    agency: agency.name.vi,
    procedure: { code: procedure.code, name, legalBasis: procedure.legalBasis },
    rows,
    ...standsIn({ dossier, procedure }, desk.agencies),
    ...(procedure.resultShows && {
      table: tables[procedure.resultShows](record, procedure, desk.agencies),
    }),
    number,
    ...(own && { registered: own.number }),
    ...(until && { validUntil: until }),
  }
  return { content, taken: own ? [own.take] : [] }
}

/** What nobody decided says so itself. */
const standsIn = (standing: Standing, agencies: readonly Agency[]): Pick<ResultContent, 'stands'> => {
  const approval = silentApproval(standing)
  const { notification } = standing.procedure
  if (!approval) return notification ? { stands: vi.notified(notification.legalBasis) } : {}
  const silent = agencyNames(agencies, 'vi')(approval.agency)
  return { stands: vi.silence(silent, timeText(approval.since, 'vi'), approval.legalBasis) }
}

const tables = { opinions: opinionsTable, assignments: assignmentsTable }

const letters = '0123456789abcdefghjkmnpqrstvwxyz'
/** 130 random bits in Crockford's letters: nobody guesses it, and it can be copied from paper. */
const resultId = (): string => [...randomBytes(26)].map((byte) => letters[byte & 31]).join('')
