import { keys } from '../../../functions/adapters/keys'
import { pdf } from '../../fixtures/api'
import { aDirectingOffice } from '../../fixtures/directing-office'
import { aPdf } from '../../fixtures/files'
import { anOversightOffice } from '../../fixtures/oversight-office'
import { aPortal, type Portal, type Visitor } from '../../fixtures/portal'

/** Finance has taken its task up, with ward-sai-gon. */
const aTask = async () => {
  const office = await aDirectingOffice()
  const number = await office.file()
  await office.answer(number, 'task-1', 'kim', { outcome: 'accept' })
  const work = `/agency/tasks/${(await office.api.task(number, 'assignment')).id}`
  const files = `${work}/files/work-result`
  /** As a browser sends it: to the store, which leads back. */
  const send = async (who: Visitor, bytes?: Uint8Array) => {
    const { html } = await who.get(files)
    const key = /name="key" value="([^"]*)"/.exec(html)?.[1] ?? ''
    if (bytes) office.api.objects.send({ key }, bytes)
    return who.open(`${files}/arrived/${key.replace('uploads/', '')}`)
  }
  return { ...office, number, work, files, send, kim: await office.officer('kim') }
}

describe('a file that goes with what an agency hands in', () => {
  it('waits with what was written, is sent with it, and is read by who gave the task', async () => {
    const { api, kim, work, files, send, number, officer } = await aTask()
    const { html } = await kim.get(work)
    expect(html).toContain('Enclose a file')
    const written = { outcome: 'hand-in', reason: 'Twelve sheds' }
    expect((await kim.post(work, { ...written, enclose: 'work-result' })).location).toBe(files)
    expect((await send(kim, pdf)).html).toContain('File 1: PDF, 1 KB')
    const taken = /name="remove" value="([^"]*)"/.exec((await kim.get(files)).html)?.[1] ?? ''
    expect((await kim.post(files, { remove: taken })).location).toBe(files)
    expect((await kim.get(work)).html).not.toContain('File 1')
    await send(kim, pdf)
    await send(kim, aPdf())
    const again = (await kim.get(work)).html
    for (const words of ['Twelve sheds', 'Files that go with it', 'File 2: PDF'])
      expect(again).toContain(words)
    expect((await api.dossier(number)).documents).toHaveLength(0)
    await kim.post(work, written)
    const { documents, assignments } = await api.dossier(number)
    expect(documents).toHaveLength(2)
    expect(assignments?.['task-1']?.enclosed).toEqual(documents.map(({ id }) => id))
    const paper = `/agency/dossiers/${number}/documents/${documents[0]?.id}`
    const appraisal = `/agency/tasks/${(await api.task(number, 'appraisal')).id}`
    for (const [person, page] of [
      ['an', appraisal],
      ['kim', `/agency/dossiers/${number}`],
      ['vy', `/agency/dossiers/${number}`],
    ] as const) {
      const one = await officer(person)
      expect((await one.get(page)).html).toContain(`href="${paper}">What was done (PDF, 1 KB)</a>`)
      const { status, headers } = await one.get(paper)
      expect([person, status, headers.get('content-type')]).toEqual([person, 200, 'application/pdf'])
    }
    // Whoever does another task of the same conclusion is not shown it.
    const duc = await officer('duc')
    expect((await duc.get(`/agency/dossiers/${number}`)).html).not.toContain(documents[0]?.id)
    expect((await duc.get(paper)).status).toBe(404)
  })

  it('is refused at once when it is empty, too large or of another type, and nothing is kept', async () => {
    const { api, kim, work, send, common } = await aTask()
    const large = new Uint8Array(20 * 1024 * 1024 + 1)
    for (const [bytes, says] of [
      [undefined, 'The file did not arrive'],
      [new Uint8Array(), 'The file is empty'],
      [large, 'The file is too large. It may have at most'],
      [new TextEncoder().encode('no paper'), 'It must be PDF, JPEG or PNG'],
      [aPdf({ trailer: '/Encrypt 9 0 R' }), 'password'],
    ] as const) {
      const { status, html } = await send(kim, bytes)
      expect(status).toBe(422)
      expect(html).toContain(says)
      expect(html).toContain('<a href="#file">')
    }
    expect(await common.texts.find('kim', work.split('/').at(-1) ?? '', api.at)).toBeUndefined()
  })

  it('that is gone when it is to be sent is named, and what was written is not lost', async () => {
    const { api, kim, work, files, send, number } = await aTask()
    await send(kim, pdf)
    const taken = /name="remove" value="([^"]*)"/.exec((await kim.get(files)).html)?.[1] ?? ''
    await api.table.write([{ name: 'upload', delete: keys.upload(taken) }])
    const { status, html } = await kim.post(work, { outcome: 'hand-in', reason: 'Twelve sheds' })
    expect(status).toBe(422)
    expect(html).toContain('<a href="#documents">What was done, File 1: ')
    expect(html).toContain('Twelve sheds')
    expect((await api.dossier(number)).assignments?.['task-1']?.status).toBe('working')
  })

  it('is sent by its owner alone, while there is something to hand in', async () => {
    const { kim, work, files, officer } = await aTask()
    for (const [person, status] of [
      ['vy', 403],
      ['an', 403],
      ['duc', 404],
      ['lan', 404],
    ] as const)
      expect([person, (await (await officer(person)).get(files)).status]).toEqual([person, status])
    const { html } = await (await officer('vy')).get(work)
    expect(html).not.toContain('name="enclose"')
    await kim.get(work)
    await kim.post(work, { outcome: 'hand-in', reason: 'Twelve' })
    expect((await kim.get(files)).status).toBe(403)
  })

  it('lives as long as what was written, however often that is taken up again', async () => {
    const { api, kim, work, files, send, number } = await aTask()
    const began = Date.parse(api.at)
    const after = async (days: number) => {
      api.at = new Date(began + days * 86_400_000).toISOString()
      await kim.signIn('kim')
    }
    await send(kim, pdf)
    for (const days of [20, 45]) {
      await after(days)
      expect((await kim.get(work)).html).toContain('File 1: PDF')
      await kim.post(work, { reason: `Day ${days}`, save: 'yes' })
    }
    await after(60)
    expect((await kim.get(files)).html).toContain('File 1: PDF')
    await kim.get(work)
    const { location } = await kim.post(work, { outcome: 'hand-in', reason: 'Twelve sheds' })
    expect(location).toBe(`/agency/dossiers/${number}`)
    expect((await api.dossier(number)).documents).toHaveLength(1)
  })

  it('stands before the button that sends all, and Enter presses that one', async () => {
    const { kim, work } = await aTask()
    const { html } = await kim.get(work)
    const form = html.slice(html.indexOf('<form method="post" novalidate'))
    const [first, ...others] = form.match(/<button[^>]*>/g) ?? []
    expect(first).not.toContain('name=')
    expect(others[0]).toContain('name="enclose"')
  })

  it('is never another’s: an upload of somebody else is none', async () => {
    const { api, kim, files } = await aTask()
    const uploadId = await api.upload('duc')
    await kim.get(files)
    expect((await kim.get(`${files}/arrived/${uploadId}`)).status).toBe(404)
  })
})

