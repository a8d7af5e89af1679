import type { Draft } from '../../../functions/adapters/draft-store'
import { registeredPeople } from '../../../local/registers/people'
import { example as child } from '../../../workflows/birth-bundle/v1/example'
import { birthBundle } from '../../../workflows/birth-bundle/v1/procedure'
import { example as extract } from '../../../workflows/civil-status-extract/v1/example'
import { civilStatusExtract } from '../../../workflows/civil-status-extract/v1/procedure'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { pdf } from '../../fixtures/api'
import { leastToSay, stillToEnter } from '../../fixtures/least-to-say'
import { aPortal, type Portal, type Seen } from '../../fixtures/portal'
import { standingOn } from '../../fixtures/standing-fields'

const [lanInRegisters] = registeredPeople
const registered = { 'sub-lan': { person: lanInRegisters!.person } }

/** As a browser without JavaScript would send it. */
const answered = (html: string, answers: unknown, ticked: Set<string>) => {
  const sent: Record<string, string[]> = standingOn(html)
  const entered = stillToEnter(html, answers, ticked)
  for (const { name, value } of entered)
    sent[name] = [...(sent[name] ?? []).filter((one) => one !== ''), value]
  for (const path of ticked) if (sent[path]?.every((one) => one === '')) delete sent[path]
  const typed = entered.filter(({ how }) => how === 'typed').length
  return { sent, count: { taps: 1 + entered.length - typed, typed } }
}

/** From the first page to the number of the dossier. */
const walk = async ({ procedure, answers }: { procedure: Procedure; answers: object }) => {
  const { api, visitor } = await aPortal({ procedures: [procedure], registered })
  const lan = visitor()
  const start = `/procedures/${procedure.code}/start`
  const ticked = new Set<string>()
  const count = { pages: 0, taps: 0, typed: 0 }
  const seen = (page: Seen) => {
    expect(page.status).toBe(200)
    count.pages += 1
    return page
  }
  seen(await lan.open('/'))
  seen(await lan.open(`/procedures/${procedure.code}`))
  // The identity provider's own page.
  await lan.signIn('lan')
  count.pages += 1
  seen(await lan.open(start))
  count.taps += 4
  const places: string[] = []
  let next = (await lan.post(start)).location
  while (!next.endsWith('/filed')) {
    const { html } = seen(await lan.open(next))
    places.push(next.replace(/^\/drafts\/\w+\//, ''))
    if (next.includes('/papers/')) {
      const isMore = /name="skip"/.test(html)
      const key = /name="key" value="([^"]+)"/.exec(html)?.[1] ?? ''
      count.taps += isMore ? 1 : 3
      if (isMore) next = (await lan.post(next, { skip: 'yes' })).location
      else {
        api.objects.send({ key }, pdf)
        const given = seen(await lan.open(`${next}/arrived/${key.replace('uploads/', '')}`))
        next = /<a[^>]*href="([^"]+)"[^>]*class="govuk-button"/.exec(given.html)?.[1] ?? ''
      }
      continue
    }
    const { sent, count: here } = answered(html, answers, ticked)
    count.taps += here.taps
    count.typed += here.typed
    const { status, location, html: told } = await lan.post(next, sent)
    if (status !== 303) throw new Error(`${next}: ${/error-summary__list.*?<\/ul>/.exec(told)?.[0]}`)
    next = location
  }
  seen(await lan.open(next))
  const number = next.split('/')[2] ?? ''
  const { body } = await api.call('lan', `GET /api/v1/dossiers/${number}`)
  return { count, places, filed: body.answers }
}

describe('the least that a citizen with little to say has to do', () => {
  it('for an extract: 9 pages, 4 typed fields', async () => {
    const { count, filed } = await walk(leastToSay.extract)
    expect(filed).toEqual({ ...extract, entry: leastToSay.extract.answers.entry })
    expect(count).toEqual({ pages: 9, taps: 11, typed: 4 })
  })

  it('for a permit, where the owner lives and by his own drawings: 15 pages, 8 typed fields', async () => {
    const { count, filed } = await walk(leastToSay.permit)
    expect(filed).toEqual(leastToSay.permit.answers)
    expect(count).toEqual({ pages: 15, taps: 21, typed: 8 })
  })

  it('for a birth, told by the mother: 18 pages, 13 typed fields', async () => {
    const { count, filed } = await walk(leastToSay.birth)
    expect(filed).toEqual(leastToSay.birth.answers)
    expect(count).toEqual({ pages: 18, taps: 30, typed: 13 })
  })
})

