import { Hono } from 'hono'
import { html } from 'hono/html'
import { z } from 'zod'
import { formPage, WrongForm } from '../../../functions/portal/runtime/form-page'
import { type Form, readForm, valueIn } from '../../../functions/portal/runtime/read-form'
import type { PortalEnv, Visit } from '../../../functions/portal/runtime/visit'
import { parsed } from '../../../functions/runtime/field-errors'
import { Conflict, Refusal } from '../../../workflows/kernel/errors'

const Wish = z.strictObject({ reason: z.string().min(3) })

/** One page about a number: what it takes is written down. */
const aPage = (held?: Form) => {
  const app = new Hono<PortalEnv>()
  const taken: string[] = []
  app.use(async (c, next) => {
    c.set('visit', { language: 'en', held } as Visit)
    if (c.req.method === 'POST') c.set('form', readForm(await c.req.text()))
    await next()
  })
  app.onError((error, c) => c.text(error.message, 500))
  formPage(app, '/wishes/:number', {
    async at(c): Promise<{ number: string } | Response> {
      const number = c.req.param('number') ?? ''
      if (number === 'done') return c.text('it is done', 200)
      if (number === 'hidden') throw new Refusal('unknown-dossier', 'no such dossier')
      return { number }
    },
    typed: ({ number }) => ({ reason: [`about ${number}`] }),
    view({ number }, { typed, faults }) {
      const told = [number, valueIn(typed, 'reason'), ...faults.map(({ id }) => `wrong: ${id}`)]
      return html`<p>${told.join(', ')}</p>`
    },
    async carryOut({ number }, form) {
      const reason = valueIn(form, 'reason')
      if (reason === 'nothing') throw new WrongForm([{ id: 'whole', message: 'say something' }])
      if (reason === 'too late') throw new Conflict('dossier-ended', 'it is over')
      if (reason === 'show me') return new Response('shown')
      taken.push(parsed(Wish, { reason }).reason)
      return `/dossiers/${number}`
    },
  })
  const send = (number: string, reason: string) =>
    app.request(`/wishes/${number}`, { method: 'POST', body: new URLSearchParams({ reason }) })
  return { app, send, taken }
}

describe('a page with a form', () => {
  it('shows what stands in it, or what was typed before the session was over', async () => {
    const fresh = await aPage().app.request('/wishes/7')
    expect([fresh.status, await fresh.text()]).toEqual([200, '<!DOCTYPE html><p>7, about 7</p>'])
    const later = await aPage({ reason: ['was typed'] }).app.request('/wishes/7')
    expect(await later.text()).toContain('7, was typed')
  })

  it('has done what was sent, and leads on', async () => {
    const { send, taken } = aPage()
    const answer = await send('7', 'I moved')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/dossiers/7'])
    expect(taken).toEqual(['I moved'])
  })

  it('may answer what was sent by another page', async () => {
    expect(await (await aPage().send('7', 'show me')).text()).toBe('shown')
  })

  it.each([
    ['the office refuses', 'no', 'wrong: reason'],
    ['the page finds wrong itself', 'nothing', 'wrong: whole'],
  ])('is shown again with all that was typed and what %s', async (_who, reason, told) => {
    const { send, taken } = aPage()
    const answer = await send('7', reason)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(`7, ${reason}, ${told}`)
    expect(taken).toEqual([])
  })

  it('leaves to others what is about no field', async () => {
    const answer = await aPage().send('7', 'too late')
    expect([answer.status, await answer.text()]).toEqual([500, 'it is over'])
  })

  it('is neither shown nor taken where there is none', async () => {
    const { app, send, taken } = aPage()
    expect(await (await app.request('/wishes/done')).text()).toBe('it is done')
    expect(await (await send('done', 'I moved')).text()).toBe('it is done')
    expect((await app.request('/wishes/hidden')).status).toBe(500)
    expect((await send('hidden', 'I moved')).status).toBe(500)
    expect(taken).toEqual([])
  })
})
