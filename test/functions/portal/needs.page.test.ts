import { buildingPermit } from '../../../workflows/building-permit/v1/procedure'
import { civilStatusExtract } from '../../../workflows/civil-status-extract/v1/procedure'
import { aPortal } from '../../fixtures/portal'

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
