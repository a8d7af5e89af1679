import { issuer } from '../../fixtures/access-tokens'
import { meaningsOf } from '../../fixtures/objections'
import { aPortal } from '../../fixtures/portal'
import { shedPermit } from '../../fixtures/procedure'

const meanings = meaningsOf(shedPermit)

/** Fire police alone is asked, and objects. */
const objectedTo = async (meaning: keyof typeof meanings) => {
  const portal = await aPortal({ procedures: [meanings[meaning]] })
  const { api } = portal
  const number = await api.consulted({ storeys: 8, river: false })
  await api.complete(number, 'bao', 'opinion', { outcome: 'object', reason: 'No <i>second</i> stair' })
  const { id } = await api.task(number, 'opinion', 'department-construction')
  await api.call('hung', `POST /api/v1/tasks/${id}/complete`, { body: { outcome: 'agree' } })
  for (const body of [
    { kind: 'register', person: 'thu', is: 'officer', name: 'thu', issuer, subject: 'sub-thu' },
    { kind: 'appoint', person: 'thu', agency: 'peoples-committee', role: 'oversight' },
  ])
    await api.call('operator', 'POST /api/v1/registry/commands', { body })
  const visitor = async (person: string) => {
    const one = portal.visitor('agency', 'citizen')
    await one.signIn(person)
    return one
  }
  return { api, number, visitor }
}

describe('pages about an objection', () => {
  it('tell the reviewer who objects and why, and that going on takes a reason', async () => {
    const { api, number, visitor } = await objectedTo('reasons')
    const page = `/agency/tasks/${(await api.task(number, 'review')).id}`
    const duc = await visitor('duc')
    const { html } = await duc.get(page)
    expect(html).toContain('An agency objects. To go on you have to say why.')
    expect(html).toContain('No &lt;i&gt;second&lt;/i&gt; stair')
    expect(html).toContain('Required: answer the objection')
    const refused = await duc.post(page, { outcome: 'proceed' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('<a href="#reason">An agency objects: say why it goes on</a>')
    expect((await api.dossier(number)).step).toBe('review')
    const sent = await duc.post(page, { outcome: 'proceed', reason: 'There is one' })
    expect(sent.location).toBe(`/agency/dossiers/${number}`)
    expect((await api.dossier(number)).step).toBe('decision')
  })

  it('let the higher authority rule, with reasons alone, where the law reports it there', async () => {
    const { api, number, visitor } = await objectedTo('report')
    const page = `/agency/tasks/${(await api.task(number, 'ruling')).id}`
    // Whoever reviews it is not asked, and does not go on.
    const duc = await visitor('duc')
    expect((await duc.get(page)).html).not.toContain('name="outcome"')
    const thu = await visitor('thu')
    const { html } = await thu.get(page)
    for (const words of [
      'Whether it goes on or ends is for you to rule, with reasons.',
      'No &lt;i&gt;second&lt;/i&gt; stair',
      'Let it go on, in spite of the objection',
      'Have those who object asked once more',
      'End it, as the objection would have it',
    ])
      expect(html).toContain(words)
    const refused = await thu.post(page, { outcome: 'proceed' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('<a href="#reason">An agency objects: say why it goes on</a>')
    expect((await api.dossier(number)).step).toBe('opinions')
    await thu.post(page, { outcome: 'proceed', reason: 'There is one' })
    expect((await api.dossier(number)).step).toBe('review')
    const review = `/agency/tasks/${(await api.task(number, 'review')).id}`
    expect((await duc.get(review)).html).not.toContain('you have to say why')
    expect((await duc.get(`/agency/dossiers/${number}`)).html).toContain('There is one')
  })

  it('ask for reasons of whoever goes on when the agency still objects to the answer', async () => {
    const { api, number, visitor } = await objectedTo('applicant')
    const answered = await api.call('lan', `POST /api/v1/dossiers/${number}/supplement`, {
      body: { documents: [], note: 'There is one' },
    })
    expect(answered.status).toBe(200)
    await api.complete(number, 'bao', 'opinion', { outcome: 'object', reason: 'Too narrow' })
    const duc = await visitor('duc')
    const page = `/agency/tasks/${(await api.task(number, 'review')).id}`
    const { html } = await duc.get(page)
    for (const words of ['To go on you have to say why.', 'Too narrow']) expect(html).toContain(words)
    expect((await duc.post(page, { outcome: 'proceed' })).status).toBe(422)
    await duc.post(page, { outcome: 'proceed', reason: 'It is as wide as the law has it' })
    expect((await api.dossier(number)).step).toBe('decision')
  })

  it.each([
    ['reasons', 'it goes on all the same; the officer in “Review” has to say why (Test Act, Art. 7).'],
    ['applicant', 'the applicant may answer, and it is asked again; if it still objects, the officer in'],
    ['refuse', 'the dossier is refused, with that agency’s reasons (Test Act, Art. 7).'],
    ['report', 'Committee of Ho Chi Minh City rules on it, with reasons (Test Act, Art. 7).'],
  ] as const)('say to officers what it means, and by which law (%s)', async (meaning, says) => {
    const { number, visitor } = await objectedTo(meaning)
    for (const person of ['duc', 'bao'])
      expect((await (await visitor(person)).get(`/agency/dossiers/${number}`)).html).toContain(says)
  })

  it('say nothing of it where nobody objects', async () => {
    const portal = await aPortal()
    const number = await portal.api.consulted({ storeys: 1, river: false })
    const duc = portal.visitor('agency')
    await duc.signIn('duc')
    const { html } = await duc.get(`/agency/tasks/${(await portal.api.task(number, 'review')).id}`)
    expect(html).not.toContain('An agency objects')
  })

  it('ask the applicant to answer it, in the words of the agency', async () => {
    const { api, number, visitor } = await objectedTo('applicant')
    const lan = await visitor('lan')
    expect((await lan.get(`/dossiers/${number}`)).html).toContain(`/dossiers/${number}/supplement?task=`)
    const { id } = await api.task(number, 'supplement')
    const { html } = await lan.get(`/dossiers/${number}/supplement?task=${id}`)
    expect(html).toContain('No &lt;i&gt;second&lt;/i&gt; stair')
  })

  it('tell the applicant the objections that ended it', async () => {
    const { number, visitor } = await objectedTo('refuse')
    const { html } = await (await visitor('lan')).get(`/dossiers/${number}`)
    expect(html).toContain('No &lt;i&gt;second&lt;/i&gt; stair')
  })

  it.each([
    ['reasons', 'it goes on all the same; the officer in “Review” has to say why'],
    ['applicant', 'you may answer, and it is asked again'],
    ['refuse', 'the dossier is refused, with that agency’s reasons'],
    ['report', 'rules on it, with reasons'],
  ] as const)('of the procedure say beforehand what it means (%s)', async (meaning, says) => {
    const { visitor } = await objectedTo(meaning)
    const lan = await visitor('lan')
    expect((await lan.get(`/procedures/${shedPermit.code}`)).html).toContain(says)
  })
})
