import { buildingPermit } from '../../../workflows/building-permit/v1/procedure'
import { city } from '../../../workflows/city/city'
import { aPortal } from '../../fixtures/portal'
import { shedPermit } from '../../fixtures/procedure'

describe('the page of the city’s regulations', () => {
  it('tells anybody each of them, and which procedures it is about, and loads no law', async () => {
    const { api, visitor } = await aPortal({ procedures: [shedPermit, buildingPermit] })
    const refuse = async () => {
      throw new Error('a law was loaded')
    }
    Object.assign(api.outside.law, { version: refuse, newest: refuse })
    const { status, html } = await visitor().get('/regulations')
    expect(status).toBe(200)
    for (const { id, title, legalBasis } of city.regulations) {
      expect(html).toContain(`id="${id}"`)
      expect(html).toContain(title.en.replaceAll("'", '&#39;'))
      expect(html).toContain(legalBasis)
    }
    expect(html).toContain('15 working days')
    expect(html).toContain('It counts as having agreed, and answers for its field.')
    expect(html).toContain('href="/procedures/1.013225"')
    expect(html).toContain('Questions that no regulation is about')
  })

  it('speaks Vietnamese too, and is found from the first page and by search engines', async () => {
    const { visitor } = await aPortal()
    const vi = await visitor().get('/regulations?lang=vi')
    expect(vi.html).toContain('Quy chế phối hợp giữa các cơ quan')
    expect(vi.html).toContain('Coi như đồng ý, và chịu trách nhiệm về lĩnh vực của mình.')
    expect((await visitor().get('/')).html).toContain('href="/regulations"')
    expect((await visitor().get('/sitemap.xml')).html).toContain('/regulations</loc>')
  })
})
