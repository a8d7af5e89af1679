import fc from 'fast-check'
import { hoChiMinhCity } from '../../../workflows/city/calendar'
import { city } from '../../../workflows/city/city'
import { assignmentsOf } from '../../../workflows/kernel/assignment'
import { workingMinutesBetween } from '../../../workflows/kernel/calendar'
import type { Command } from '../../../workflows/kernel/command'
import { decide, mayAnswerLate, outcomesOf } from '../../../workflows/kernel/decide'
import { mostMessages, mostUnanswered } from '../../../workflows/kernel/decisions/write-message'
import type { Dossier } from '../../../workflows/kernel/dossier'
import type { NewEvent } from '../../../workflows/kernel/event'
import { fileDossier } from '../../../workflows/kernel/file-dossier'
import { apply } from '../../../workflows/kernel/fold'
import { partsOf } from '../../../workflows/kernel/part'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { standsBeside, type Task } from '../../../workflows/kernel/task'
import { tuesday } from '../../fixtures/dossier'
import { shedPermit } from '../../fixtures/procedure'

export const openTasks = (dossier: Dossier): Task[] =>
  Object.values(dossier.tasks).filter((task) => task.status === 'open')

/** What a person chooses, as numbers that pick from what is then legal. */
const choice = fc.record({
  pick: fc.nat(1_000),
  /** Go on when a deadline has passed, instead of after `minutes`. */
  untilDue: fc.boolean(),
  minutes: fc.integer({ min: 0, max: 2_000 }),
})
const answers = fc.record({
  name: fc.constant('Nguyễn Thị Lan'),
  storeys: fc.integer({ min: 1, max: 9 }),
  river: fc.boolean(),
  free: fc.boolean(),
})

/** Of a procedure with a form of its own, its examples. */
const answersTo = ({ examples }: Procedure): fc.Arbitrary<Record<string, unknown>> =>
  examples ? fc.constantFrom(...examples) : answers

const silentTasks = (dossier: Dossier, at: string): Task[] =>
  openTasks(dossier).filter(
    (task) =>
      task.dueAt <= at &&
      task.kind !== 'gate' &&
      (task.kind === 'direction' ||
        standsBeside(task) ||
        !openTasks(dossier).some(
          (other) =>
            other.kind === 'direction' && other.step === task.step && other.question === task.question,
        )),
  )

const paper = {
  id: 'P1',
  type: 'plan',
  key: 'k',
  contentType: 'application/pdf',
  size: 1,
  sha256: '0'.repeat(64),
}
const result = { id: 'R1', number: '0001', key: 'k', sha256: '0'.repeat(64), size: 1 }

/** What may still be done when all else is over. */
const besideCommands = (dossier: Dossier, procedure: Procedure, at: string): Command[] =>
  openTasks(dossier).flatMap((task): Command[] => [
    ...outcomesOf(dossier, task, procedure).map(
      (outcome): Command => ({ kind: 'complete', task: task.id, outcome, reason: 'because' }),
    ),
    ...(task.dueAt <= at ? [{ kind: 'silence' as const, task: task.id }] : []),
  ])

