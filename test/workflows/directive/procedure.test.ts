import { known } from '../../../lib/checks/check-procedures'
import { city } from '../../../workflows/city/city'
import { example } from '../../../workflows/directive/v1/example'
import { form } from '../../../workflows/directive/v1/form'
import { directive } from '../../../workflows/directive/v1/procedure'
import { checkDefinition } from '../../../workflows/kernel/check-definition'
import { brokenConditions } from '../../../workflows/kernel/conditions'
import { filingFaults, planOf } from '../../../workflows/kernel/file-dossier'
import { agencyApplicant } from '../../../workflows/kernel/person'
import { tuesday } from '../../fixtures/dossier'

const office = agencyApplicant('peoples-committee')
const faultsOf = (more: Partial<typeof example>) =>
  filingFaults({
    ...city,
    procedure: directive,
    applicant: office,
    answers: { ...example, ...more },
    at: tuesday,
  })

test('has no fault, and all that may come of a task fits in its limit', () => {
  expect(checkDefinition(directive, known)).toMatchObject({ faults: [], warnings: [] })
})

test('its example is one that the office takes', () => {
  expect(form.parse(example)).toEqual(example)
  expect(faultsOf({})).toEqual([])
})

test('is decided by the office that gives the tasks, and gives each to its agency', () => {
  const plan = planOf(directive, example, office)
  expect(plan.agency).toBe('peoples-committee')
  expect(plan.assignments?.tasks?.map(({ id, owner, with: others }) => [id, owner, others])).toEqual([
    ['task-1', 'department-construction', ['department-finance', 'department-natural-resources']],
    ['task-2', 'department-finance', []],
    ['task-3', 'ward-ben-thanh', ['department-natural-resources']],
  ])
})

test('is not entered before it was issued', () => {
  const on = (issuedOn: string) => brokenConditions(directive, { ...example, issuedOn }, '2026-11-24')
  expect(on('2026-11-24')).toEqual([])
  expect(on('2026-11-25')).toHaveLength(1)
})

test('a task is never the office’s own: its form does not offer it', () => {
  const [task] = example.tasks
  expect(form.shape.tasks.safeParse([{ ...task, owner: 'peoples-committee' }]).success).toBe(false)
})

test('two times of a task, or none, are told at its place', () => {
  const [first, second] = example.tasks
  expect(faultsOf({ tasks: [first!, { ...second!, by: '2026-12-30' }] })).toEqual([
    { pointer: '/answers/tasks/1/by', message: 'either-or' },
  ])
})
