import { draftFiled } from '../../../functions/adapters/draft-store'
import { example } from '../../../workflows/building-permit/v1/example'
import { buildingPermit } from '../../../workflows/building-permit/v1/procedure'
import { pdf } from '../../fixtures/api'
import { familyShed } from '../../fixtures/family-procedure'
import { aPortal, type Visitor } from '../../fixtures/portal'
import { shedPermit } from '../../fixtures/procedure'
import { standingOn } from '../../fixtures/standing-fields'

const registered = { 'sub-lan': { person: { fullName: 'Nguyễn Thị Lan', identityNumber: '079190000001' } } }

const aForm = async () => {
  const portal = await aPortal({ procedures: [buildingPermit], registered })
  const lan = portal.visitor()
  await lan.signIn('lan')
  await lan.get('/procedures/1.013225/start')
  const { html } = await lan.submit('/procedures/1.013225/start')
  const id = /\/drafts\/(\w+)\//.exec(html)?.[1] ?? ''
  return { ...portal, lan, id, html }
}

/** What is typed for the example's answers, by matter. */
const typed: Record<string, Record<string, string | string[]>> = {
  'owner.fullName': { 'owner.address': example.owner.address, 'owner.phone': '0901 234 567' },
  'site.ward': {
    'site.ward': example.site.ward,
    'site.address': example.site.address,
    'site.parcel': '12',
    'site.mapSheet': '3',
    'site.areaSquareMetres': '1.250,5',
    'site.landPaper': 'in-database',
  },
  'site.withinDetailedPlan': { 'site.withinDetailedPlan': ['site.withinDetailedPlan', 'site.nearMetro'] },
  'building.storeys': {
    'building.storeys': '3',
    'building.basements': '0',
    'building.heightMetres': '12,5',
    'building.firstFloorAreaSquareMetres': '80',
    'building.floorAreaSquareMetres': '240',
  },
  'designer.name': { 'designer.name': 'Công ty Thiết kế Á' },
  completionMonths: { completionMonths: '8' },
}

const answerAll = async (lan: Visitor, id: string) => {
  for (const [question, fields] of Object.entries(typed)) {
    const { status, html } = await lan.fill(`/drafts/${id}/questions/${question}`, fields)
    if (status !== 303) throw new Error(`${question}: ${status} ${html.slice(0, 3_000)}`)
  }
}