/** As a browser does it: the button, the page of the file, the store, and back to the task. */
const encloses = async (
  { api }: Pick<Portal, 'api'>,
  who: Visitor,
  work: string,
  typed: Record<string, string>,
  type = 'enclosure',
) => {
  await who.get(work)
  const { location } = await who.post(work, { ...typed, enclose: type })
  expect(location).toBe(`${work}/files/${type}`)
  const key = /name="key" value="([^"]*)"/.exec((await who.get(location)).html)?.[1] ?? ''
  api.objects.send({ key }, pdf)
  await who.open(`${location}/arrived/${key.replace('uploads/', '')}`)
  return (await who.get(work)).html
}

describe('a file that goes with an answer to the applicant', () => {
  const aFiled = async () => {
    const portal = await aPortal()
    const number = await portal.api.file({ storeys: 9 })
    const at = async (person: string, area: 'agency' | 'citizen' = 'agency') => {
      const one = portal.visitor(area)
      await one.signIn(person)
      return one
    }
    return { ...portal, number, at, hoa: await at('hoa'), lan: await at('lan', 'citizen') }
  }

  it('is opened from what he is asked for, and by no stranger', async () => {
    const portal = await aFiled()
    const { api, number, hoa, lan, at } = portal
    const work = `/agency/tasks/${(await api.task(number, 'check')).id}`
    const asks = { outcome: 'supplement', items: 'paper:drawing', reason: 'As marked' }
    const before = await encloses(portal, hoa, work, asks)
    for (const says of ['Enclosed paper, File 1: PDF', 'The applicant can read them', 'As marked'])
      expect(before).toContain(says)
    await hoa.post(work, asks)
    const [, enclosed] = (await api.dossier(number)).documents
    const own = `/dossiers/${number}`
    const link = `href="${own}/documents/${enclosed?.id}">Enclosed paper (PDF, 1 KB)</a>`
    const page = (await lan.get(own)).html
    expect(page).toMatch(/Enclosed by the agencies[\s\S]*Enclosed paper[\s\S]*Papers that you handed in/)
    expect(page.split(link)).toHaveLength(2)
    expect((await lan.get(`${own}/supplement`)).html).toContain(link)
    expect((await lan.get(`${own}/documents/${enclosed?.id}`)).status).toBe(200)
    expect((await hoa.get(`/agency${own}`)).html).toContain(`href="/agency${own}/documents/${enclosed?.id}"`)
    const minh = await at('minh', 'citizen')
    expect((await minh.get(`${own}/documents/${enclosed?.id}`)).status).toBe(404)
  })

  it('stands beside the reasons of a refusal, and beside the answer to his message', async () => {
    const portal = await aFiled()
    const { api, number, hoa, lan } = portal
    await api.call('lan', `POST /api/v1/dossiers/${number}/messages`, { body: { text: 'Which scale?' } })
    for (const [kind, answer, beside] of [
      ['message', { outcome: 'reply', reason: 'One to a hundred' }, 'One to a hundred'],
      ['check', { outcome: 'refuse', reason: 'No such plot' }, 'No such plot'],
    ] as const) {
      const work = `/agency/tasks/${(await api.task(number, kind)).id}`
      await encloses(portal, hoa, work, answer)
      expect((await hoa.post(work, answer)).location).toBe(`/agency/dossiers/${number}`)
      const { id } = (await api.dossier(number)).documents.at(-1) ?? {}
      const { html } = await lan.get(`/dossiers/${number}`)
      const said = html.indexOf(`<bdi>${beside}</bdi>`)
      expect(html.slice(said, said + 400)).toContain(`/dossiers/${number}/documents/${id}"`)
    }
  })
})

