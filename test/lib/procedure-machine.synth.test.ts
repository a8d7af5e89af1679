import { workingDays } from '../../workflows/kernel/period'
import type { Procedure } from '../../workflows/kernel/procedure'
import { block, escalate } from '../../workflows/kernel/silence'
import type { Step } from '../../workflows/kernel/steps/kinds'
import { anApp, type Machine, type State } from '../fixtures/app'
import { shedPermit } from '../fixtures/procedure'

const upwards = escalate({
  to: 'peoples-committee',
  within: workingDays(1),
  legalBasis: 'Test Act, Art. 2',
  onSilence: block(workingDays(1), 'Test Act, Art. 3'),
})
/** Every officer's silence goes up, so that every wait there can be is there. */
const strict: Procedure = {
  ...shedPermit,
  route: shedPermit.route.map(
    (step): Step =>
      step.kind === 'check' || step.kind === 'review' || step.kind === 'decide'
        ? { ...step, onSilence: upwards }
        : step,
  ),
}
const { machines } = anApp({ procedures: [strict] })
const machine = machines['Procedure 1.999999, version 1']!
const consultation = machines['One question to one agency']!

const goesTo = ({ States }: Machine, choice: string): Record<string, string> =>
  Object.fromEntries(
    States[choice].Choices.map(({ Condition, Next }: State) => [
      /wait = '([^']+)'/.exec(Condition)![1],
      Next,
    ]),
  )
const waits = (of: Machine, choice: string) => Object.keys(goesTo(of, choice)).sort()
const caught = (state: State) => state.Catch.map(({ ErrorEquals, Next }: State) => [ErrorEquals, Next])

describe('a machine', () => {
  test('starts at the wait that its input names, whichever it is', () => {
    expect(machine.StartAt).toBe('Route')
    expect(waits(machine, 'Route')).toEqual(
      [
        'completeness',
        'completeness.direction',
        'completeness.supplement',
        'decision',
        'decision.direction',
        'end',
        'fee',
        'issuance',
        'opinions',
        'review',
        'review.direction',
        'review.supplement',
      ].sort(),
    )
    expect(goesTo(machine, 'Route')).toMatchObject({ 'review.supplement': 'review.supplement', end: 'End' })
  })

  test('fails by name on a wait that it does not have', () => {
    expect(machine.States.Route.Default).toBe('Unknown wait')
    expect(machine.States['Unknown wait']).toMatchObject({ Type: 'Fail', Error: 'UnknownWait' })
  })

  test('waits for a person until the due instant of the input, never less than a second', () => {
    expect(machine.States.review).toMatchObject({
      Type: 'Task',
      Resource: expect.stringMatching(/:states:::lambda:invoke\.waitForTaskToken$/),
      TimeoutSeconds:
        '{% $max([1, $ceil(($toMillis($states.input.dueAt) - $toMillis($states.context.State.EnteredTime)) / 1000)]) %}',
      Output: "{% $merge([{'dossier': $states.input.dossier}, $states.result]) %}",
    })
  })

  test('hands identifiers on, and nothing else', () => {
    expect(machine.States.review.Arguments.Payload).toEqual({
      token: '{% $states.context.Task.Token %}',
      dossier: '{% $states.input.dossier %}',
      task: '{% $states.input.task %}',
      dueAt: '{% $states.input.dueAt %}',
    })
    expect(machine.States['review silence'].Arguments.Payload).toEqual({
      dossier: '{% $states.input.dossier %}',
      task: '{% $states.input.task %}',
      at: '{% $states.context.State.EnteredTime %}',
    })
  })

  test('asks what silence means when a wait runs out or its deadline has moved', () => {
    expect(caught(machine.States.review)).toEqual([[['States.Timeout', 'DeadlineMoved'], 'review silence']])
    expect(machine.States['review silence'].Next).toBe('review next')
  })

  test('does not retry a moved deadline, which is not a failure', () => {
    expect(machine.States.review.Retry[0]).toMatchObject({ ErrorEquals: ['DeadlineMoved'], MaxAttempts: 0 })
  })

  test('calls functions by what is substituted when it is deployed', () => {
    for (const state of [...Object.values(machine.States), ...Object.values(consultation.States)]) {
      if (state.Type === 'Task')
        expect(state.Arguments.FunctionName).toMatch(/^\$\{(openTask|applySilence|issueResult)\}$/)
    }
  })
})

describe('after each kind of step', () => {
  test.each([
    [
      'check',
      'completeness',
      ['completeness.supplement', 'completeness.direction', 'fee', 'opinions', 'review'],
    ],
    ['pay', 'fee', ['opinions', 'review']],
    ['consult', 'opinions', ['review']],
    ['review', 'review', ['review.supplement', 'review.direction', 'decision']],
    ['decide', 'decision', ['decision.direction', 'issuance']],
  ])('%s: its own waits, the next steps that it may lead to, or the end', (_kind, step, further) => {
    expect(waits(machine, `${step} next`)).toEqual([step, ...further, 'end'].sort())
  })

  test('issue ends the machine, which leads nowhere from there', () => {
    expect(machine.States.issuance).toMatchObject({
      End: true,
      Resource: expect.stringMatching(/:lambda:invoke$/),
    })
    expect(machine.States['issuance next']).toBeUndefined()
  })

  test('a step whose silence is not escalated waits for no direction', () => {
    const plain = anApp().machines['Procedure 1.999999, version 1']!
    expect(plain.States['review.direction']).toBeUndefined()
  })
})

describe('a consultation', () => {
  test('ends with the answer', () => {
    expect(consultation.States.answer).toMatchObject({ End: true })
    expect(caught(consultation.States.answer)).toEqual([[['States.Timeout', 'DeadlineMoved'], 'silence']])
  })

  test('goes from silence to a direction, back to the answer, or to its end', () => {
    expect(waits(consultation, 'Route')).toEqual([
      'answer',
      'clarification',
      'direction',
      'end',
      'supplement',
    ])
    expect(waits(consultation, 'next')).toEqual(['answer', 'clarification', 'direction', 'end', 'supplement'])
    expect(consultation.States.direction.Next).toBe('next')
  })

  test('goes to the lead agency when the asked one asks back, and returns from there', () => {
    expect(goesTo(consultation, 'next')).toMatchObject({ clarification: 'clarification', answer: 'answer' })
    expect(consultation.States.silence.Next).toBe('next')
    expect(consultation.States.clarification.Next).toBe('next')
  })
})