describe('what is known already', () => {
  const begun = async (procedure: Procedure = birthBundle, portal?: Portal) => {
    const { api, common, visitor } = portal ?? (await aPortal({ procedures: [procedure], registered }))
    const lan = visitor()
    await lan.signIn('lan')
    const start = `/procedures/${procedure.code}/start`
    await lan.get(start)
    const { location } = await lan.post(start)
    const draft = location.replace(/\/questions.*/, '')
    const id = draft.split('/')[2] ?? ''
    const given = (change: (draft: Draft) => Draft) =>
      common.drafts.change({ owner: 'lan', id }, api.at, change)
    return { lan, draft, api, given }
  }
  const aMother = { declarant: { ...child.declarant }, child: { ...child.child } }
  const isFrom = { 'declarant.identityNumber': 'person.identityNumber' }

  it('stands in its fields where it was said that it is so, as long as the register’s person is who is meant', async () => {
    const { lan, draft, given } = await begun()
    const mother = async () => standingOn((await lan.get(`${draft}/questions/mother.fullName`)).html)
    await given((now) => ({ ...now, from: isFrom, answers: aMother }))
    expect(await mother()).toMatchObject({
      'mother.fullName': [child.mother.fullName],
      'mother.birthDate-year': ['1990'],
      'mother.residence': [child.mother.residence],
    })
    const { html } = await lan.get(`${draft}/questions/mother.fullName`)
    expect(html).toContain('From “the population database”. Change it if it is not right')
    await given((now) => ({ ...now, from: {} }))
    expect(await mother()).toMatchObject({
      'mother.fullName': [child.mother.fullName],
      'mother.birthDate-year': [''],
      'mother.residence': [''],
    })
    await given((now) => ({
      ...now,
      from: isFrom,
      answers: { ...aMother, declarant: { ...child.declarant, relation: 'relative' } },
    }))
    expect(await mother()).toMatchObject({ 'mother.fullName': [''], 'mother.residence': [''] })
  })

  it('is taken over by a tick, never beside something else, and what was typed is not lost', async () => {
    const { lan, draft, given, api } = await begun()
    const answers = { ...aMother, mother: child.mother, father: child.father }
    await given((now) => ({ ...now, answers }))
    const page = `${draft}/questions/residence.ward`
    const fields = {
      'residence.ward': child.residence.ward,
      'residence.address': '12 Hàm Nghi',
      'residence.household': 'parents',
      'same:residence.ward': [
        'residence.address=mother.residence',
        'residence.headFullName=father.fullName&residence.headIdentityNumber=father.identityNumber',
      ],
    }
    const both = await lan.fill(page, fields)
    expect(both.status).toBe(422)
    expect(both.html).toContain(
      '<a href="#residence.address">Address: either tick that it is the same, or write something else</a>',
    )
    expect(standingOn(both.html)).toMatchObject({
      'residence.address': ['12 Hàm Nghi'],
      'same:residence.ward': fields['same:residence.ward'],
    })
    expect((await lan.fill(page, { ...fields, leave: 'yes' })).status).toBe(303)
    expect(standingOn((await lan.get(page)).html)).toMatchObject({
      'same:residence.ward': fields['same:residence.ward'],
    })
    expect((await lan.fill(page, { ...fields, 'residence.address': '' })).status).toBe(303)
    const check = await lan.get(`${draft}/check`)
    for (const said of [child.mother.residence, child.father!.fullName]) expect(check.html).toContain(said)
    expect(api.table.items().some((item) => JSON.stringify(item).includes('12 Hàm Nghi'))).toBe(false)
  })

  it('is also what the same person answered in the latest dossier of the procedure, and nobody else’s', async () => {
    const portal = await aPortal({ procedures: [civilStatusExtract], registered })
    const call = 'POST /api/v1/procedures/2.000635/dossiers'
    const filed = await portal.api.call('lan', call, { body: { answers: extract, documents: [] } })
    const { lan, draft, given } = await begun(civilStatusExtract, portal)
    const { html } = await lan.get(`${draft}/questions/entry.kind`)
    const { number } = filed.body
    expect(html).toContain(`From “your dossier ${number}”`)
    const taken = await lan.fill(`${draft}/questions/entry.kind`, { 'same:entry.kind': number })
    expect(taken.status).toBe(303)
    const after = await given((now) => now)
    expect(after.answers.entry).toEqual(extract.entry)
    const minh = portal.visitor()
    await minh.signIn('minh')
    await minh.get('/procedures/2.000635/start')
    const { location } = await minh.post('/procedures/2.000635/start')
    expect((await minh.get(location.replace('requester.fullName', 'entry.kind'))).html).not.toContain(number)
  })
})
