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

  it('say nothing of it where nobody objects', async () => {
    const portal = await aPortal()
    const number = await portal.api.consulted({ storeys: 1, river: false })
    const duc = portal.visitor('agency')
    await duc.signIn('duc')
    const { html } = await duc.get(`/agency/tasks/${(await portal.api.task(number, 'review')).id}`)
    expect(html).not.toContain('objects')
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
