import { answers } from '../../fixtures/dossier'
import { certificate, givingBack, issueAt, livingProcedures, renewal } from '../../fixtures/living-procedures'
import { aPortal } from '../../fixtures/portal'

const issued = async () => {
  const portal = await aPortal({ procedures: livingProcedures })
  const { api } = portal
  const filed = await api.call('lan', `POST /api/v1/procedures/${certificate.code}/dossiers`, {
    body: { answers },
  })
  const { number } = filed.body
  const result = await issueAt(api, number, '2026-11-24T02:30:00.000Z')
  const lan = portal.visitor()
  await lan.signIn('lan')
  return { ...portal, number, result, lan }
}

describe('a result on the page of its dossier', () => {
  it('says until when it is in force, and what may be asked for of it by which procedure', async () => {
    const { api, lan, number, result } = await issued()
    const { html } = await lan.open(`/dossiers/${number}`)
    for (const part of ['0001/2026/GCN-H29.16', 'In force until the end of 24 November 2029.'])
      expect(html).toContain(part)
    expect(html).toContain('Renew it: from 24 May 2029 on')
    expect(html).toContain(`href="/procedures/${renewal.code}/start?result=${result.id}&amp;as=change"`)
    expect(html).toContain(`href="/procedures/${givingBack.code}/start?result=${result.id}&amp;as=revoke"`)
    api.at = '2029-05-24T02:00:00.000Z'
    await lan.signIn('lan')
    expect((await lan.open(`/dossiers/${number}`)).html).toContain(`start?result=${result.id}&amp;as=renew"`)
    api.at = '2029-11-25T02:00:00.000Z'
    await lan.signIn('lan')
    const over = (await lan.open(`/dossiers/${number}`)).html
    expect(over).toContain('The term of this result is over.')
    expect(over).not.toContain('/start?result=')
  })

  it('leads to a form that offers what was answered for it, and to a dossier that replaces it', async () => {
    const { api, lan, number, result } = await issued()
    const start = `/procedures/${renewal.code}/start?result=${result.id}&as=change`
    await lan.get(start)
    const choosing = await lan.submit(start)
    expect(choosing.html).toContain('<h1 class="govuk-heading-l">The result that was issued</h1>')
    expect(choosing.html).toMatch(new RegExp(`value="${result.id}" checked`))
    const id = /drafts\/(\w+)/.exec(choosing.html)?.[1] ?? ''
    const { location } = await lan.fill(`/drafts/${id}/result?result=${result.id}&as=change`)
    expect(location).toMatch(/questions/)
    const question = await lan.open(location)
    expect(question.html).toContain(`your dossier ${number}`)
    expect(question.html).toContain(answers.name)
    let place = location
    for (let page = 0; page < 5 && place.includes('/questions/'); page += 1)
      place = (await lan.fill(place, { name: 'Bà Lan', storeys: '3', river: 'yes', free: 'yes' })).location
    expect(place).toBe(`/drafts/${id}/check`)
    expect((await lan.open(place)).html).toContain('0001/2026/GCN-H29.16')
    const filed = await lan.post(place)
    const [, successor = ''] = /dossiers\/([^/]+)\/filed/.exec(filed.location) ?? []
    expect((await api.dossier(successor)).from).toMatchObject({ result: result.id, as: 'change' })
    // Nobody begins from it again meanwhile, and the form says so where the result was chosen.
    const again = await lan.fill(`/procedures/${givingBack.code}/start?result=${result.id}&as=revoke`)
    expect((await lan.fill(again.location)).html).toContain('Another dossier about this result is under way')
  })

  it('is told to be another’s, or none, where the number is typed', async () => {
    const { visitor } = await issued()
    const minh = visitor()
    await minh.signIn('minh')
    const start = `/procedures/${renewal.code}/start`
    await minh.get(start)
    const { html } = await minh.submit(start)
    const id = /drafts\/(\w+)/.exec(html)?.[1] ?? ''
    const told = async (number: string) => {
      const answer = await minh.fill(`/drafts/${id}/result`, { number, as: 'change' })
      return [answer.status, /The applicant has no result with this number/.test(answer.html)]
    }
    expect(await told('0001/2026/GCN-H29.16')).toEqual([422, true])
    expect(await told('0009/2026/GCN-H29.16')).toEqual([422, true])
    const nothing = await minh.fill(`/drafts/${id}/result`, { number: '' })
    expect(nothing.html).toContain('Type the number of the result')
  })
})
