import { z } from 'zod'
import { known } from '../../../../lib/checks/check-procedures'
import { checkDefinition } from '../../../../workflows/kernel/check-definition'
import { type Objections, report, toApplicant, toReviewer } from '../../../../workflows/kernel/objections'
import { calendarDays, workingDays } from '../../../../workflows/kernel/period'
import { block, lapse } from '../../../../workflows/kernel/silence'
import { opinionsOnDraft } from '../../../../workflows/opinions-on-draft/v1/procedure'

type Changes = Record<string, unknown>

/** What is wrong with the procedure when something of a step is otherwise. */
const faultsWith = (id: string, changes: Changes, more: Changes = {}): string[] =>
  checkDefinition(
    {
      ...opinionsOnDraft,
      ...more,
      route: opinionsOnDraft.route.map((step) => (step.id === id ? { ...step, ...changes } : step)),
    },
    known,
  ).faults.map(({ pointer, message }) => `${pointer}: ${message}`)
const [opinions] = opinionsOnDraft.route
const fields = (changes: Changes) => ({ fields: { ...(opinions as unknown as Changes).fields!, ...changes } })

describe('a step in which a draft goes out', () => {
  test.each<[why: string, changes: Changes, fault: RegExp]>([
    [
      'has no day',
      fields({ until: 'title' }),
      /^route\[0\]\.fields\.until: must be a field of the form: a day/,
    ],
    [
      'has a reason that everybody has to give',
      fields({ shortTimeReason: 'asked' }),
      /^route\[0\]\.fields\.shortTimeReason: must be .*: words that may be left out/,
    ],
    [
      'has nowhere to add an agency',
      fields({ others: undefined }),
      /^route\[0\]\.fields\.others: must be .*: a list of \{ agency, reason \}/,
    ],
    ['reads no fields', { fields: undefined }, /^route\[0\]\.fields: must be paths of the form/],
    [
      'asks whom the registry does not have',
      { proposes: () => [{ agency: 'department-of-nothing', subjects: [] }] },
      /^route\[0\]\.proposes: must give agencies of the registry, each once/,
    ],
    [
      'asks one twice',
      { proposes: () => ['tax', 'tax'].map((agency) => ({ agency, subjects: [] })) },
      /^route\[0\]\.proposes: must give agencies of the registry, each once/,
    ],
    [
      'reckons its days otherwise than the day is',
      { atMost: calendarDays(20) },
      /^route\[0\]\.atMost: is counted in working days/,
    ],
    ['says nothing of silence', { onSilence: undefined }, /^route\[0\]\.onSilence: a wait without silence/],
    ['says nothing of objections', { objections: undefined }, /^route\[0\]\.objections: says nothing/],
  ])('and that %s is told', (_why, changes, fault) => {
    expect(faultsWith('opinions', changes)).toEqual([expect.stringMatching(fault)])
  })

  test('and whose form has no wording is told', () => {
    const form = opinionsOnDraft.form.extend({ articles: z.string() })
    expect(faultsWith('opinions', {}, { form, examples: [] })).toContainEqual(
      expect.stringMatching(/^form: must be a field of the form: a list of \{ heading, text \}/),
    )
  })
})

describe('what an objection to a draft means', () => {
  const legalBasis = 'Test Act, Art. 7'
  const by = { id: 'compiling' }
  const silence = { within: workingDays(3), legalBasis }
  const pathWith = (objections: Objections) =>
    checkDefinition(
      {
        ...opinionsOnDraft,
        route: opinionsOnDraft.route.map((step) => (step.id === 'opinions' ? { ...step, objections } : step)),
      },
      known,
    )
      .longestPath!.legs.map(({ pointer }) => pointer)
      .filter((pointer) => pointer.startsWith('route[0].'))
      .map((pointer) => pointer.slice('route[0].'.length))
  const asked = ['atMost', 'onSilence.within']

  test('lengthens the way by what is asked again, and by who rules on it', () => {
    expect(pathWith(toReviewer(by, legalBasis))).toEqual([...asked, 'secondRound'])
    const applicant = { ...silence, onSilence: lapse(legalBasis), times: 2, by }
    expect(pathWith(toApplicant(applicant))).toEqual([...asked, ...asked, ...asked, 'secondRound'])
    const ruled = {
      ...silence,
      to: 'peoples-committee',
      onSilence: block(workingDays(1), legalBasis),
    } as const
    expect(pathWith(report(ruled))).toEqual([
      ...asked,
      'objections.within',
      ...asked,
      'objections.within',
      'secondRound',
    ])
  })
})

describe('a step that compiles', () => {
  test('answers an earlier one in which a draft goes out', () => {
    expect(faultsWith('compiling', { of: 'approval' })).toEqual([
      expect.stringMatching(/^route\[1\]\.of: is no earlier step in which a draft goes out, .*"approval"/),
    ])
  })

  test('sends a draft out so often, and no more', () => {
    expect(faultsWith('compiling', { again: 0 })).toEqual([])
    for (const again of [-1, 4, 1.5, undefined])
      expect(faultsWith('compiling', { again })).toEqual([
        expect.stringMatching(/^route\[1\]\.again: must be a whole number from 0 to 3/),
      ])
  })
})
