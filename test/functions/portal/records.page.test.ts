import { found, inspectedShed } from '../../fixtures/inspected-procedure'
import { aPortal } from '../../fixtures/portal'

const typed = {
  'record.finding': 'mend',
  'record.seenOn-day': '24',
  'record.seenOn-month': '11',
  'record.seenOn-year': '2026',
  'record.area': '41.5',
  'record.fenced': 'yes',
  'record.hazards': 'flood',
  'record.rooms.0.use': 'sleep',
  'record.rooms.0.squareMetres': '12',
  'record.rooms.1.use': 'store',
  'record.rooms.1.squareMetres': '4',
  'record.remark': 'Nguyễn Văn B keeps the key',
}

describe('the page of a task that records something', () => {
  const opened = async () => {
    const portal = await aPortal({ procedures: [inspectedShed] })
    const { api } = portal
    const number = await api.file({})
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    const page = `/agency/tasks/${(await api.task(number, 'review')).id}`
    const duc = portal.visitor('agency', 'citizen')
    await duc.signIn('duc')
    return { api, number, page, duc }
  }

  it('asks for its fields, and what is sent is on the pages of the dossier', async () => {
    const { api, number, page, duc } = await opened()
    const { html } = await duc.get(page)
    for (const words of [
      'What this step records',
      'Area in square metres',
      'It is unsafe',
      'name="record.rooms.0.use"',
    ])
      expect(html).toContain(words)
    const sent = await duc.post(page, { outcome: 'proceed', ...typed })
    expect(sent.location).toBe(`/agency/dossiers/${number}`)
    const { remark: _, ...values } = found
    expect((await api.dossier(number)).records).toEqual({ inspection: values })
    const shown = (await duc.get(`/agency/dossiers/${number}`)).html
    for (const words of ['What officers recorded', 'To be mended', '24 November 2026', 'keeps the key'])
      expect(shown).toContain(words)
  })

  it('tells each wrong field, and keeps all that was typed', async () => {
    const { api, number, page, duc } = await opened()
    const { status, html } = await duc.post(page, {
      ...{ outcome: 'proceed', ...typed, 'record.area': 'wide', 'record.rooms.1.squareMetres': '0' },
      'record.finding': '',
    })
    expect(status).toBe(422)
    for (const id of ['record.area', 'record.rooms.1.squareMetres', 'record.finding'])
      expect(html).toContain(`<a href="#${id}">`)
    for (const value of ['value="wide"', 'value="12"', 'keeps the key']) expect(html).toContain(value)
    expect((await api.dossier(number)).step).toBe('inspection')
  })

  it('shows again what was recorded too late, so that it is not lost', async () => {
    const { api, number, page, duc } = await opened()
    await api.complete(number, 'duc', 'review', { outcome: 'proceed', record: found })
    const { status, html } = await duc.post(page, { outcome: 'proceed', ...typed, 'record.area': '77.25' })
    expect(status).toBe(409)
    for (const words of ['77.25', 'keeps the key']) expect(html).toContain(words)
  })

  it('keeps a record back where the answer is another', async () => {
    const { api, number, page, duc } = await opened()
    await duc.post(page, { outcome: 'refuse', reason: 'Gone', ...typed, 'record.area': 'wide' })
    expect(await api.dossier(number)).toMatchObject({ ended: { how: 'refused' } })
  })
})