describe('the form of a procedure', () => {
  it('begins with what the registers know, where it is asked, to be looked at once', async () => {
    const { lan, html, id } = await aForm()
    expect(html).toContain('<h1 class="govuk-heading-l">Owner</h1>')
    expect(html).toContain('value="Nguyễn Thị Lan"')
    expect(html.match(/From “the population database”\. Change it/g)).toHaveLength(2)
    const overview = await lan.open(`/drafts/${id}`)
    expect(overview.html).toContain('What is known already')
    const first = await lan.open(`/drafts/${id}/check`)
    expect(first.html).toContain(`href="/drafts/${id}/questions/owner.fullName"`)
    expect(first.html).toContain('from the population database')
    const own = { 'owner.fullName': 'Nguyễn Thị Lan Anh', ...typed['owner.fullName'] }
    await lan.fill(`/drafts/${id}/questions/owner.fullName`, own)
    const { html: changed } = await lan.open(`/drafts/${id}/questions/owner.fullName`)
    expect(changed.match(/From “the population database”\. Change it/g)).toHaveLength(1)
  })

  it('asks for the parts of one matter on a page, and not for all where nothing is known to be missing', async () => {
    const { lan, common, api, id } = await aForm()
    await common.drafts.change({ owner: 'lan', id }, api.at, (draft) => ({
      ...draft,
      answers: { ...example },
    }))
    // A register filled it in: looked at once, then never again.
    expect((await lan.fill(`/drafts/${id}/questions/owner.fullName`)).location).toBe(
      `/drafts/${id}/questions/site.withinDetailedPlan`,
    )
  })

  it('takes up a form that was begun when each question had a page of its own', async () => {
    const { lan, common, api, id } = await aForm()
    await common.drafts.change({ owner: 'lan', id }, api.at, (draft) => ({
      ...draft,
      answers: { ...draft.answers, site: { ...example.site, address: undefined } },
      passed: ['site.ward', 'site.parcel'],
      typed: { 'site.address': { 'site.address': ['12 Lê'] } },
    }))
    const old = await lan.open(`/drafts/${id}/questions/site.address`)
    expect(old.html).toContain('12 Lê</textarea>')
    expect(old.html).toContain(`value="${example.site.parcel}"`)
    expect((await lan.fill(`/drafts/${id}/questions/owner.fullName`, typed['owner.fullName'])).location).toBe(
      `/drafts/${id}/questions/site.ward`,
    )
  })

  it('says of one matter all that is wrong, with what was typed kept', async () => {
    const { lan, id } = await aForm()
    const { status, html } = await lan.fill(`/drafts/${id}/questions/owner.phone`, {
      'owner.phone': '12 "<b>',
    })
    expect(status).toBe(422)
    expect(html).toContain('<title>Error: Owner – Motcua</title>')
    expect(html).toContain('<a href="#owner.address">Contact address: this is missing')
    expect(html).toContain(
      '<a href="#owner.phone">Phone number: the number must begin with 0 or +84 and have 10 or 11 figures with the 0</a>',
    )
    expect(html).toContain('value="12 &quot;&lt;b&gt;"')
    expect(html.match(/<h1/g)).toHaveLength(1)
    const half = await lan.fill(`/drafts/${id}/questions/building.storeys`, { 'building.storeys': '1.5' })
    expect(half.html).toContain(': this must be a whole number</a>')
  })

  it('has a long list looked up by name: the browser offers it, and a name without marks is understood', async () => {
    const { lan, id } = await aForm()
    const question = `/drafts/${id}/questions/site.ward`
    const plot = { ...typed['site.ward'] }
    const { html } = await lan.open(question)
    expect(html).toContain('list="site.ward-suggestions"')
    expect(html.match(/<option value="[^"]+ (Ward|Commune|Special Zone)( \(was in [^"]+\))?"/g)).toHaveLength(
      168,
    )
    const several = await lan.post(question, { ...plot, 'site.ward': 'binh' })
    expect(several.status).toBe(422)
    expect(several.html).toContain(': type one name of the list, and more of it where several are alike</a>')
    expect(several.html).toContain('value="binh"')
    expect((await lan.post(question, { ...plot, 'site.ward': 'con dao' })).status).toBe(303)
    expect((await lan.open(question)).html).toContain('value="Côn Đảo Special Zone"')
  })

  it('tells what a former district is now, and takes what the browser offers by its name', async () => {
    const { lan, id } = await aForm()
    const question = `/drafts/${id}/questions/site.ward`
    const plot = { ...typed['site.ward'] }
    const former = await lan.post(question, { ...plot, 'site.ward': 'quan 4' })
    expect(former.status).toBe(422)
    expect(former.html).toContain(
      'name of a former district. Write one of: Khánh Hội Ward, Vĩnh Hội Ward, Xóm Chiếu Ward',
    )
    const offered = 'Khánh Hội Ward (was in Quận 4)'
    expect((await lan.open(question)).html).toContain(`<option value="${offered}"`)
    expect((await lan.post(question, { ...plot, 'site.ward': offered })).status).toBe(303)
    expect((await lan.open(question)).html).toContain('value="Khánh Hội Ward"')
  })

  it('is filed as it was answered, once, and is then the dossier', async () => {
    const { lan, id, api } = await aForm()
    lan.cookies.set('__Host-language', 'vi')
    await answerAll(lan, id)
    const { location: toPaper } = await lan.fill(
      `/drafts/${id}/questions/completionMonths`,
      typed.completionMonths,
    )
    expect(toPaper).toBe(`/drafts/${id}/papers/drawings`)
    const paper = await lan.get(toPaper)
    const key = /name="key" value="([^"]+)"/.exec(paper.html)?.[1] ?? ''
    api.objects.send({ key }, pdf)
    const done = await lan.open(`${toPaper}/arrived/${key.replace('uploads/', '')}`)
    expect(done.html).toContain('Tệp 1')
    for (const type of ['neighbour-commitment', 'fire-safety-result']) {
      await lan.get(`/drafts/${id}/papers/${type}`)
      await lan.post(`/drafts/${id}/papers/${type}`, { skip: 'yes' })
    }
    const check = await lan.open(`/drafts/${id}/check`)
    expect(check.html).toContain('1.250,5')
    expect(check.html).toContain('Nộp hồ sơ')
    const filed = await lan.post(`/drafts/${id}/check`)
    expect(filed.location).toMatch(/^\/dossiers\/H29\.16-\d{6}-0001\/filed$/)
    expect((await lan.post(`/drafts/${id}/check`)).location).toBe(filed.location)
    const number = filed.location.split('/')[2] ?? ''
    const { body } = await api.call('lan', `GET /api/v1/dossiers/${number}`)
    expect(body.answers).toMatchObject({
      owner: { fullName: 'Nguyễn Thị Lan', phone: '0901234567' },
      site: { areaSquareMetres: 1250.5, nearMetro: true, nearWaterway: false },
      building: { heightMetres: 12.5 },
    })
    expect((await api.call('lan', 'GET /api/v1/dossiers')).body.items).toHaveLength(1)
  })

  it('says where what is missing is put right', async () => {
    const { lan, id } = await aForm()
    await lan.get(`/drafts/${id}/check`)
    const { status, html } = await lan.post(`/drafts/${id}/check`)
    expect(status).toBe(422)
    expect(html).toContain(
      `<a href="/drafts/${id}/questions/owner.address">Contact address: This is required</a>`,
    )
  })

  it('keeps what was typed when one stops, also what is no answer yet', async () => {
    const { lan, id } = await aForm()
    const page = `/drafts/${id}/questions/owner.phone`
    expect((await lan.fill(page, { 'owner.phone': '0901 23', leave: 'yes' })).location).toBe('/dossiers')
    const again = await lan.get(page)
    expect(again.html).toContain('value="0901 23"')
    expect((await lan.get(`/drafts/${id}/check`)).html).toContain('Not answered yet')
    const whole = { ...typed['owner.fullName'], leave: 'yes' }
    expect((await lan.fill(page, whole)).location).toBe('/dossiers')
    expect((await lan.get(page)).html).toContain('value="0901234567"')
    const long = { 'owner.phone': 'x'.repeat(30_000), leave: 'yes' }
    expect((await lan.fill(page, long)).status).toBe(422)
  })

  it('counts all that has to be done from the start, papers too, and what may be left out apart', async () => {
    const { lan, id } = await aForm()
    const seen = async (question: string) =>
      /caption-l">([^<]*)/.exec((await lan.get(`/drafts/${id}/${question}`)).html)?.[1]
    expect((await lan.get(`/drafts/${id}`)).html).toContain('0 of 10 pages are done; 1 more may be left out')
    expect(await seen('questions/site.ward')).toContain('Page 2 of 10')
    await answerAll(lan, id)
    expect(await seen('questions/completionMonths')).toContain('Page 6 of 7')
    expect(await seen('papers/drawings')).toContain('Page 7 of 7')
    expect(await seen('papers/fire-safety-result')).toContain('may be left out')
  })

  it('asks for papers only when all is answered', async () => {
    const { lan, id } = await aForm()
    const { location } = await lan.fill(`/drafts/${id}/questions/completionMonths`, typed.completionMonths)
    expect(location).toBe(`/drafts/${id}/questions/owner.fullName`)
  })

  it('is deleted only when that is confirmed, and it is said', async () => {
    const { lan, id } = await aForm()
    expect((await lan.get(`/drafts/${id}`)).html).toContain(`href="/drafts/${id}/delete"`)
    expect((await lan.get(`/drafts/${id}/delete`)).html).toContain('This can not be undone')
    expect((await lan.get(`/drafts/${id}`)).status).toBe(200)
    await lan.get(`/drafts/${id}/delete`)
    expect((await lan.post(`/drafts/${id}/delete`)).html).toContain('The form was deleted')
    expect((await lan.get(`/drafts/${id}`)).status).toBe(404)
  })

  it('is called by what it is about, or as one likes, until it is filed', async () => {
    const { lan, id, common } = await aForm()
    expect((await lan.get('/dossiers')).html).not.toContain('</bdi></a> · <a')
    for (const matter of ['owner.fullName', 'site.ward'])
      await lan.fill(`/drafts/${id}/questions/${matter}`, typed[matter] ?? {})
    expect((await lan.get('/dossiers')).html).toContain(`: <bdi>${example.site.address}</bdi>`)
    const page = `/drafts/${id}/name`
    expect((await lan.get(page)).html).toContain(`value="${example.site.address}"`)
    const refused = await lan.post(page, { name: 'Nhà\u202ecủa mẹ' })
    expect([refused.status, refused.html]).toEqual([422, expect.stringContaining('href="#name"')])
    expect((await lan.post(page, { name: 'Nhà của mẹ' })).location).toBe('/dossiers')
    expect((await lan.get('/dossiers')).html).toContain(': <bdi>Nhà của mẹ</bdi>')
    await lan.get(page)
    await lan.post(page, { name: ' ' })
    expect((await lan.get('/dossiers?lang=vi')).html).toContain(`: <bdi>${example.site.address}</bdi>`)
    const found = await common.drafts.find('lan', id, '2026-11-24T02:00:00.000Z')
    const filed = draftFiled({ ...found!, name: 'x' }, 'H29.16-261124-0001')
    expect(JSON.stringify(filed)).not.toContain(example.site.address)
  })

  it('says what it asks no more since it was begun, and sends the rest', async () => {
    const { lan, id, common, api } = await aForm()
    const older = { owner: { ...example.owner, fax: '028' }, colour: 'red' }
    await common.drafts.change({ owner: 'lan', id }, api.at, (draft) => ({
      ...draft,
      version: 0,
      answers: { ...example, ...older },
    }))
    const { html } = await lan.get(`/drafts/${id}/check`)
    expect(html).toContain('is not asked any more')
    expect(html).toContain('<li>owner.fax</li><li>colour</li>')
    const refused = await lan.post(`/drafts/${id}/check`)
    expect(refused.html).not.toContain('There is no such field')
  })

  it('belongs to whoever began it', async () => {
    const { visitor, id } = await aForm()
    const minh = visitor()
    await minh.signIn('minh')
    expect((await minh.get(`/drafts/${id}/check`)).status).toBe(404)
    expect((await minh.get(`/drafts/${id}/questions/owner.phone`)).status).toBe(404)
  })

  it('keeps what is typed when the session is over, for the same person', async () => {
    const { lan, id, api } = await aForm()
    const path = `/drafts/${id}/questions/owner.address`
    const { html: before } = await lan.get(path)
    api.at = new Date(Date.parse(api.at) + 2 * 3_600_000).toISOString()
    const whole = { ...standingOn(before), ...typed['owner.fullName'], 'owner.address': '12 Lê Lợi' }
    const over = await lan.post(path, whole)
    expect(over.status).toBe(401)
    expect(over.html).toContain('What you typed is kept')
    await lan.signIn('lan')
    expect((await lan.get(path)).html).toContain('\n12 Lê Lợi</textarea>')
    expect((await lan.post(path, whole)).status).toBe(303)
  })

  it('shows what was kept to nobody else', async () => {
    const { lan, id, api } = await aForm()
    const path = `/drafts/${id}/questions/owner.address`
    await lan.get(path)
    api.at = new Date(Date.parse(api.at) + 2 * 3_600_000).toISOString()
    await lan.post(path, { 'owner.address': '12 Lê Lợi' })
    await lan.signIn('minh')
    const seen = await lan.get(path)
    expect(seen.status).toBe(404)
    expect(seen.html).not.toContain('Lê Lợi')
  })

  it('is there for thirty days after its last change', async () => {
    const { lan, id, api } = await aForm()
    const day = 86_400_000
    const began = Date.parse(api.at)
    api.at = new Date(began + 30 * day - 1).toISOString()
    await lan.signIn('lan')
    expect((await lan.get(`/drafts/${id}`)).status).toBe(200)
    api.at = new Date(began + 30 * day).toISOString()
    expect((await lan.get(`/drafts/${id}`)).status).toBe(404)
  })
})

