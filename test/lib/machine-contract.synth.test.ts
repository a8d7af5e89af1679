import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ResultDue } from '../../functions/issuance/issue-result'
import { SilentTask } from '../../functions/review/apply-silence'
import { OpenTask } from '../../functions/review/open-task'
import { Wait } from '../../workflows/kernel/task'
import { anApp, type State } from '../fixtures/app'

/** What machines of the contract hand to each function and read of its answer; kept, since such machines still run. */
const v1 = JSON.parse(readFileSync(join(import.meta.dirname, 'machine-contract-v1.json'), 'utf8')) as Record<
  'openTask' | 'applySilence' | 'issueResult',
  { gives: object; answers: object; payload: object; output: string }
>

const calls = Object.values(anApp().machines)
  .flatMap(({ States }) => Object.values(States) as State[])
  .filter(({ Type }) => Type === 'Task')
  .map(({ Arguments, Output }) => ({
    called: String(Arguments.FunctionName).slice(2, -1) as keyof typeof v1,
    payload: Arguments.Payload,
    output: Output,
  }))

test('machines call functions by the contract that they are named for: anything else is another contract', () => {
  expect(new Set(calls.map(({ called }) => called))).toEqual(new Set(Object.keys(v1)))
  for (const { called, payload, output } of calls)
    expect({ payload, output }).toEqual({ payload: v1[called].payload, output: v1[called].output })
})

test('functions take what machines of long ago give', () => {
  expect(OpenTask.parse(v1.openTask.gives)).toEqual(v1.openTask.gives)
  expect(SilentTask.parse(v1.applySilence.gives)).toEqual(v1.applySilence.gives)
  expect(ResultDue.parse(v1.issueResult.gives)).toEqual(v1.issueResult.gives)
})

test('functions answer what machines of long ago read', () => {
  for (const { answers } of Object.values(v1)) expect(Wait.parse(answers)).toEqual(answers)
})