/** Everything that anybody may do with the dossier at an instant. */
const legalCommands = (dossier: Dossier, procedure: Procedure, at: string): Command[] => {
  const refunds: Command[] =
    (dossier.ended || dossier.payment) && !dossier.refundsDue
      ? [{ kind: 'refund-due', payment: 'P2', amountVnd: 75_000 }]
      : []
  if (dossier.ended) {
    const afterwards = [...refunds]
    if (dossier.result && !dossier.result.revokedAt) afterwards.push({ kind: 'revoke', reason: 'error' })
    if (!dossier.rating) afterwards.push({ kind: 'rate', score: 3 })
    return [...afterwards, ...besideCommands(dossier, procedure, at)]
  }
  const ofTasks = openTasks(dossier).flatMap((task): Command[] => {
    const { id } = task
    const commands = outcomesOf(dossier, task, procedure)
      .filter((outcome) => outcome !== 'need-more' || minutesLeft(task, at) > 0)
      .map((outcome): Command => {
        const given = { number: '0001', issuedOn: '2026-11-24' }
        const enclosed = outcome === 'clarified' && { documents: [paper] }
        const to = { agency: ownedBy(dossier, task, 'ward-ben-thanh') ? 'ward-sai-gon' : 'ward-ben-thanh' }
        const said = { reason: 'because', items: ['one'], data: given, ...enclosed, ...to }
        return { kind: 'complete', task: id, outcome, ...said }
      })
    commands.push({ kind: 'assign', task: id, officer: 'hoa' })
    commands.push(...workCommands(dossier, task, at))
    if (task.remindAt && task.remindAt <= at) commands.push({ kind: 'remind', task: id })
    if (task.kind === 'supplement') commands.push({ kind: 'supplement', task: id, documents: [] })
    if (task.kind === 'payment') commands.push({ kind: 'pay', payment: 'P1', amountVnd: dossier.plan.feeVnd })
    if (task.kind === 'issue') commands.push({ kind: 'issue', task: id, result })
    return commands
  })
  const begun = partsOf(dossier).filter(({ clock }) => clock)
  const given = assignmentsOf(dossier).map(({ id }) => id)
  const scopes = ['procedure', ...Object.keys(dossier.questions), ...begun.map(({ id }) => id), ...given]
  return [
    ...ofTasks,
    ...silentTasks(dossier, at).map(({ id }): Command => ({ kind: 'silence', task: id })),
    ...scopes.map(
      (scope): Command =>
        dossier.parked[scope] ? { kind: 'resume', scope } : { kind: 'park', scope, error: 'Lambda.Unknown' },
    ),
    ...refunds,
    ...clockCommands(dossier, at),
    ...lateOpinions(dossier, procedure),
    ...questionCommands(dossier),
    ...(openTasks(dossier).some(({ kind }) => kind === 'complaint')
      ? []
      : [{ kind: 'complain' as const, text: 'slow' }]),
    ...(mayWrite(dossier) ? [{ kind: 'write-message' as const, text: 'when?' }] : []),
    { kind: 'withdraw', reason: 'sold' },
  ]
}

const mayWrite = ({ tasks }: Dossier): boolean => {
  const messages = Object.values(tasks).filter(({ kind }) => kind === 'message')
  return (
    messages.length < mostMessages &&
    messages.filter(({ status }) => status === 'open').length < mostUnanswered
  )
}

const ownedBy = ({ assignments = {} }: Dossier, { question = '' }: Task, agency: string): boolean =>
  assignments[question]?.owner === agency

/** What whoever works on an assignment says beside his answer. */
const workCommands = (
  dossier: Dossier,
  { id, kind, dueAt, silences, question }: Task,
  at: string,
): Command[] => {
  if (kind !== 'assignment') return []
  const asked = Object.values(dossier.tasks).some(
    (task) => task.kind === 'time-request' && task.question === question,
  )
  const until = new Date(Date.parse(dueAt) + 10 * 86_400_000).toISOString().slice(0, 10)
  return [
    { kind: 'report-progress', task: id, percent: 50, text: 'half' },
    ...(asked || silences > 0 || at > dueAt
      ? []
      : [{ kind: 'ask-more-time' as const, task: id, until, reason: 'because' }]),
  ]
}

const lateOpinions = (dossier: Dossier, procedure: Procedure): Command[] =>
  Object.values(dossier.tasks)
    .filter((task) => mayAnswerLate(dossier, task, procedure))
    .map(({ id }): Command => ({ kind: 'complete', task: id, outcome: 'agree' }))

/** What the lead agency may change about its questions. */
const questionCommands = (dossier: Dossier): Command[] => {
  if (!openTasks(dossier).some(({ kind, step }) => kind === 'gate' && step === 'opinions')) return []
  const asked = Object.values(dossier.questions)
  const reason = 'because'
  return [
    ...asked.map(
      ({ id, status }): Command => ({
        kind: status === 'open' || status === 'escalated' ? 'withdraw-question' : 'ask-again',
        question: id,
        reason,
      }),
    ),
    ...(asked.length < 15
      ? [
          { kind: 'ask-agency' as const, agency: 'department-health', text: 'Healthy?', reason },
          { kind: 'ask-agency' as const, agency: 'tax', text: 'Paid?', reason, workingDays: 3 },
        ]
      : []),
  ]
}

const minutesLeft = ({ dueAt }: Task, at: string): number => workingMinutesBetween(at, dueAt, hoChiMinhCity)