/** Forms of the shed, with all that they ask for. */
const completeForms = async () => {
  const { api, common, visitor } = await aPortal()
  const answers = { name: 'Lan', storeys: 1, river: false, free: false }
  const lanAt = async (id: string) => {
    const draft = {
      id,
      owner: 'lan',
      procedure: shedPermit.code,
      version: 1,
      answers,
      from: {},
      passed: Object.keys(answers),
      documents: [
        {
          type: 'drawing',
          uploadId: await api.upload('lan'),
          size: pdf.length,
          contentType: 'application/pdf',
        },
      ],
      startedAt: api.at,
      changedAt: api.at,
      revision: 1,
    }
    await common.drafts.create(draft)
    const lan = visitor('citizen')
    await lan.signIn('lan')
    await lan.get(`/drafts/${id}/check`)
    return lan
  }
  return { api, lanAt }
}

it('a form sent ten times at once becomes one dossier, with the first number of the day, and the next is the second', async () => {
  const { lanAt } = await completeForms()
  const places = async (id: string) => {
    const lan = await lanAt(id)
    const sent = await Promise.all(Array.from({ length: 10 }, () => lan.post(`/drafts/${id}/check`)))
    return new Set(sent.map(({ status, location }) => `${status} ${location}`))
  }
  expect([...(await places('D1'))]).toEqual([expect.stringMatching(/^303 .*H29\.16-261124-0001/)])
  expect([...(await places('D2'))]).toEqual([expect.stringMatching(/^303 .*H29\.16-261124-0002/)])
})

