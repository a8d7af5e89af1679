import { example } from '../../../workflows/birth-bundle/v1/example'
import { birthBundle } from '../../../workflows/birth-bundle/v1/procedure'
import { pdf } from '../../fixtures/api'
import { aPortal } from '../../fixtures/portal'

/** What else stands on the page of a date. */
const others: Record<string, Record<string, string>> = {
  child: Object.fromEntries(
    Object.entries(example.child)
      .filter(([name]) => name !== 'birthDate')
      .map(([name, value]) => [`child.${name}`, value]),
  ),
  mother: Object.fromEntries(
    Object.entries(example.mother)
      .filter(([name]) => name !== 'birthDate')
      .map(([name, value]) => [`mother.${name}`, value]),
  ),
}

const aForm = async () => {
  const portal = await aPortal({ procedures: [birthBundle] })
  const lan = portal.visitor()
  await lan.signIn('lan')
  await lan.get('/procedures/3.000722/start')
  const { html } = await lan.submit('/procedures/3.000722/start')
  const draft = `/drafts/${/\/drafts\/(\w+)\//.exec(html)?.[1] ?? ''}`
  const answer = async (path: string, day: string, month: string, year: string) => {
    const parts = { [`${path}-day`]: day, [`${path}-month`]: month, [`${path}-year`]: year }
    const [group = ''] = path.split('.')
    return lan.fill(`${draft}/questions/${path}`, { ...others[group], ...parts })
  }
  return { lan, draft, answer }
}

describe('a date in a form', () => {
  it.each([
    ['', '', '1950', '', '', '1950'],
    ['', '7', '1950', '', '07', '1950'],
    ['2', '7', '1950', '02', '07', '1950'],
  ])('of birth may be known in part: %p %p %p', async (day, month, year, ...shown) => {
    const { lan, draft, answer } = await aForm()
    expect((await answer('mother.birthDate', day, month, year)).status).toBe(303)
    const { html } = await lan.get(`${draft}/questions/mother.birthDate`)
    expect(html).toContain('have only a year, or a month and year')
    const values = [...html.matchAll(/name="mother\.birthDate-\w+"[^>]*?value="(\d*)"/g)].map(
      ([, value]) => value,
    )
    expect(values.filter(Boolean)).toEqual(shown.filter(Boolean))
    const check = await lan.get(`${draft}/check`)
    expect(check.html).toContain(day ? '2 July 1950' : shown.filter(Boolean).join('/'))
  })

  it.each([
    ['mother.birthDate', '3', '', '1990', 'Date of birth: the month is missing', 'mother.birthDate-month'],
    ['mother.birthDate', '', '3', '', 'Date of birth: the year is missing', 'mother.birthDate-year'],
    [
      'mother.birthDate',
      '',
      '13',
      '1990',
      'Date of birth: the month must be a number from 1 to 12',
      'mother.birthDate-month',
    ],
    [
      'mother.birthDate',
      '',
      '',
      '90',
      'Date of birth: the year must have 4 figures, for example 1985',
      'mother.birthDate-year',
    ],
    ['child.birthDate', '', '', '2026', 'Date of birth: the day is missing', 'child.birthDate'],
    [
      'child.birthDate',
      '31',
      '11',
      '2026',
      'Date of birth: there is no such day: this month has fewer',
      'child.birthDate',
    ],
    ['child.birthDate', '', '', '', 'Date of birth: this is missing. Please fill it in', 'child.birthDate'],
  ])('says which part of %s is missing or wrong: %p %p %p', async (path, day, month, year, message, id) => {
    const { answer } = await aForm()
    const { status, html } = await answer(path, day, month, year)
    expect(status).toBe(422)
    expect(html).toContain(`<a href="#${id}">${message}</a>`)
    expect(html).toContain(`id="${id}"`)
  })

  it('is held against the other answers at once', async () => {
    const { answer } = await aForm()
    const future = await answer('child.birthDate', '1', '1', '2099')
    expect(future.status).toBe(422)
    expect(future.html).toContain('must not lie after the day of filing')
    expect((await answer('child.birthDate', '10', '11', '2026')).status).toBe(303)
    expect((await answer('mother.birthDate', '', '', '2020')).html).toContain('at least 10 years older')
  })
})

describe('the count of questions', () => {
  it('has those of a part that may be left out from the start, and only ever falls', async () => {
    const { lan, draft } = await aForm()
    const all = async () => Number(/of (\d+) pages/.exec((await lan.get(draft)).html)?.[1])
    const before = await all()
    await lan.get(`${draft}/questions/father`)
    await lan.post(`${draft}/questions/father`, { father: 'yes' })
    expect(await all()).toBe(before)
    await lan.get(`${draft}/questions/father`)
    await lan.post(`${draft}/questions/father`, { father: 'no' })
    expect(await all()).toBe(before - 1)
  })
})

describe('a child that was filed already', () => {
  it('is told before it is sent, and can be sent when it is another', async () => {
    const { api, common, visitor } = await aPortal({ procedures: [birthBundle] })
    const file = async () => {
      const uploadId = await api.upload('lan', { bytes: pdf })
      const body = { answers: example, documents: [{ type: 'birth-proof', uploadId }] }
      return (await api.call('lan', 'POST /api/v1/procedures/3.000722/dossiers', { body })).body.number
    }
    const number = await file()
    const lan = visitor('agency')
    await lan.signIn('lan')
    await lan.get('/procedures/3.000722/start')
    const { html } = await lan.submit('/procedures/3.000722/start')
    const id = /\/drafts\/(\w+)\//.exec(html)?.[1] ?? ''
    const uploadId = await api.upload('lan', { bytes: pdf })
    await common.drafts.change({ owner: 'lan', id }, api.at, (draft) => ({
      ...draft,
      answers: { ...example },
      passed: ['father', 'declarant.email', 'papers/marriage-certificate'],
      documents: [{ type: 'birth-proof', uploadId, size: pdf.length, contentType: 'application/pdf' }],
    }))
    await lan.get(`/drafts/${id}/check`)
    const told = await lan.submit(`/drafts/${id}/check`)
    expect(told.status).toBe(409)
    expect(told.html).toContain(`href="/dossiers/${number}"`)
    const sent = await lan.post(`/drafts/${id}/check`, { another: 'yes' })
    expect(sent.location).toMatch(/^\/dossiers\/H29\.16-\d{6}-0002\/filed$/)
    const hoa = visitor('agency')
    await hoa.signIn('hoa')
    const page = await hoa.get(`/agency/dossiers/${number}`)
    expect(page.html).toContain(sent.location.split('/')[2])
    expect(page.html).toContain('The same was filed in another dossier')
    expect(page.html).toContain('could not be compared')
    const { id: task } = await api.task(number, 'check')
    expect((await hoa.get(`/agency/tasks/${task}`)).html).toContain('The same was filed in another dossier')
  })
})
