import type { CompleteTask } from '../../../workflows/kernel/command'
import { outcomesOf } from '../../../workflows/kernel/decide'
import { opinionsOnDraft } from '../../../workflows/opinions-on-draft/v1/procedure'
import { aDraft } from '../../fixtures/draft'
import { refusalOf } from '../../fixtures/refusal-of'

const wednesday = '2026-11-25T03:00:00.000Z'
const thursday = '2026-11-26T03:00:00.000Z'
const changes = [
  { article: 2, says: 'By 2029', why: 'The loan ends then' },
  { article: 0, says: 'Name the wards' },
]
const articles = [{ heading: 'Điều 1', text: 'As it is now' }]
const taken = (
  question: string,
  change?: number,
  takenUp: 'yes' | 'partly' | 'no' = 'yes',
  why?: string,
) => ({
  question,
  ...(change && { change }),
  takenUp,
  ...(why && { why }),
})

/** Finance has two changes, land objects, the registry is not concerned, the ward agrees; fire police too. */
const answeredBy = (draft: ReturnType<typeof aDraft>, at = wednesday) => {
  draft.completes('opinion', 'agree-with-conditions', at, { changes, reason: 'The budget' }, 'asked-1')
  draft.completes('opinion', 'object', at, { reason: 'Against the land law' }, 'asked-2')
  draft.completes('opinion', 'not-concerned', at, {}, 'asked-3')
  draft.completes('opinion', 'agree', at, {}, 'asked-4')
  draft.completes('opinion', 'agree', at, {}, 'asked-5')
  return draft
}
const responses = [
  taken('asked-1', 1),
  taken('asked-1', 2, 'no', 'They are in the annex'),
  taken('asked-2', undefined, 'partly', 'Article 3 says so now'),
]

describe('an opinion on a draft', () => {
  const given = (command: Partial<CompleteTask>) => {
    const draft = aDraft()
    const { outcome = 'agree', ...more } = command
    return refusalOf(() => draft.completes('opinion', outcome, wednesday, more, 'asked-1'))
  }

  test('keeps its changes as words beside the event, and their number in the dossier', () => {
    const draft = answeredBy(aDraft())
    expect(draft.dossier.questions['asked-1']).toMatchObject({ answer: 'agree-with-conditions', changes: 2 })
    const decision = draft.decisions.find(({ personal }) => personal?.changes)
    expect(decision?.personal).toEqual({ changes, reason: 'The budget' })
    expect(JSON.stringify(decision?.event)).not.toContain('2029')
  })

  test('with changes says which, and one without has none', () => {
    expect(given({ outcome: 'agree-with-conditions', reason: 'because' })).toEqual([
      '/changes changes-required',
    ])
    expect(given({ outcome: 'agree', changes })).toEqual(['/changes no-changes-here'])
    expect(given({ outcome: 'not-concerned', changes })).toEqual(['/changes no-changes-here'])
    expect(given({ outcome: 'object', reason: 'because', changes })).toEqual([])
  })

  test('is for all to read, and answers nobody else’s', () => {
    expect(given({ confidential: 'for you alone' })).toEqual(['/confidential all-read-it'])
    expect(given({ responses })).toEqual(['/responses not-asked'])
    expect(given({ articles })).toEqual(['/articles not-asked'])
  })
})

describe('a compilation', () => {
  test('is the staff’s, when the last one has answered', () => {
    const draft = answeredBy(aDraft())
    expect(draft.dossier.step).toBe('compiling')
    expect(draft.task('compile').owner).toEqual({ agency: 'department-construction', role: 'staff' })
    expect(draft.task('compile').dueAt).toBe('2026-12-02T10:00:00.000Z')
  })

  test('answers every change and every objection, and says why what is not taken up', () => {
    const compiled = (given: CompleteTask['responses']) => {
      const draft = answeredBy(aDraft())
      return refusalOf(() =>
        draft.completes('compile', 'compile', thursday, { responses: given, reason: 'so' }),
      )
    }
    expect(compiled(responses)).toEqual([])
    expect(compiled(undefined)).toEqual([
      '/responses unanswered: asked-1.1',
      '/responses unanswered: asked-1.2',
      '/responses unanswered: asked-2',
    ])
    expect(compiled(responses.with(1, taken('asked-1', 2, 'no')))).toEqual(['/responses/1/why required'])
    expect(compiled([...responses, taken('asked-4')])).toEqual([
      '/responses/3 allowed: asked-1.1, asked-1.2, asked-2',
    ])
    expect(compiled([...responses, taken('asked-1', 1)])).toEqual(['/responses/3 answered-twice'])
  })

  test('heeds the objections, so that whoever approves needs no reasons of his own', () => {
    const draft = answeredBy(aDraft())
    draft.completes('compile', 'compile', thursday, { responses, reason: 'so' })
    expect(draft.dossier.questions['asked-2']?.heeded).toMatchObject({ how: 'reasoned', at: thursday })
    draft.completes('decision', 'approve', thursday)
    expect(draft.dossier.step).toBe('table')
  })

  test('may change the draft, whose first wording stays with what was filed', () => {
    const draft = answeredBy(aDraft())
    const { personal, event } = draft.completes('compile', 'compile', thursday, {
      responses,
      articles,
      reason: 'so',
    })
    expect(event.type).toBe('compiled')
    expect(personal).toMatchObject({ responses, answers: { articles } })
  })
})

