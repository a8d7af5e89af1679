import { presentProcedure } from '../../functions/office/presented/present-procedure'
import { known } from '../../lib/checks/check-procedures'
import { transitionCost } from '../../lib/transition-cost'
import { agencies } from '../../workflows/city/agencies'
import { defineProcedure } from '../../workflows/city/define-procedure'
import { checkDefinition } from '../../workflows/kernel/check-definition'
import { instant, millis } from '../../workflows/kernel/instant'
import { calendarDays } from '../../workflows/kernel/period'
import type { Procedure } from '../../workflows/kernel/procedure'
import { answers } from '../fixtures/dossier'
import { commentOf, definitionsOf } from '../fixtures/embedded-machines'
import { anOffice } from '../fixtures/machines'
import { shedPermit } from '../fixtures/procedure'
import { publishedShed } from '../fixtures/published-procedure'

// A kind of step that stands in a fixture alone: nothing of ours knows it.
const procedures: readonly Procedure[] = [publishedShed]
const hour = 3_600_000

const faultsWith = (notice: object) =>
  checkDefinition(
    {
      ...publishedShed,
      route: publishedShed.route.map((step) => (step.kind === 'publish' ? { ...step, ...notice } : step)),
    },
    known,
  ).faults.map(({ pointer }) => pointer)

describe('a step of a kind that a procedure brings with it', () => {
  test('is checked by its own record, at the path to its line', () => {
    const { longestPath, ...report } = checkDefinition(publishedShed, known)
    expect(report).toMatchObject({ faults: [], warnings: [] })
    expect(longestPath?.legs.map(({ pointer }) => pointer)).toContain('route[1].days')
    expect(faultsWith({ days: undefined, legalBasis: '' })).toEqual(
      expect.arrayContaining(['route[1].days', 'route[1].legalBasis']),
    )
    expect(faultsWith({ kind: 'proclaim' })).toContain('route[1].kind')
    const half = { ...publishedShed, kinds: { ...publishedShed.kinds, publish: { check: () => {} } } }
    expect(checkDefinition(half, known).faults[0]).toMatchObject({
      pointer: 'kinds.publish',
      message: expect.stringContaining('without legs, enter, silence, endsAt, places, optional, tasks'),
    })
  })

  test('does not compile where its kind is not brought, or is half a record', () => {
    const { kinds: _kinds, ...draft } = shedPermit
    const route = [{ kind: 'publish', id: 'notice', days: calendarDays(15), legalBasis: 'Test Act' }] as const
    // @ts-expect-error: no kind of this name
    expect(defineProcedure({ ...draft, route }).kinds).not.toHaveProperty('publish')
    // @ts-expect-error: most of the record is missing
    expect(defineProcedure({ ...draft, kinds: { publish: { says: 'nothing' } } }).kinds).toHaveProperty(
      'publish',
    )
  })

  test('is told to people with its time and its silence', () => {
    const { route } = presentProcedure(publishedShed, { agencies, language: 'en' })
    expect(route[1]).toEqual({
      id: 'notice',
      kind: 'publish',
      name: 'Notice',
      within: calendarDays(15),
      onSilence: { kind: 'deem-consent', legalBasis: 'Test Act, Art. 9' },
    })
  })

  test('is a place of the machine, with its price', () => {
    const { States } = definitionsOf(procedures)[commentOf(publishedShed)]!
    expect(States.notice).toMatchObject({ Next: 'notice next' })
    expect(States['notice silence']).toMatchObject({ Next: 'notice next' })
    expect(JSON.stringify(States['completeness next'])).toContain("wait = 'notice'")
    expect(transitionCost(publishedShed)).toMatchObject({ transitions: 8, externalEvents: 4 })
  })

  test('waits for its day, and then goes on to the result, by its silence', async () => {
    const office = await anOffice({ procedures, plainResults: true })
    const handle = await office.takes({ procedure: publishedShed, answers })
    await handle.complete('check', 'proceed')
    const { dueAt } = await handle.task('gate')
    await office.advance(instant(millis(dueAt) - hour))
    expect(await handle.machines()).toEqual({ procedure: 'notice' })
    await office.advance(2 * hour)
    expect(await handle.machines()).toEqual({ procedure: 'decision' })
    await handle.complete('decision', 'approve')
    expect(await handle.machines()).toEqual({ procedure: 'SUCCEEDED' })
    expect(await handle.events()).toEqual([
      'filed',
      'received',
      'consent-deemed',
      'approved',
      'result-issued',
    ])
    expect((await handle.dossier()).ended).toMatchObject({ how: 'issued' })
  })

  test('keeps its day when deadlines are counted again in its last hour', async () => {
    const office = await anOffice({ procedures, plainResults: true })
    const handle = await office.takes({ procedure: publishedShed, answers })
    await handle.complete('check', 'proceed')
    const { dueAt } = await handle.task('gate')
    await office.advance(instant(millis(dueAt) - hour / 2))
    await expect(handle.does({ kind: 'recount' })).rejects.toThrow('no deadline')
    expect((await handle.task('gate')).dueAt).toBe(dueAt)
  })
})
