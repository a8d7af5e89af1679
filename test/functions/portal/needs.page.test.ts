import { buildingPermit } from '../../../workflows/building-permit/v1/procedure'
import { civilStatusExtract } from '../../../workflows/civil-status-extract/v1/procedure'
import { workingDays } from '../../../workflows/kernel/period'
import { aPortal } from '../../fixtures/portal'
import { stallPermit } from '../../fixtures/stall-procedure'

const aCity = () => aPortal({ procedures: [buildingPermit, civilStatusExtract] })
const extract = '/procedures/2.000635'

describe('what somebody needs', () => {
  it('is found out by what papers and fee depend on, before anybody signs in', async () => {
    const { visitor } = await aCity()
    expect((await visitor().get(extract)).html).toContain(`href="${extract}/needs"`)
    const { status, html } = await visitor().get(`${extract}/needs`)
    expect(status).toBe(200)
    expect(html).toContain('name="requester.relation"')
    expect(html).toContain('name="copies"')
    expect(html).not.toContain('name="requester.fullName"')
  })

  it('is a list of papers with fee and time for the case, in both languages', async () => {
    const { visitor } = await aCity()
    const query = 'requester.relation=mandated&copies=3&asked=requester.relation+copies'
    const { html } = await visitor().get(`${extract}/needs?${query}`)
    expect(html).toContain('Your list')
    expect(html).toContain('Mandate paper')
    expect(html).not.toContain('written request')
    expect(html).toContain('24,000')
    const vi = (await visitor().get(`${extract}/needs?${query}&lang=vi`)).html
    expect(vi).toContain('Văn bản ủy quyền')
    expect(vi).toContain('24.000 đồng')
  })

  it('asks on where an answer makes a rule ask, and keeps what was said', async () => {
    const { visitor } = await aCity()
    const said = 'site.landPaper=in-database&site.adjoinsBuildings=no&building.storeys=3'
    const { html } = await visitor().get(`/procedures/1.013225/needs?${said}`)
    expect(html).toContain('name="building.basements"')
    expect(html).toContain('<input type="hidden" name="building.storeys" value="3"')
    const list = await visitor().get(`/procedures/1.013225/needs?${said}&building.basements=0`)
    expect(list.html).toContain('Your list')
  })

  it('tells what is wrong or left out, and takes nothing that is not asked', async () => {
    const { visitor } = await aCity()
    const wrong = await visitor().get(`${extract}/needs?copies=99&asked=requester.relation+copies`)
    expect(wrong.status).toBe(200)
    expect(wrong.html).toContain('govuk-error-summary')
    expect(wrong.html).toContain('href="#copies"')
    expect(wrong.html).toContain('href="#requester.relation"')
    const odd = await visitor().get(`${extract}/needs?requester.fullName=Lan&constructor=x&__proto__=y`)
    expect([odd.status, odd.html.includes('value="Lan"')]).toEqual([200, false])
    expect((await visitor().get('/procedures/9.999999/needs')).status).toBe(404)
  })
})

describe('a limit by case', () => {
  const stalls = `/procedures/${stallPermit.code}`

  it('is told before filing: all its cases first, then the one that the answers are', async () => {
    const { visitor, api } = await aPortal({ procedures: [stallPermit] })
    const cases = [
      '12 working days: a paper filing',
      '10 working days: a small stall',
      '15 working days: any other stall',
    ]
    const all = (await visitor().get(stalls)).html
    for (const one of cases) expect(all).toContain(one)
    const asked = (await visitor().get(`${stalls}/needs`)).html
    expect(asked).toContain('name="squareMetres"')
    const small = (await visitor().get(`${stalls}/needs?squareMetres=3`)).html
    expect(small).toContain('At most 10 working days')
    expect(cases.map((one) => small.includes(one))).toEqual([false, true, false])
    const needs = async (answers: object) =>
      (await api.call(undefined, `POST /api/v1${stalls}/needs`, { body: { answers } })).body
    expect(await needs({ squareMetres: 3 })).toMatchObject({
      limit: { unit: 'workingDays', amount: 10 },
      limits: [{ id: 'small', says: 'a small stall', legalBasis: 'Test Act, Art. 1' }],
      asks: [],
    })
    const open = await needs({})
    expect([open.limit.amount, open.limits.length, open.asks[0].path]).toEqual([15, 3, 'squareMetres'])
  })

  it('is exact before it is sent, and in the dossier', async () => {
    const { visitor, api } = await aPortal({ procedures: [stallPermit] })
    const lan = visitor('citizen')
    await lan.signIn('lan')
    await lan.get(`${stalls}/start`)
    const id = /\/drafts\/(\w+)\//.exec((await lan.submit(`${stalls}/start`)).html)?.[1] ?? ''
    const typed = { name: 'Lan', ward: 'ward-sai-gon', squareMetres: '3', cooks: 'no' }
    expect((await lan.get(`/drafts/${id}/check`)).html).not.toContain('At most')
    for (const field of Object.keys(typed)) await lan.fill(`/drafts/${id}/questions/${field}`, typed)
    const check = (await lan.open(`/drafts/${id}/check`)).html
    expect(check).toContain('At most 10 working days')
    expect(check).toContain('10 working days: a small stall')
    expect(check).not.toContain('any other stall')
    const { location = '' } = await lan.post(`/drafts/${id}/check`)
    const number = /H29[^/]*/.exec(location)?.[0] ?? ''
    expect((await api.dossier(number)).plan.limit).toEqual({ case: 'small', period: workingDays(10) })
    const { clock } = (await api.call('lan', `GET /api/v1/dossiers/${number}`)).body
    expect(clock.limit).toEqual(workingDays(10))
  })
})