describe('a second round', () => {
  const again = () => {
    const draft = answeredBy(aDraft())
    draft.completes('compile', 'again', thursday, { responses, articles, reason: 'so' })
    return draft
  }

  test('needs the changed draft', () => {
    const draft = answeredBy(aDraft())
    expect(refusalOf(() => draft.completes('compile', 'again', thursday, { responses }))).toEqual([
      '/articles required',
    ])
  })

  test('goes back to all but those who are not concerned, with its own time and their terms', () => {
    const draft = again()
    const { questions, step, status } = draft.dossier
    expect(draft.decisions.at(-1)?.event.type).toBe('second-round-asked')
    expect([step, status]).toEqual(['opinions', 4])
    expect(Object.values(questions).map(({ id, status, round }) => [id, status, round])).toEqual([
      ['asked-1', 'open', 2],
      ['asked-2', 'open', 2],
      ['asked-3', 'answered', 1],
      ['asked-4', 'open', 2],
      ['asked-5', 'open', 2],
    ])
    expect(draft.task('opinion', 'asked-1').dueAt).toBe('2026-12-03T10:00:00.000Z')
    expect(questions['asked-1']).toMatchObject({
      subjects: ['budget'],
      terms: { under: 'drafts-to-departments', within: { unit: 'workingDays', amount: 5 } },
    })
    expect(questions['asked-5']?.beyond).toBe(true)
    // What was said of the draft before is answered, and counts no more.
    expect(questions['asked-1']?.changes).toBeUndefined()
    expect(questions['asked-2']?.answer).toBeUndefined()
  })

  test('is the last', () => {
    const draft = again()
    for (const question of ['asked-1', 'asked-2', 'asked-4', 'asked-5'])
      draft.completes('opinion', 'agree', '2026-11-27T03:00:00.000Z', {}, question)
    const task = draft.task('compile')
    expect(task.round).toBe(2)
    expect(outcomesOf(draft.dossier, task, opinionsOnDraft)).toEqual(['compile'])
    draft.completes('compile', 'compile', '2026-11-27T04:00:00.000Z')
    expect(draft.dossier.step).toBe('approval')
  })

  test('is not for a draft that concerns nobody', () => {
    const draft = aDraft({ others: [], subjects: ['budget'] })
    draft.completes('opinion', 'not-concerned', wednesday)
    expect(outcomesOf(draft.dossier, draft.task('compile'), opinionsOnDraft)).toEqual(['compile'])
  })
})

describe('an answer that comes late', () => {
  /** The ward says nothing in time; the others agree. */
  const deemed = () => {
    const draft = aDraft()
    for (const question of ['asked-1', 'asked-2', 'asked-3', 'asked-4'])
      draft.completes('opinion', 'agree', wednesday, {}, question)
    const { id } = draft.task('opinion', 'asked-5')
    draft.staysSilent('opinion', '2026-12-15T10:00:00.000Z', 'asked-5')
    const says = (outcome: string, more: Partial<CompleteTask>, at = '2026-12-16T03:00:00.000Z') =>
      draft.does({ kind: 'complete', task: id, outcome, ...more }, at)
    return { draft, says }
  }

  test('before the compilation is answered by it', () => {
    const { draft, says } = deemed()
    expect(draft.dossier.questions['asked-5']?.status).toBe('deemed')
    says('agree-with-conditions', { reason: 'because', changes })
    expect(draft.dossier.questions['asked-5']).toMatchObject({
      late: { answer: 'agree-with-conditions' },
      changes: 2,
    })
    expect(refusalOf(() => draft.completes('compile', 'compile', '2026-12-16T04:00:00.000Z'))).toEqual([
      '/responses unanswered: asked-5.1',
      '/responses unanswered: asked-5.2',
    ])
  })

  test('with changes says which, too', () => {
    const { says } = deemed()
    expect(refusalOf(() => says('agree-with-conditions', { reason: 'because' }))).toEqual([
      '/changes changes-required',
    ])
  })

  test('after it, objecting, has whoever approves give reasons', () => {
    const { draft, says } = deemed()
    draft.completes('compile', 'compile', '2026-12-16T02:00:00.000Z')
    says('object', { reason: 'Against the land law' })
    const approves = (more: Record<string, unknown>) => () =>
      draft.completes('decision', 'approve', '2026-12-16T04:00:00.000Z', more)
    expect(refusalOf(approves({}))).toEqual(['/reason objection-unanswered'])
    expect(refusalOf(approves({ reason: 'The land law allows it' }))).toEqual([])
  })
})

test('whoever is asked by hand is asked about a draft too, beyond need', () => {
  const draft = aDraft()
  const ask = {
    kind: 'ask-agency',
    agency: 'department-health',
    text: 'And you?',
    reason: 'Clinics',
  } as const
  draft.does(ask, wednesday)
  expect(draft.dossier.questions['asked-6']).toMatchObject({
    beyond: true,
    terms: { under: 'drafts-to-departments' },
  })
})
