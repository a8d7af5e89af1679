import { resume, resumeAll } from '../../../bin/commands/resume'
import type { Parked } from '../../../functions/office/dossiers/schemas'

/** Machines that wait, the longest first; what is started is not parked any more. */
const aYard = (...errors: string[]) => {
  const parked: Parked[] = errors.map((error, at) => ({
    number: `H29.16-261124-000${at + 1}`,
    procedure: '1.000001',
    scope: 'procedure',
    error,
    since: '2026-11-24T02:00:00.000Z',
  }))
  const started: string[] = []
  async function* list() {
    for (let at = 0; at < parked.length; at += 1) yield parked[at]!
  }
  const start = async ({ number }: Parked) => {
    started.push(number.slice(-1))
    return 'started' as const
  }
  const lines: string[] = []
  const run = (error?: string, by: Parameters<typeof resumeAll>[2] = start) =>
    resumeAll(list(), error, by, (line) => lines.push(line))
  return { parked, started, lines, start, run }
}

test('all of one cause is started again, and what failed otherwise is left', async () => {
  const { run, started, lines } = aYard('KmsBusy', 'States.Timeout', 'KmsBusy')
  expect(await run('KmsBusy')).toEqual({ started: 2, refused: 0 })
  expect(started).toEqual(['1', '3'])
  expect(lines[0]).toMatch(/^H29.16-261124-0001 {2}.*KmsBusy.* {2}started again$/)
})

test('what fails again at once is started once in a run', async () => {
  const { run, start, parked, started } = aYard('KmsBusy', 'KmsBusy')
  const failing = async (one: Parked) => {
    parked.push(one)
    return start(one)
  }
  expect(await run(undefined, failing)).toEqual({ started: 2, refused: 0 })
  expect(started).toEqual(['1', '2'])
})

test('a run that was cut off is gone on with by the next one', async () => {
  const { run, start, parked, started } = aYard('KmsBusy', 'KmsBusy', 'KmsBusy')
  const cutOff = async (one: Parked) => {
    if (one.number.endsWith('3')) throw new Error('the line is dead')
    return start(one)
  }
  await expect(run(undefined, cutOff)).rejects.toThrow('the line is dead')
  // The platform does not list any more what was started.
  parked.splice(0, 2)
  expect(await run()).toEqual({ started: 1, refused: 0 })
  expect(started).toEqual(['1', '2', '3'])
})

test('one that can not be started holds up no other, and what somebody else started is passed by', async () => {
  const { run, start, started, lines } = aYard('KmsBusy', 'KmsBusy', 'KmsBusy')
  const by = async (one: Parked) => {
    if (one.number.endsWith('1')) return { refused: 'it is altered' }
    return one.number.endsWith('2') ? ('gone' as const) : start(one)
  }
  expect(await run(undefined, by)).toEqual({ started: 1, refused: 1 })
  expect([started, lines.length]).toEqual([['3'], 2])
})

test.each([
  [undefined, {}, 'a dossier is wanted, or --all'],
  ['H29.16-261124-0001', { all: true, reason: 'x' }, 'a dossier is wanted, or --all'],
  [undefined, { all: true }, '--all needs --reason'],
  ['H29.16-261124-0001', { error: 'KmsBusy' }, '--error chooses among --all'],
])('of %s with %j it is said what is wrong', async (number, options, says) => {
  await expect(resume(number, { data: 'nowhere', ...options })).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringContaining(says),
  })
})
