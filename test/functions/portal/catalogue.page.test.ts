import { civilStatusExtract } from '../../../workflows/civil-status-extract/v1/procedure'
import { indicatorsOf } from '../../fixtures/indicator-feed'
import { aPortal } from '../../fixtures/portal'
import { shedPermit } from '../../fixtures/procedure'

test('lists, search and names load no law, however many procedures there are', async () => {
  const { api, visitor } = await aPortal({ procedures: [shedPermit, civilStatusExtract] })
  await api.file()
  await indicatorsOf(api.table).deliver()
  const refuse = async () => {
    throw new Error('a law was loaded')
  }
  Object.assign(api.outside.law, { version: refuse, newest: refuse })
  const [anybody, lan, hoa] = [visitor('oversight'), visitor(), visitor('agency')]
  await lan.signIn('lan')
  await hoa.signIn('hoa')
  const shed = shedPermit.texts.en.name
  const extract = civilStatusExtract.texts.en.name
  for (const [who, path, shown] of [
    [anybody, '/', [shed, extract]],
    [anybody, '/?q=trich+luc', [extract]],
    [anybody, '/sitemap.xml', ['/procedures/1.999999', '/procedures/2.000635']],
    [anybody, '/figures/procedures?period=month', [shed]],
    [lan, '/dossiers', [shed]],
    [hoa, '/counter', [shed, extract]],
    [hoa, '/agency/search', []],
    [hoa, '/agency/own', []],
  ] as const) {
    const { status, html } = await who.get(path)
    expect([path, status]).toEqual([path, 200])
    for (const words of shown) expect(html).toContain(words)
  }
})
