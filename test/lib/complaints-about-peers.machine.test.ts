import { declaredSilences } from '../fixtures/declared-silences'
import { commentOf, definitionsOf } from '../fixtures/embedded-machines'
import { anOffice } from '../fixtures/machines'
import { procedures } from '../fixtures/shipped-procedures'
import { silentStory } from '../fixtures/silent-story'

const escalations = procedures.flatMap((procedure) =>
  declaredSilences(procedure)
    .filter(
      ({ follows, machine, isReport }) => follows === 'escalated' && machine === 'procedure' && !isReport,
    )
    .map((silence) => ({ name: `${procedure.code} ${silence.name}`, procedure, silence })),
)

// A peer kept its escalation rules in a table, and nothing ever read them.
test.each(escalations)(
  '“the rules are stored, but nothing runs them”: $name runs',
  async ({ procedure, silence }) => {
    const { States } = definitionsOf(procedures)[commentOf(procedure)]!
    const wait = States[silence.wait]
    const caught = wait.Catch.find(({ ErrorEquals }: { ErrorEquals: string[] }) =>
      ErrorEquals.includes('States.Timeout'),
    )
    expect(JSON.stringify(States[caught.Next].Arguments.FunctionName)).toMatch(/applysilence/i)
    const office = await anOffice({ procedures })
    const { handle, followed } = await silentStory(office, procedure, silence)
    expect((await followed()).map(({ type }) => type)).toEqual(['escalated'])
    expect((await handle.machines()).procedure).toBe(`${silence.wait}.direction`)
  },
)

test('“a message came twice, and the case was escalated twice”: events that come again change nothing', async () => {
  const office = await anOffice({ procedures })
  office.feed.delays = () => [0, 0, 60_000, 3_600_000]
  const { procedure, silence } = escalations[0]!
  const { handle } = await silentStory(office, procedure, silence)
  await office.advance(2 * 3_600_000)
  expect((await handle.events()).filter((type) => type === 'escalated')).toEqual(['escalated'])
})
