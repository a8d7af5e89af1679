import { buildingPermit } from '../../../workflows/building-permit/v1/procedure'
import { civilStatusExtract } from '../../../workflows/civil-status-extract/v1/procedure'
import { aPortal } from '../../fixtures/portal'

const aCity = () => aPortal({ procedures: [buildingPermit, civilStatusExtract] })

describe('finding a procedure', () => {
  it('begins with what happens in a life, as far as a procedure follows from it', async () => {
    const { visitor } = await aCity()
    const { html } = await visitor().get('/')
    expect(html).toContain('href="/life-events/building"')
    expect(html).toContain('href="/life-events/death"')
    expect(html).not.toContain('href="/life-events/business"')
    expect((await visitor().get('/sitemap.xml')).html).toContain('/life-events/death</loc>')
  })

  it('shows all that follows from it, in both languages, and says so where nothing does', async () => {
    const { visitor } = await aCity()
    const { status, html } = await visitor().get('/life-events/building?lang=vi')
    expect(status).toBe(200)
    expect(html).toContain('<h1 class="govuk-heading-l">Xây, sửa nhà</h1>')
    expect(html).toContain('href="/procedures/1.013225"')
    expect(html).not.toContain('href="/procedures/2.000635"')
    expect((await visitor().get('/life-events/business')).html).toContain('There is none yet')
    expect((await visitor().get('/life-events/none')).status).toBe(404)
  })

  it('goes by what people say, counts what it found, and says what it has looked for', async () => {
    const { visitor } = await aCity()
    const { html } = await visitor().get('/?q=x%C3%A2y%20nh%C3%A0&lang=vi')
    expect(html).toContain('1 thủ tục cho “xây nhà”')
    expect(html).toContain('href="/procedures/1.013225"')
    expect(html).not.toContain('/life-events/')
    const slip = (await visitor().get('/?q=trich+lucc&lang=vi')).html
    expect(slip).toContain('Đây là kết quả cho “trich lục”')
    expect(slip).toContain('href="/procedures/2.000635"')
  })

  it('finds nothing for what is none, and leads on', async () => {
    const { visitor } = await aCity()
    const { html } = await visitor().get('/?q=con+meo+bay&lang=vi')
    expect(html).toContain('0 thủ tục cho “con meo bay”')
    expect(html).toContain('href="/life-events/building"')
    expect(html).not.toContain('href="/procedures/')
  })
})
