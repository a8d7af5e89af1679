import { known } from '../../../lib/checks/check-procedures'
import { city } from '../../../workflows/city/city'
import { officeIds } from '../../../workflows/city/offices'
import { checkDefinition } from '../../../workflows/kernel/check-definition'
import { example } from '../../../workflows/opinions-on-draft/v1/example'
import { opinionsOnDraft } from '../../../workflows/opinions-on-draft/v1/procedure'
import { aDraft, asking, faultsOf } from '../../fixtures/draft'
import { textKeys } from '../text-keys'

const because = (agency: string) => ({ agency, reason: 'because' })

test('the procedure is sound, the example is an application, and languages say the same', () => {
  const { faults, warnings } = checkDefinition(opinionsOnDraft, known)
  expect({ faults, warnings }).toEqual({ faults: [], warnings: [] })
  expect(opinionsOnDraft.form.parse(example)).toEqual(example)
  expect(textKeys(opinionsOnDraft.texts.en)).toEqual(textKeys(opinionsOnDraft.texts.vi))
})

describe('a draft goes to', () => {
  test('whom the city’s functions make responsible for what it is about, and to whoever was added', () => {
    const { dossier } = aDraft()
    expect(dossier.plan.asked?.opinions).toEqual([
      { agency: 'department-finance', subjects: ['budget'], until: '2026-12-15' },
      { agency: 'department-natural-resources', subjects: ['land'], until: '2026-12-15' },
      { agency: 'land-registry-office', subjects: ['land'], until: '2026-12-15' },
      { agency: 'fire-police', subjects: ['fire-safety'], until: '2026-12-15' },
      { agency: 'ward-ben-thanh', beyond: true, until: '2026-12-15' },
    ])
    expect(Object.values(dossier.questions).map(({ id, agency }) => [id, agency])).toEqual([
      ['asked-1', 'department-finance'],
      ['asked-2', 'department-natural-resources'],
      ['asked-3', 'land-registry-office'],
      ['asked-4', 'fire-police'],
      ['asked-5', 'ward-ben-thanh'],
    ])
  })

  test('each of them by the day that is named, under the regulation that binds it', () => {
    const { dossier } = aDraft()
    const { tasks, questions } = dossier
    const due = Object.values(tasks).filter(({ kind }) => kind === 'opinion')
    expect(new Set(due.map(({ dueAt }) => dueAt))).toEqual(new Set(['2026-12-15T10:00:00.000Z']))
    expect(Object.values(questions).map(({ terms }) => [terms?.under, terms?.onSilence.kind])).toEqual([
      ['drafts-to-departments', 'escalate'],
      ['drafts-to-departments', 'escalate'],
      [undefined, 'escalate'],
      [undefined, 'escalate'],
      ['drafts-to-communes', 'deem-consent'],
    ])
  })

  test('those whose least time was not given know it', () => {
    const { dossier } = aDraft({ until: '2026-12-02', shortTimeReason: 'The council meets' })
    expect(Object.values(dossier.questions).map(({ minimum }) => minimum)).toEqual([
      { workingDays: 7, below: true },
      { workingDays: 7, below: true },
      undefined,
      undefined,
      { workingDays: 7, below: true },
    ])
  })

  test('nobody twice, and not to itself, though its own function makes it responsible', () => {
    const agencies = Object.values(aDraft().dossier.questions).map(({ agency }) => agency)
    expect(new Set(agencies).size).toBe(agencies.length)
    expect(agencies).not.toContain(asking)
  })
})

describe('a filing that can’t be is told what is wrong', () => {
  test('nothing of a sound one', () => {
    expect(faultsOf({})).toEqual([])
  })

  test('oneself', () => {
    expect(faultsOf({ others: [because(asking)] })).toEqual(['/answers/others/0/agency own-agency'])
  })

  test('nobody', () => {
    expect(faultsOf({ subjects: ['construction'], others: [] })).toEqual(['/answers/subjects nobody-asked'])
    const leftOut = [because('department-finance')]
    expect(faultsOf({ subjects: ['budget'], others: undefined, leftOut })).toEqual([
      '/answers/subjects nobody-asked',
    ])
  })

  test('twice', () => {
    const others = ['ward-ben-thanh', 'ward-ben-thanh', 'department-finance'].map(because)
    expect(faultsOf({ others })).toEqual([
      '/answers/others/1/agency asked-twice',
      '/answers/others/2/agency asked-twice',
    ])
    const leftOut = ['department-finance', 'department-finance'].map(because)
    expect(faultsOf({ leftOut })).toEqual(['/answers/leftOut/1/agency asked-twice'])
  })

  test('left out, and was never proposed', () => {
    expect(faultsOf({ leftOut: [because('tax')] })).toEqual(['/answers/leftOut/0/agency not-proposed'])
  })

  test('a day that is past, that no working day leads to, or that is too far', () => {
    expect(faultsOf({ until: '2026-11-23' })).toEqual(['/answers/until day-past'])
    expect(faultsOf({ until: '2026-11-24' })).toEqual(['/answers/until day-past'])
    // Friday evening: the weekend is no time to answer in.
    expect(faultsOf({ until: '2026-11-29' }, '2026-11-27T11:00:00.000Z')).toEqual(['/answers/until day-past'])
    expect(faultsOf({ until: '2026-12-22' })).toEqual([])
    expect(faultsOf({ until: '2026-12-23' })).toEqual(['/answers/until after-to: 2026-12-22'])
    expect(faultsOf({ until: '9999-12-31' })).toEqual(['/answers/until after-to: 2026-12-22'])
  })

  test('fewer days than are due at least, without a reason', () => {
    expect(faultsOf({ until: '2026-12-03' })).toEqual([])
    expect(faultsOf({ until: '2026-12-02' })).toEqual(['/answers/shortTimeReason required-below-minimum: 7'])
    expect(faultsOf({ until: '2026-12-02', shortTimeReason: 'The council meets' })).toEqual([])
    // Whom no regulation binds has no least time.
    expect(faultsOf({ until: '2026-12-02', subjects: ['fire-safety'], others: [] })).toEqual([])
  })

  test('more than one transaction could end', () => {
    const wards = officeIds.filter((id) => id.startsWith('ward-'))
    const count = (others: number) => faultsOf({ others: wards.slice(0, others).map(because) })
    expect(count(21)).toEqual([])
    expect(count(22)).toEqual(['/answers/others too-many: 25'])
  })

  test('a draft that is longer than its event can keep', () => {
    const articles = (count: number) =>
      Array.from({ length: count }, () => ({ heading: 'Điều', text: 'x'.repeat(5_996) }))
    expect(faultsOf({ articles: articles(25) })).toEqual([])
    expect(faultsOf({ articles: articles(26) })).toEqual(['/answers/articles too-long: 150000'])
  })
})

test('every subject of the city’s proposes somebody who is there', () => {
  for (const { id } of city.subjects ?? [])
    expect([id, opinionsOnDraft.form.shape.subjects.safeParse([id]).success]).toEqual([id, true])
})
