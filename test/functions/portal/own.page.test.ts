import type { Procedure } from '../../../workflows/kernel/procedure'
import { indicatorsOf } from '../../fixtures/indicator-feed'
import { appointStaff, internalFiling, planOpinions } from '../../fixtures/internal-procedure'
import { aPortal, type Visitor } from '../../fixtures/portal'
import { shedPermit } from '../../fixtures/procedure'

const code = planOpinions.code
const name = planOpinions.texts.en.name
const agency = 'department-justice'

const aStory = async (procedures: readonly Procedure[] = [shedPermit, planOpinions]) => {
  const portal = await aPortal({ procedures })
  await appointStaff(portal.api)
  const as = async (person: string): Promise<Visitor> => {
    const visitor = portal.visitor('agency')
    await visitor.signIn(person)
    return visitor
  }
  const file = async (title: string, person = 'quyen'): Promise<string> =>
    (await portal.api.call(person, internalFiling, { body: { answers: { title }, forAgency: agency } })).body
      .number
  return { ...portal, as, file }
}

describe('what an agency asks', () => {
  it('is begun by its staff, filled in where all forms are, and filed in its name', async () => {
    const { api, as, common } = await aStory()
    const quyen = await as('quyen')
    const own = await quyen.open('/agency/own')
    expect(own.status).toBe(200)
    expect(own.html).toContain('Department of Justice')
    expect(own.html).toContain(`href="/agency/own/new/${code}"`)
    await quyen.open(`/agency/own/new/${code}`)
    const begun = await quyen.post(`/agency/own/new/${code}`)
    expect(begun.location).toMatch(/^\/drafts\//)
    const form = await quyen.open(begun.location)
    expect(form.html).toContain('In the name of Department of Justice')
    expect(form.html).toContain('href="/agency/own?agency=department-justice"')
    // Begun and left: it is found again, by whoever began it alone.
    expect((await quyen.open('/agency/own')).html).toContain(`href="${begun.location}"`)
    expect((await (await as('yen')).open('/agency/own')).html).not.toContain(begun.location)
    expect((await quyen.open(`/agency/own/new/${code}`)).html).toContain('You have begun this form before')

    await quyen.open(`${begun.location}/questions/title`)
    await quyen.submit(`${begun.location}/questions/title`, { title: 'A plan for the river' })
    await quyen.open(`${begun.location}/papers/plan`)
    await quyen.submit(`${begun.location}/papers/plan`)
    const check = await quyen.open(`${begun.location}/check`)
    expect(check.html).toContain('You file in the name of your agency')
    expect(check.html).not.toContain('Nothing is to be paid')
    const filed = await quyen.post(`${begun.location}/check`)
    expect(filed.location).toMatch(/^\/agency\/dossiers\/H29/)
    const page = await quyen.open(filed.location)
    expect([page.status, page.html.includes('A plan for the river')]).toEqual([200, true])
    const number = filed.location.split('/').at(-1) ?? ''
    expect(await api.dossier(number)).toMatchObject({ applicant: `agency:${agency}`, filedBy: 'quyen' })
    expect((await quyen.get(begun.location)).location).toBe(filed.location)
    expect((await common.drafts.of('quyen', api.at)).items).toEqual([])
  })

  it('is listed for all who work there, and for nobody else', async () => {
    const { as, file } = await aStory()
    const number = await file('A plan')
    for (const person of ['quyen', 'yen', 'phuc', 'xuan']) {
      const { html } = await (await as(person)).open('/agency/own')
      expect([person, html.includes(number)]).toEqual([person, true])
      // To ask anew, and in the menu, for its staff.
      const isStaff = ['quyen', 'yen'].includes(person)
      expect([person, html.includes(`/agency/own/new/${code}`)]).toEqual([person, isStaff])
      expect([person, html.includes('href="/agency/own"')]).toEqual([person, isStaff])
    }
    const tam = await as('tam')
    expect((await tam.open('/agency/own')).html).not.toContain(number)
    expect((await tam.open(`/agency/own?agency=${agency}`)).status).toBe(403)
    expect((await (await as('binh')).open('/agency/own')).html).not.toContain('/agency/own/new/')
    expect((await (await as('lan')).open('/agency/own')).status).toBe(404)
  })

  it('is begun by nobody else, nor in the name of an agency that may not', async () => {
    const { as } = await aStory()
    for (const person of ['phuc', 'hoa', 'binh', 'son', 'lan'])
      for (const send of ['open', 'post'] as const)
        expect([person, (await (await as(person))[send](`/agency/own/new/${code}`)).status]).toEqual([
          person,
          403,
        ])
    const quyen = await as('quyen')
    expect((await quyen.open(`/agency/own/new/${shedPermit.code}`)).status).toBe(403)
    expect((await quyen.open('/agency/own/new/9.000000')).status).toBe(404)
  })

  it('asks whose staff one is when of several, and takes none that one is not of', async () => {
    const { api, as, common } = await aStory()
    const body = { kind: 'appoint', person: 'quyen', agency: 'department-finance', role: 'staff' }
    await api.call('operator', 'POST /api/v1/registry/commands', { body })
    const quyen = await as('quyen')
    await quyen.open(`/agency/own/new/${code}`)
    for (const chosen of ['', 'department-construction']) {
      const { status, html } = await quyen.post(`/agency/own/new/${code}`, { agency: chosen })
      expect([status, html.includes('Choose the agency')]).toEqual([422, true])
    }
    await quyen.post(`/agency/own/new/${code}`, { agency: 'department-finance' })
    const drafts = (await common.drafts.of('quyen', api.at)).items
    expect(drafts.map(({ forAgency }) => forAgency)).toEqual(['department-finance'])
  })

  it('is supplemented and withdrawn by its staff on its page', async () => {
    const { api, as, file } = await aStory()
    const number = await file('A plan')
    await api.complete(number, 'hung', 'opinion', { outcome: 'agree' })
    await api.complete(number, 'phuc', 'review', { outcome: 'supplement', items: ['Which river?'] })
    const [yen, phuc] = [await as('yen'), await as('phuc')]
    expect((await yen.open('/agency/own')).html).toContain('Waits for the agency')
    const page = await yen.open(`/agency/dossiers/${number}`)
    expect(page.html).toContain(`href="/dossiers/${number}/supplement"`)
    expect(page.html).not.toContain('at the counter</a>')
    expect((await yen.open(`/dossiers/${number}/supplement`)).html).toContain('Which river?')
    // A paper that is not to be sent after all leads back to what was asked.
    const { location } = await yen.post(`/dossiers/${number}/supplement`, { go: 'papers/plan' })
    await yen.get(location)
    expect((await yen.post(location, { skip: 'yes' })).location).toBe(`/dossiers/${number}/supplement`)
    const asReviewer = (await phuc.open(`/agency/dossiers/${number}`)).html
    expect(asReviewer).not.toContain('/withdraw')
    // Who looked is told to who acts for the agency.
    expect(asReviewer).not.toContain('Who looked at it')
    expect((await yen.open(`/agency/dossiers/${number}`)).html).toMatch(/Who looked at it \(\d+\)/)
    expect((await phuc.open(`/agency/dossiers/${number}/withdraw`)).status).toBe(403)
    await yen.open(`/agency/dossiers/${number}/withdraw`)
    expect((await yen.post(`/agency/dossiers/${number}/withdraw`, { reason: '' })).status).toBe(422)
    const done = await yen.submit(`/agency/dossiers/${number}/withdraw`, { reason: 'Settled otherwise' })
    expect(done.status).toBe(200)
    expect((await api.dossier(number)).ended?.how).toBe('withdrawn')
    expect((await yen.open('/agency/own')).html).toContain('was withdrawn')
  })

  it('has its result for its officers and for whom it asked, and for nobody else', async () => {
    const { api, as, file } = await aStory()
    const number = await file('A plan')
    const result = `/agency/dossiers/${number}/result`
    expect((await (await as('phuc')).open(result)).status).toBe(404)
    await api.complete(number, 'hung', 'opinion', { outcome: 'agree' })
    await api.complete(number, 'phuc', 'review', { outcome: 'proceed' })
    await api.complete(number, 'xuan', 'decision', { outcome: 'approve' })
    api.objects.documents.set(`results/${(await api.dossier(number)).id}`, new Uint8Array([37]))
    await api.issue(number)
    for (const person of ['quyen', 'phuc', 'hung']) {
      const visitor = await as(person)
      expect((await visitor.open(`/agency/dossiers/${number}`)).html).toContain(`href="${result}"`)
      const { status, headers } = await visitor.get(result)
      expect([person, status, headers.get('content-type')]).toEqual([person, 200, 'application/pdf'])
    }
    for (const person of ['tam', 'hoa', 'bao', 'lan'])
      expect([person, (await (await as(person)).open(result)).status]).toEqual([person, 404])
  })

  it('is found by its title, by the officers of its agency alone', async () => {
    const { api, as, file } = await aStory()
    const number = await file('Quy hoạch bờ sông')
    await indicatorsOf(api.table, [planOpinions]).deliver()
    api.at = '2026-11-24T02:01:00.000Z'
    const findBy = async (person: string) => {
      const visitor = await as(person)
      expect((await visitor.open('/agency/search')).html).toContain('or title')
      return (await visitor.post('/agency/search', { words: 'quy hoach' })).html.includes(number)
    }
    expect(await findBy('phuc')).toBe(true)
    for (const person of ['tam', 'hoa', 'hung'])
      expect([person, await findBy(person)]).toEqual([person, false])
  })
})

describe('an internal procedure', () => {
  it('is not among those for people: not on the first page, in a search, at the counter or for search engines', async () => {
    const { api, as, visitor } = await aStory()
    const anybody = visitor()
    const hoa = await as('hoa')
    for (const [who, path] of [
      [anybody, '/'],
      [anybody, '/?q=opinions'],
      [anybody, '/sitemap.xml'],
      [hoa, '/counter'],
    ] as const) {
      const { status, html } = await who.open(path)
      expect([path, status, html.includes(code), html.includes(name)]).toEqual([path, 200, false, false])
    }
    const listed = async (query: Record<string, string>) =>
      (await api.call(undefined, 'GET /api/v1/procedures', { query })).body.items?.map(
        (one: Procedure) => one.code,
      )
    expect(await listed({})).toEqual([shedPermit.code])
    expect(await listed({ applicants: 'agencies' })).toEqual([code])
    const wrong = await api.refused(undefined, 'GET /api/v1/procedures', { query: { applicants: 'all' } })
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ pointer: '/applicants' }] } })
  })

  it('is a law that anybody may read, and only the staff of agencies begin', async () => {
    const { api, as, visitor } = await aStory()
    const { body } = await api.call(undefined, `GET /api/v1/procedures/${code}`)
    expect(body).toMatchObject({
      code,
      applicants: { agencies: ['department'] },
      decidedBy: { applicant: true },
    })
    const read = await visitor().open(`/procedures/${code}`)
    expect([read.status, read.html.includes('only agencies of the city apply')]).toEqual([200, true])
    expect(read.html).not.toContain('Start now')
    expect((await (await as('quyen')).open(`/procedures/${code}`)).html).toContain(
      `href="/agency/own/new/${code}"`,
    )
    for (const person of ['lan', 'quyen']) {
      const who = await as(person)
      for (const send of ['open', 'post'] as const)
        expect([person, (await who[send](`/procedures/${code}/start`)).status]).toEqual([person, 403])
    }
  })
})
