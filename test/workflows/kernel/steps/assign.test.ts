import { z } from 'zod'
import { known } from '../../../../lib/checks/check-procedures'
import { transitionCost } from '../../../../lib/transition-cost'
import { city } from '../../../../workflows/city/city'
import { checkDefinition } from '../../../../workflows/kernel/check-definition'
import { kindOf } from '../../../../workflows/kernel/kind-of'
import { calendarDays, workingDays } from '../../../../workflows/kernel/period'
import { block, deemConsent, escalate, lapse } from '../../../../workflows/kernel/silence'
import { directing, form, tasks } from '../../../fixtures/assigning-procedure'
import { tuesday } from '../../../fixtures/dossier'

// biome-ignore lint/suspicious/noExplicitAny: definitions here are wrong on purpose
type Anything = any

const law = 'Test Act, Art. 1'
const check = (definition: unknown) => checkDefinition(definition, known)
const faultsWith = (change: (step: Anything) => void, more: object = {}) => {
  const route = directing.route.map((step) => structuredClone(step)) as Anything[]
  change(route[0])
  return check({ ...directing, ...more, route }).faults
}
const phase = (name: string, more: object) => (step: Anything) => Object.assign(step[name], more)
const upTo = (to: string) =>
  escalate({ to, within: workingDays(1), legalBasis: law, onSilence: block(workingDays(1), law) })

test('the fixture itself has no fault, and nothing to weigh', () => {
  expect(check(directing)).toMatchObject({ faults: [], warnings: [] })
})

describe('a step that gives tasks', () => {
  test.each<[string, string, (step: Anything) => void]>([
    ['no time to take one up', 'uptake.within', phase('uptake', { within: undefined })],
    ['no silence of who does not take one up', 'uptake.onSilence', phase('uptake', { onSilence: undefined })],
    ['a task that lapses', 'uptake.onSilence', phase('uptake', { onSilence: lapse(law) })],
    ['an unknown authority', 'declined.to', phase('declined', { to: 'nowhere' })],
    ['an authority that reports itself', 'declined.onSilence', phase('declined', { onSilence: upTo('tax') })],
    ['work that is done by silence', 'work.onSilence', phase('work', { onSilence: deemConsent(law) })],
    ['a report to who is silent', 'work.onSilence.to', phase('work', { onSilence: upTo('ward-sai-gon') })],
    ['work longer than a machine waits', 'work.most.amount', phase('work', { most: calendarDays(365) })],
    ['an unknown role', 'appraisal.by', phase('appraisal', { by: 'clerk' })],
    ['no time to do it again', 'appraisal.again', phase('appraisal', { again: undefined })],
    ['no law for more time', 'moreTime.legalBasis', phase('moreTime', { legalBasis: '' })],
    ['no list of the form', 'tasks', (step) => Object.assign(step, { tasks: 'task' })],
  ])('with %s is faulty', (_what, pointer, change) => {
    expect(faultsWith(change).map((fault) => fault.pointer)).toContain(`route[0].${pointer}`)
  })

  test('needs all that a task is made of, from agencies that there are', () => {
    const entry = form.shape.tasks.element
    const asking = (of: z.ZodObject) =>
      faultsWith(() => {}, { form: z.object({ tasks: z.array(of).max(20) }) })
    const said = (of: z.ZodObject) =>
      asking(of)
        .filter(({ pointer }) => pointer === 'route[0].tasks')
        .map(({ message }) => message)
    expect(said(entry.omit({ by: true }))).toEqual([expect.stringContaining('must have the field "by"')])
    expect(said(entry.extend({ owner: entry.shape.owner.optional() }))).toEqual([
      expect.stringContaining('ask for it of each task'),
    ])
    expect(said(entry.extend({ owner: z.enum(['nobody']) }))).toEqual([
      expect.stringContaining('its field "owner" offers an unknown agency, given "nobody"'),
    ])
  })

  test('stands once in a route', () => {
    const [assign, ...rest] = directing.route
    const route = [assign, { ...assign, id: 'more' }, ...rest]
    expect(check({ ...directing, route }).faults.map(({ pointer }) => pointer)).toContain('route[1]')
  })

  test('costs two transitions for each phase of a task', () => {
    expect(transitionCost(directing, 0, 2).transitions).toBe(1 + 2 + 2 + 1 + 2 * 3 * 2)
  })
})

describe('an application whose tasks can not be given', () => {
  const [step] = directing.route
  const refused = (...given: object[]) =>
    kindOf(directing, step!).refuses?.(
      step!,
      {
        ...city,
        procedure: directing,
        applicant: 'agency:peoples-committee',
        answers: { tasks: given.map((one) => ({ ...tasks.tasks[0], ...one })) },
        at: tuesday,
      },
      'peoples-committee',
    )

  test('is none while each has an owner and a time', () => {
    expect(refused({}, { what: 'Paint', workingDays: undefined, by: '2026-11-25' })).toEqual([])
  })

  test.each<[string, object[], string, string]>([
    ['both times', [{ by: '2026-12-01' }], '/0/by', 'either-or'],
    ['no time', [{ workingDays: undefined }], '/0/by', 'either-or'],
    ['a day that is over', [{ workingDays: undefined, by: '2026-11-24' }], '/0/by', 'day-past'],
    ['a day too far', [{ workingDays: undefined, by: '2027-11-24' }], '/0/by', 'day-too-far'],
    ['too many days', [{ workingDays: 240 }], '/0/workingDays', 'day-too-far'],
    ['the office itself', [{ owner: 'peoples-committee' }], '/0/owner', 'gives-tasks'],
    ['its owner to help', [{ with1: 'department-finance' }], '/0/with1', 'asked-twice'],
    ['one helper twice', [{ with2: 'ward-sai-gon' }], '/0/with2', 'asked-twice'],
    ['the same task twice', [{}, {}], '/1/what', 'asked-twice'],
  ])('with %s is told where', (_what, given, pointer, message) => {
    expect(refused(...given)).toEqual([{ pointer: `/answers/tasks${pointer}`, message }])
  })

  test('is told when there are more than one transaction can close', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => ({ what: `${index}` }))
    expect(refused(...many(20))).toEqual([])
    expect(refused(...many(21))).toEqual([{ pointer: '/answers/tasks', message: 'too-many: 20' }])
  })
})
