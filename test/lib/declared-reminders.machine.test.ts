import { partitions } from '../../functions/adapters/index-keys'
import { lawBookInMemory } from '../../functions/adapters/law-book-in-memory'
import { dueAfter, openingAfter } from '../../workflows/kernel/calendar'
import { millis } from '../../workflows/kernel/instant'
import type { Procedure } from '../../workflows/kernel/procedure'
import type { Step } from '../../workflows/kernel/steps/kinds'
import { type DeclaredSilence, declaredSilences } from '../fixtures/declared-silences'
import { anOffice, type Office } from '../fixtures/machines'
import { procedures } from '../fixtures/shipped-procedures'
import { comesToWait } from '../fixtures/silent-story'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

// What no machine waits for: the watch alone does it, and does it for every row that is declared.
const byCode = procedures.map((procedure) => ({ code: procedure.code, procedure }))
const ladder = byCode.flatMap(({ code, procedure }) => [
  ...(procedure.reminders?.at ?? []).map(({ percent }) => ({
    code,
    procedure,
    percent,
    says: saying(percent),
  })),
  { code, procedure, percent: undefined, says: 'overdue' },
])
function saying(percent: number): string {
  return percent === 100 ? 'due' : `${percent}%`
}

/** One that is reported when nobody answers. */
const firstWait = (procedure: Procedure): DeclaredSilence =>
  declaredSilences(procedure).find(({ follows }) => follows === 'escalated') as DeclaredSilence

/** When the watch has something to look at next: what it does in between is nothing (`watch-deadlines.test.ts`). */
const nextLook = ({ table, now }: Office): number => {
  const listed = table
    .items()
    .filter(({ byDuePk }) => String(byDuePk).startsWith(partitions.due(0).slice(0, -1)))
  const looks = listed.map(({ byDueSk }) => String(byDueSk).slice(0, now().length)).filter((at) => at > now())
  return Math.min(...looks.map(millis))
}

/** What is said of a wait that nobody answers, from its beginning until it is two working days overdue. */
const reminded = async (
  procedure: Procedure,
  law = procedure,
  silence = firstWait(procedure),
): Promise<string[]> => {
  const office = await anOffice({ procedures, plainResults: true })
  office.desk.law = lawBookInMemory([law])
  const { handle, waited, ...arrived } = await comesToWait(office, law, silence)
  if (silence.isReport) await office.advance(millis(arrived.task.dueAt) + minute - office.clock.now())
  const task = silence.isReport ? await waited('direction') : arrived.task
  const end = millis(openingAfter(task.dueAt, 2, office.desk.calendar)) + hour
  while (office.clock.now() < end) {
    await office.advance(Math.min(nextLook(office), end) - office.clock.now())
    await office.watch()
  }
  const { events } = (await office.desk.dossiers.read(handle.id))!
  return events.flatMap(({ event }) =>
    event.type === 'reminded' && event.task === task.id ? [event.outcome as string] : [],
  )
}

const asDeclared = new Map<Procedure, Promise<string[]>>()
/** What is said of its first wait, whose ladder has several rows. */
const remindedAsDeclared = (procedure: Procedure): Promise<string[]> => {
  const said = asDeclared.get(procedure) ?? reminded(procedure)
  asDeclared.set(procedure, said)
  return said
}

/** The procedure with one row of its ladder taken out. */
const without = (procedure: Procedure, percent: number | undefined): Procedure => {
  const { at, daily } = procedure.reminders!
  const reminders = percent ? { at: at.filter((row) => row.percent !== percent), daily } : { at, daily: [] }
  return { ...procedure, reminders }
}

describe('a declared reminder', () => {
  test.each(ladder)('of $code says $says when its time has come', async ({ procedure, says }) => {
    expect(await remindedAsDeclared(procedure)).toContain(says)
  })

  test.each(ladder)('of $code says no $says when it is taken out', async ({ procedure, percent, says }) => {
    expect(await reminded(procedure, without(procedure, percent))).not.toContain(says)
  })
})