describe('a file that goes with a direction', () => {
  it('is read by the agency that is directed, and not by the applicant', async () => {
    const office = await anOversightOffice()
    const { api, number, son, visitor } = office
    const work = `/agency/tasks/${(await api.task(number, 'direction')).id}`
    const directs = { outcome: 'without', reason: 'It is small' }
    expect(await encloses(office, son, work, directs)).toContain('the applicant can’t')
    await son.post(work, directs)
    const { id } = (await api.dossier(number)).documents.at(-1) ?? {}
    const bao = visitor('agency')
    await bao.signIn('bao')
    const acknowledged = `/agency/tasks/${(await api.task(number, 'acknowledgement')).id}`
    expect((await bao.get(acknowledged)).html).toContain('Enclosed paper (PDF, 1 KB)')
    expect((await bao.get(`/agency/dossiers/${number}`)).html).toContain('Enclosed paper (PDF, 1 KB)')
    expect((await bao.get(`/agency/dossiers/${number}/documents/${id}`)).status).toBe(200)
    const lan = visitor('citizen')
    await lan.signIn('lan')
    expect((await lan.get(`/dossiers/${number}`)).html).not.toContain(id)
    expect((await lan.get(`/dossiers/${number}/documents/${id}`)).status).toBe(404)
    const { body } = await api.call('lan', `GET /api/v1/dossiers/${number}`)
    expect(JSON.stringify([body.documents, body.events, body.opinions])).not.toContain(id)
  })
})