const clockCommands = ({ clock }: Dossier, at: string): Command[] => {
  const { startedAt, runningSince, promisedFor = '', extension, apology } = clock
  if (startedAt && !extension && at <= promisedFor)
    return [{ kind: 'extend', workingDays: 2, reason: 'because' }]
  return runningSince && !apology && at > promisedFor ? [{ kind: 'apologise' }] : []
}

// Of some walks these are much of what happens, of others little.
const changes = new Set(['withdraw-question', 'ask-again', 'ask-agency'])

// Withdrawing and refusing end the walk, and parking goes nowhere: they are chosen seldom.
const seldom = (command: Command, changing: boolean) =>
  (!changing && changes.has(command.kind)) ||
  ['withdraw', 'complain', 'write-message', 'park', 'assign', 'refund-due'].includes(command.kind) ||
  (command.kind === 'complete' && command.outcome === 'refuse')

export interface Taken {
  command: Command
  at: string
  event: NewEvent
  before: Dossier
  after: Dossier
}
export interface Walk {
  filed: NewEvent
  first: Dossier
  taken: Taken[]
}

const frozenBefore = new WeakSet<object>()
/** No command may change what it is given. */
const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || frozenBefore.has(value)) return value
  frozenBefore.add(value)
  for (const inner of Object.values(value)) frozen(inner)
  return Object.freeze(value)
}

const context = (procedure: Procedure, at: string) => ({
  procedure,
  ...city,
  at,
  by: 'somebody',
})

/** A filed dossier, and the walk that its commands make. */
const walkFrom = (procedure: Procedure, given: Record<string, unknown>) => {
  const filing = {
    id: 'D1',
    number: 'H29.16-261124-0001',
    procedure,
    applicant: 'lan',
    filedBy: 'lan',
    channel: 2 as const,
    answers: given,
    documents: [],
    at: tuesday,
  }
  const filed = fileDossier(filing, city).event
  const first = frozen(apply(undefined, filed))
  const walk: Walk = { filed, first, taken: [] }
  const dossier = () => walk.taken.at(-1)?.after ?? first
  const take = (command: Command, at: string) => {
    const before = dossier()
    const event = frozen(decide(before, command, { ...context(procedure, at), answers: () => given }).event)
    walk.taken.push({ command, at, event, before, after: frozen(apply(before, event)) })
  }
  return { walk, dossier, take }
}

/** Straight to the consultation or the parts: half of the walks begin there, or few would come so far. */
const hurryToOpinions = ({ dossier, take }: ReturnType<typeof walkFrom>, procedure: Procedure): void => {
  const [first] = openTasks(dossier())
  const [outcome = ''] = outcomesOf(dossier(), first!, procedure)
  take({ kind: 'complete', task: first!.id, outcome }, tuesday)
  const { feeVnd } = dossier().plan
  if (feeVnd > 0) take({ kind: 'pay', payment: 'P1', amountVnd: feeVnd }, tuesday)
}

/** A dossier that goes through legal commands at growing instants, to its end or as far as there are choices. */
export const aWalk = (procedure: Procedure = shedPermit): fc.Arbitrary<Walk> =>
  fc
    .tuple(
      answersTo(procedure),
      fc.boolean(),
      fc.boolean(),
      fc.array(choice, { minLength: 1, maxLength: 25, size: 'max' }),
    )
    .map(([given, hurries, changing, choices]) => {
      const walking = walkFrom(procedure, given)
      if (hurries) hurryToOpinions(walking, procedure)
      let at = tuesday
      for (const { pick, untilDue, minutes } of choices) {
        const due = openTasks(walking.dossier())
          .map(({ dueAt }) => dueAt)
          .sort()[0]
        at = untilDue && due && due > at ? due : new Date(Date.parse(at) + minutes * 60_000).toISOString()
        const legal = legalCommands(walking.dossier(), procedure, at)
        const silences = legal.filter(({ kind }) => kind === 'silence')
        const usual =
          untilDue && silences.length ? silences : legal.filter((command) => !seldom(command, changing))
        const from = pick % 10 === 0 || usual.length === 0 ? legal : usual
        // The calendar ends with 2027.
        if (from.length === 0 || at > '2027-09-01') break
        walking.take(from[Math.floor(pick / 10) % from.length]!, at)
      }
      return walking.walk
    })