/** Nothing follows such a silence but that it is on record: the wait goes on, and each day is reminded of. */
const onRecord = byCode.flatMap(({ code, procedure }) =>
  declaredSilences(procedure)
    .filter(({ follows, kind }) => follows === 'silence-recorded' && kind !== 'issue')
    .map((silence) => ({ code, name: silence.name, procedure, silence })),
)

test.each(onRecord)('a silence of $code, $name, that is only on record ends no reminders', async (one) => {
  const { procedure, silence } = one
  const said = await reminded(procedure, procedure, silence)
  expect(said).toEqual(['50%', '80%', 'due', 'overdue', 'overdue'])
})

// An agency that applies complains of nobody.
const ofPeople = byCode.filter(({ procedure }) => !procedure.applicants)

describe('a complaint', () => {
  const complained = async (procedure: Procedure) => {
    const office = await anOffice({ procedures })
    const { handle } = await comesToWait(office, procedure, firstWait(procedure))
    await handle.does({ kind: 'complain', text: 'slow' }, 'lan')
    const complaint = await handle.task('complaint')
    /** What happened to a task at its due instant or since. */
    const since = async ({ id, dueAt }: { id: string; dueAt: string }) =>
      (await office.desk.dossiers.read(handle.id))!.events
        .filter(({ event }) => event.task === id && event.at >= dueAt && event.type !== 'reminded')
        .map(({ event }) => event.type)
    const passes = async (dueAt: string, watched: boolean) => {
      await office.advance(millis(dueAt) + hour - office.clock.now())
      if (watched) await office.watch()
    }
    return { office, handle, complaint, since, passes }
  }

  test.each(ofPeople)(
    'about $code goes above whoever decides, where silence is on record too',
    async ({ procedure }) => {
      const { complaint, since, passes } = await complained(procedure)
      const { by, at } = procedure.duties!.complaint
      expect(complaint.owner).toEqual({ agency: at, role: by })
      await passes(complaint.dueAt, true)
      expect(await since(complaint)).toEqual(['silence-recorded'])
    },
  )

  test.each(ofPeople)('about $code is nobody’s when the watch does not run', async ({ procedure }) => {
    const { complaint, since, passes } = await complained(procedure)
    await passes(complaint.dueAt, false)
    expect(await since(complaint)).toEqual([])
  })
})

describe('a supplement', () => {
  const rules = byCode.flatMap(({ code, procedure }) =>
    declaredSilences(procedure)
      .filter(({ kind }) => kind === 'supplement')
      .map((silence) => ({ code, name: silence.name, procedure, silence })),
  )
  const ruleOf = (procedure: Procedure, { step, question }: DeclaredSilence) => {
    const found = (procedure.route as readonly Step[]).find(({ id }) => id === step)
    if (found?.kind === 'link') return found.parts.find(({ id }) => id === question)!.supplement!
    return found && 'supplement' in found ? found.supplement! : undefined!
  }

  test.each(rules)(
    'of $code, $name, has its time, and then the officer his',
    async ({ procedure, silence }) => {
      const office = await anOffice({ procedures })
      const { handle, task } = await comesToWait(office, procedure, silence)
      const { within, thenWithin } = ruleOf(procedure, silence)
      expect(task.dueAt).toBe(dueAfter(within, office.now(), office.desk.calendar))
      await office.advance(day)
      const about = silence.question ? { task: task.id } : {}
      await handle.does({ kind: 'supplement', documents: [], ...about }, 'lan')
      const { tasks } = await handle.dossier()
      const again = Object.values(tasks).find(
        ({ status, step, question, round }) =>
          status === 'open' && step === silence.step && question === silence.question && round === 2,
      )!
      expect(again.dueAt).toBe(dueAfter(thenWithin, office.now(), office.desk.calendar))
      await office.advance(millis(again.dueAt) + minute - office.clock.now())
      expect((await handle.events()).at(-1)).toBe('escalated')
    },
  )
})
