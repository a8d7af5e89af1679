import { contracts } from '../../../functions/api/contracts/contracts'
import { pdf } from '../../fixtures/api'
import { answers } from '../../fixtures/dossier'
import { aPortal, type Visitor } from '../../fixtures/portal'

/** Of what every object of JavaScript has without being asked: one that sets, one with members of its own, one to call. */
const inherited = ['__proto__', 'constructor', 'toString']

/** `{ name: value }`, even where the name is `__proto__`. */
const named = (name: string, value: unknown): object =>
  JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`)

const aStory = async () => {
  const portal = await aPortal()
  const { api } = portal
  const number = await api.consulted({ storeys: 9, river: true })
  const { id: task } = await api.task(number, 'opinion', 'fire-police')
  const result = await api.issued()
  api.objects.documents.set(`results/${(await api.desk.dossiers.findResult(result)) ?? ''}`, pdf)
  return { ...portal, number, task, result }
}
type Story = Awaited<ReturnType<typeof aStory>>

const people = ['lan', 'duc', 'bao', 'operator', undefined]

/** A path with its parts filled in: with what is there, or with the name. */
const pathsOf = (pattern: string, name: string, { number, task, result }: Story): string[] => {
  const real: Record<string, string> = { number, result, code: '1.999999' }
  const fill = (holds: (part: string) => string | undefined) =>
    pattern.replace(/\{(\w+)\+?\}|:(\w+)/g, (_all, braced, colon) => holds(braced ?? colon) ?? name)
  const id = pattern.includes('/tasks/') ? task : pattern.includes('/results/') ? result : undefined
  return [...new Set([fill(() => name), fill((part) => (part === 'id' ? id : real[part]))])]
}

const bodies = async (name: string, person: string | undefined, { api }: Story): Promise<unknown[]> => {
  const uploadId = person ? await api.upload(person) : name
  const paper = { type: name, uploadId }
  return [
    named(name, name),
    named(name, named(name, {})),
    { answers: { ...answers, ...named(name, name) }, documents: [paper] },
    { answers: named(name, name), task: name, onBehalfOf: name, atCounter: name },
    { outcome: name, reason: name, items: [name], documents: [paper] },
    { outcome: 'agree', reason: name, documents: [paper] },
    { agency: name, text: name, reason: name, workingDays: 3, officer: name },
    { kind: name, person: name, is: name, role: name, issuer: name, subject: name },
    { fileName: name, contentType: name, size: 1 },
    { notification: name, score: name, aspects: named(name, 5), status: name, text: name },
  ]
}

describe.each(inherited)('the name %s, which every object has', (name) => {
  it('is a name like others for each call of the API', async () => {
    const story = await aStory()
    for (const { method, path } of Object.values(contracts).filter((one) => one.path.startsWith('/api/v1/')))
      for (const person of people)
        for (const address of pathsOf(path, name, story)) {
          const query = {
            ...named(name, name),
            by: name,
            kind: name,
            status: name,
            agency: name,
            cursor: name,
          }
          const given = method === 'POST' ? await bodies(name, person, story) : [undefined]
          for (const body of given) {
            const headers = { 'accept-language': name }
            const { status } = await story.api.call(person, `${method} ${address}`, { query, body, headers })
            expect([method, address, person, body, status < 500]).toEqual([
              method,
              address,
              person,
              body,
              true,
            ])
          }
        }
    // What was taken under this name is read again by whoever may.
    for (const person of ['lan', 'duc', 'bao']) {
      const { status } = await story.api.call(person, `GET /api/v1/dossiers/${story.number}`)
      expect(status).toBe(200)
      const { body } = await story.api.call(person, `GET /api/v1/dossiers/${story.number}/papers`)
      for (const { id } of body.items ?? [])
        expect(
          (await story.api.call(person, `GET /api/v1/dossiers/${story.number}/papers/${id}`)).status,
        ).toBe(200)
    }
  })

  it('is a name like others on each page: in its address, its query, its form and its cookies', async () => {
    const story = await aStory()
    const enclosure = { type: name, uploadId: await story.api.upload('bao') }
    const sent = { outcome: 'agree', reason: 'Safe', documents: [enclosure] }
    expect(
      (await story.api.call('bao', `POST /api/v1/tasks/${story.task}/complete`, { body: sent })).status,
    ).toBe(200)
    const areas = Object.entries(story.apps) as [keyof Story['apps'], Story['apps']['citizen']][]
    for (const [area, app] of areas)
      for (const person of ['lan', 'hoa', 'duc']) {
        const visitor = story.visitor(area)
        await visitor.signIn(person)
        visitor.cookies.set(name, name)
        const pages = app.routes.filter(({ path }) => path !== '/*')
        for (const { method, path } of pages)
          for (const address of pathsOf(path, name, story)) {
            const { status } = await ask(visitor, method, address, name)
            expect([method, address, person, status < 500]).toEqual([method, address, person, true])
            if (path === '/sign-out') await visitor.signIn(person)
          }
      }
  })
})

const ask = async (visitor: Visitor, method: string, address: string, name: string) => {
  if (method !== 'POST')
    return visitor.get(`${address}?${name}=${name}&sort=${name}&number=${name}&show=${name}`)
  const fields = ['outcome', 'procedure', 'task', 'officer', 'agency', 'items', 'answers', 'remove', 'period']
  await visitor.get('/')
  return visitor.post(address, {
    ...Object.fromEntries(fields.map((field) => [field, name])),
    ...named(name, name),
  })
}
