import { localDate } from '../../../workflows/kernel/calendar'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { Refusal } from '../../../workflows/kernel/errors'
import { planOf } from '../../../workflows/kernel/file-dossier'
import { likenessesOf } from '../../../workflows/kernel/likeness'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { answersOf } from '../../adapters/dossier-answers'
import { canonical } from '../../adapters/event-chain'
import { lawOf } from '../../adapters/law-book'
import { acceptDocuments, type Cabinet, refuseMissing } from '../../intake/accept-documents'
import { parseAnswers } from '../../intake/parse-answers'
import { pointerOf } from '../../runtime/pointer'
import { type Desk, runCommand } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { asSupplier, findDossier } from '../find-dossier'
import type { Standing, Supplement } from './schemas'
import { standingOf } from './standing'

/** Who decides, what it costs and who is asked was found out at filing, and stays. */
const refuseOtherPlan = (
  procedure: Procedure,
  { plan, applicant, channel }: Pick<Dossier, 'plan' | 'applicant' | 'channel'>,
  before: Record<string, unknown>,
  changes: Record<string, unknown>,
): void => {
  const differs = (answers: object) =>
    canonical(planOf(procedure, { ...before, ...answers }, applicant, channel)) !== canonical(plan)
  if (!differs(changes)) return
  const fields = Object.keys(changes)
  const alone = fields.filter((field) => differs({ [field]: changes[field] }))
  throw new Refusal(
    'invalid-input',
    'the answers would change the plan',
    (alone.length ? alone : fields).map((field) => ({
      pointer: pointerOf(['answers', field]),
      message: 'plan-fixed',
    })),
  )
}

/** The applicant's answer to a request for more. */
export const supplementDossier = async (
  { number, ...sent }: Supplement & { number: string },
  { person, at, alsoWrite }: Caller<Standing>,
  desk: Desk & { cabinet: Cabinet },
): Promise<Standing> => {
  const id = await findDossier(desk.dossiers, number)
  const record = await desk.dossiers.read(id)
  if (!record) throw new Refusal('unknown-dossier', `no dossier ${number}`)
  const authorize = asSupplier({ person, at })
  authorize(record.dossier)
  const { procedure } = await lawOf(desk.law, record.dossier)
  const before = answersOf(record)
  const whole = { ...before, ...sent.answers }
  const filedOn = localDate(record.dossier.filedAt, desk.calendar)
  const checked = sent.answers ? parseAnswers(procedure, whole, filedOn, Object.keys(sent.answers)) : before
  const changed = Object.keys(sent.answers ?? {}).filter((field) => Object.hasOwn(checked, field))
  const answers = Object.fromEntries(changed.map((field) => [field, checked[field]]))
  if (!changed.length && !sent.documents.length && !sent.note)
    throw new Refusal('invalid-input', 'an empty supplement', [{ pointer: '', message: 'nothing-supplied' }])
  if (changed.length) {
    refuseOtherPlan(procedure, record.dossier, before, answers)
    refuseMissing(procedure, checked, [...record.dossier.documents, ...sent.documents])
  }

  const ruleOf = (type: string) => procedure.documents.find((rule) => rule.type === type)
  const known = procedure.documents.map(({ type }) => type)
  const about = { owner: person.id, dossier: id, at, ruleOf, known }
  const accepted = await acceptDocuments(sent.documents, about, desk.cabinet)
  // Files are not copied for a dossier that waits for no supplement: the command below says why.
  if (
    Object.values(record.dossier.tasks).some(({ kind, status }) => kind === 'supplement' && status === 'open')
  )
    await accepted.keep()
  const command = {
    kind: 'supplement',
    ...(sent.task && { task: sent.task }),
    documents: accepted.documents,
    ...(changed.length && { answers }),
    ...(sent.note && { note: sent.note }),
  } as const
  const found = changed.length ? await desk.dossiers.like.writes(likenessesOf(procedure, checked), id) : []
  const after = await runCommand(desk, id, command, {
    at,
    by: person.id,
    authorize,
    alsoWrite: (done) => [...accepted.writes, ...found, ...(alsoWrite?.(standingOf(done)) ?? [])],
  })
  return standingOf(after)
}
