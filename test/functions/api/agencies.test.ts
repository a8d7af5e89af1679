import { AgencyPage, PresentedAgency } from '../../../functions/office/agencies/schemas'
import { Processing } from '../../../functions/office/procedures/schemas'
import { buildingPermit } from '../../../workflows/building-permit/v1/procedure'
import { type Api, anApi } from '../../fixtures/api'
import { shedPermit } from '../../fixtures/procedure'

let api: Api
beforeAll(async () => {
  api = await anApi({ procedures: [buildingPermit, shedPermit] })
})

describe('what anybody may ask about the city’s offices', () => {
  it('agencies are found by their names, and by what was there before', async () => {
    const find = async (q: string) =>
      AgencyPage.parse((await api.call(undefined, 'GET /api/v1/agencies', { query: { q } })).body)
    expect((await find('so tu phap')).items.map(({ agency }) => agency)).toEqual(['department-justice'])
    const formerly = await find('thu duc')
    expect(formerly.items.length).toBeGreaterThan(1)
    expect((await find('')).next).toBeDefined()
  })

  it('an agency tells what it always decides, and only codes and addresses that are known', async () => {
    const ask = async (agency: string) => (await api.call(undefined, `GET /api/v1/agencies/${agency}`)).body
    const ward = PresentedAgency.parse(await ask('ward-ben-thanh'))
    expect(ward.procedures.map(({ code }) => code)).toEqual(['1.999999'])
    expect([ward.code, ward.address]).toEqual([undefined, undefined])
    expect(PresentedAgency.parse(await ask('department-justice')).address?.confirmed).toBe(false)
    expect((await api.call(undefined, 'GET /api/v1/agencies/nobody')).status).toBe(404)
  })

  it('a procedure tells which personal data it processes', async () => {
    const { body } = await api.call(undefined, 'GET /api/v1/procedures/1.013225/processing')
    const { answers, seenBy } = Processing.parse(body)
    const about = (path: string) => answers.find((one) => one.path === path)
    expect(about('owner.identityNumber')).toMatchObject({ personal: true, register: 'person.identityNumber' })
    expect(about('owner.email')).toMatchObject({ personal: true, optional: true })
    expect(about('building.storeys')).toMatchObject({ personal: false })
    expect(seenBy[0]).toEqual({ as: 'decides', all: true })
    expect(seenBy.filter(({ all }) => all)).toHaveLength(1)
  })
})
