import { millis } from '../../workflows/kernel/instant'
import type { Procedure } from '../../workflows/kernel/procedure'
import type { Machine, State } from '../fixtures/app'
import { directing } from '../fixtures/assigning-procedure'
import { coSignedShed, coSigning } from '../fixtures/co-signed'
import { type DeclaredSilence, declaredSilences } from '../fixtures/declared-silences'
import { commentOf, consultationComment, definitionsOf } from '../fixtures/embedded-machines'
import { anOffice } from '../fixtures/machines'
import { meaningsOf } from '../fixtures/objections'
import { shedPermit } from '../fixtures/procedure'
import { procedures } from '../fixtures/shipped-procedures'
import { silentStory } from '../fixtures/silent-story'
import { notifiedShed, silentShed } from '../fixtures/silently-approved'

const hour = 3_600_000
const timeout = 'States.Timeout'

const { applicant, report } = meaningsOf(shedPermit)
// Of these only what follows an objection is not in the one before.
const objecting: readonly Procedure[] = [
  { ...applicant, code: '1.999991' },
  { ...report, code: '1.999992' },
]
// Everything that is shipped, and the tests' own procedures, which have each silence that there is.
const all: readonly Procedure[] = [
  ...procedures,
  shedPermit,
  directing,
  ...objecting,
  silentShed,
  notifiedShed,
  coSignedShed,
]
const declared = all.flatMap((procedure) =>
  declaredSilences(procedure).map((silence) => ({
    procedure,
    silence,
    name: `${procedure.code} ${silence.name}`,
  })),
)
// Nobody waits for the system with a time-out: the watch looks after the issuing of results.
const explaining = declared.filter(({ silence }) => silence.kind !== 'issue')
/** Of these only what the shed permit does not have. */
const likeTheShed: readonly Procedure[] = [...objecting, silentShed, notifiedShed, coSignedShed]
const apart = declared.filter(
  ({ procedure, silence }) =>
    silence.isObjected ||
    silence.follows === 'approval-deemed' ||
    silence.step === coSigning.id ||
    !likeTheShed.includes(procedure),
)
const machines = apart.filter(({ silence }) => silence.kind !== 'issue')
const issuing = apart.filter(({ silence }) => silence.kind === 'issue')

type Catch = { ErrorEquals: string[] }
const catchesTimeout = ({ Catch = [] }: State): boolean =>
  (Catch as Catch[]).some(({ ErrorEquals }) => ErrorEquals.includes(timeout))

/** The machine as it would be if a wait's time-out led nowhere. */
const withoutTimeout = (machine: Machine, wait: string): Machine => {
  const state = machine.States[wait]
  if (!state || !catchesTimeout(state)) throw new Error(`${machine.Comment} has no time-out at ${wait}`)
  const Catch = (state.Catch as Catch[])
    .map((one) => ({ ...one, ErrorEquals: one.ErrorEquals.filter((error) => error !== timeout) }))
    .filter(({ ErrorEquals }) => ErrorEquals.length > 0)
  return { ...machine, States: { ...machine.States, [wait]: { ...state, Catch } } }
}

const commentFor = (procedure: Procedure, { machine }: DeclaredSilence): string =>
  machine === 'consultation' ? consultationComment : commentOf(procedure)

const played = async (
  procedure: Procedure,
  silence: DeclaredSilence,
  edit?: (machine: Machine) => Machine,
) => {
  const office = await anOffice({ procedures: all, plainResults: true, edit })
  const story = await silentStory(office, procedure, silence)
  return { office, ...story }
}
const crippled = (procedure: Procedure, silence: DeclaredSilence) =>
  played(procedure, silence, (machine) =>
    machine.Comment === commentFor(procedure, silence) ? withoutTimeout(machine, silence.wait) : machine,
  )

describe('a declared silence', () => {
  test.each(machines)('$name has its consequence at its due instant', async ({ procedure, silence }) => {
    const { followed } = await played(procedure, silence)
    expect((await followed()).map(({ type }) => type)).toContain(silence.follows)
  })

  test.each(machines)('$name has none when its wait has no time-out', async ({ procedure, silence }) => {
    const { followed } = await crippled(procedure, silence)
    expect((await followed()).map(({ type }) => type)).toEqual([])
  })

  test.each(machines.filter(({ silence }) => silence.machine === 'consultation'))(
    '$name is found out by the gate when its own machine is lost',
    async ({ procedure, silence }) => {
      const { office, handle, followed } = await crippled(procedure, silence)
      // An hour after the last deadline behind it.
      await office.advance(millis((await handle.task('gate')).dueAt) - office.clock.now() + hour)
      expect((await followed()).map(({ type }) => type)).toContain(silence.follows)
    },
  )

  test.each(issuing)('$name is recorded by the watch', async ({ procedure, silence }) => {
    const { office, followed } = await played(procedure, silence)
    expect(await followed()).toEqual([])
    await office.advance(hour)
    await office.watch()
    expect((await followed()).map(({ type }) => type)).toContain(silence.follows)
  })
})

test('no wait of a machine has a time-out that no declared silence explains', () => {
  const explained = new Set(
    explaining.map(({ procedure, silence }) => `${commentFor(procedure, silence)}: ${silence.wait}`),
  )
  // A gate's is a safety net for those behind it.
  for (const procedure of all)
    for (const step of procedure.route)
      if (['consult', 'circulate', 'link', 'assign'].includes(step.kind))
        explained.add(`${commentOf(procedure)}: ${step.id}`)
  // Held open by the kernel, whatever a procedure declares: the lead agency's answer to an agency that asks back.
  for (const wait of ['clarification', 'supplement']) explained.add(`${consultationComment}: ${wait}`)
  const waits = Object.values(definitionsOf(all)).flatMap(({ Comment, States }) =>
    Object.entries(States).flatMap(([name, state]) => (catchesTimeout(state) ? [`${Comment}: ${name}`] : [])),
  )
  expect(waits.filter((wait) => !explained.has(wait))).toEqual([])
  expect([...explained].filter((wait) => !waits.includes(wait))).toEqual([])
})