describe('an answer to a form that is filed', () => {
  it.each([
    ['sent', { storeys: '2' }],
    ['that is none', { storeys: 'two' }],
    ['to be gone on with later', { storeys: 'two', leave: 'yes' }],
  ])('%s leads to the dossier, and changes nothing', async (_how, fields) => {
    const { api, lanAt } = await completeForms()
    const lan = await lanAt('D1')
    // Left open in a window, while the form is filed in another one.
    expect((await lan.get('/drafts/D1/questions/storeys')).status).toBe(200)
    const filed = await lan.post('/drafts/D1/check')
    const before = structuredClone(api.table.items())
    const late = await lan.post('/drafts/D1/questions/storeys', fields)
    expect([late.status, late.location]).toEqual([303, '/drafts/D1'])
    expect((await lan.get(late.location)).location).toBe(filed.location)
    expect(api.table.items()).toEqual(before)
    const { body } = await api.call('lan', `GET /api/v1/dossiers/${filed.location.split('/')[2]}`)
    expect(body.answers).toMatchObject({ storeys: 1 })
  })
})

describe('a form that asks some more than others', () => {
  const aFamily = async (kind: string) => {
    const portal = await aPortal({ procedures: [familyShed] })
    const lan = portal.visitor()
    await lan.signIn('lan')
    await lan.get('/procedures/1.999999/start')
    const { html } = await lan.submit('/procedures/1.999999/start')
    const id = /\/drafts\/(\w+)\//.exec(html)?.[1] ?? ''
    const answer = async (question: string, fields: Record<string, string>) => {
      await lan.get(`/drafts/${id}/questions/${question}`)
      return lan.post(`/drafts/${id}/questions/${question}`, fields)
    }
    await answer('kind', { kind })
    return { lan, id, answer }
  }

  it('lets nobody pass without the entries that are asked for', async () => {
    const { answer } = await aFamily('family')
    expect(await answer('members', {})).toMatchObject({ status: 422 })
    expect((await answer('members', { 'members.name': 'An' })).status).toBe(303)
  })

  it('asks a company for itself at once, and for what only it is asked', async () => {
    const { lan, id, answer } = await aFamily('company')
    const { html } = await lan.get(`/drafts/${id}/questions/company.taxCode`)
    expect(html).not.toContain('(optional)')
    expect((await lan.get(`/drafts/${id}/questions/note`)).status).toBe(404)
    expect((await answer('company.taxCode', { 'company.taxCode': '0300000001' })).status).toBe(303)
    expect(await answer('note', { note: '' })).toMatchObject({ status: 422 })
  })

  it('asks nobody what a branch led to that he left', async () => {
    const { lan, id, answer } = await aFamily('company')
    await answer('company.taxCode', { 'company.taxCode': '0300000001' })
    await answer('note', { note: 'x' })
    await answer('kind', { kind: 'one' })
    for (const question of ['company.taxCode', 'note', 'members'])
      expect((await lan.get(`/drafts/${id}/questions/${question}`)).status).toBe(404)
  })
})

it('speaks of photographs only where one is taken', async () => {
  const { lan, id } = await aForm()
  await answerAll(lan, id)
  const drawings = await lan.get(`/drafts/${id}/papers/drawings`)
  expect(drawings.html).toContain('PDF, at most 25 MB')
  expect(drawings.html).not.toContain('photograph')
  const scan = await lan.get(`/drafts/${id}/papers/neighbour-commitment`)
  expect(scan.html).toContain('A clear photograph is enough')
})
