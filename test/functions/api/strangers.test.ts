import { apiRoutes } from '../../../lib/api-routes'
import { issuer } from '../../fixtures/access-tokens'
import { type Api, anApi } from '../../fixtures/api'

/** Whose refusal goes by the caller alone. */
const ofOperators = ['resume-dossier', 'erase-words']
const strangers = ['minh', 'operator', 'lam']
const aStory = async () => {
  const api = await anApi()
  const registered = { kind: 'register', is: 'officer', name: 'Lâm', subject: 'sub-lam', person: 'lam' }
  const appointed = { kind: 'appoint', person: 'lam', agency: 'tax', role: 'reviewer' }
  for (const body of [{ ...registered, issuer }, appointed])
    await api.call('operator', 'POST /api/v1/registry/commands', { body })
  const number = await api.consulted({ storeys: 9, river: true })
  const { id } = await api.dossier(number)
  return { api, number, id, task: (await api.task(number, 'opinion', 'fire-police')).id }
}

/** What each call with something in its address takes. */
const bodies: Record<string, object> = {
  'withdraw-dossier': { reason: 'x' },
  'extend-dossier': { workingDays: 3, reason: 'x' },
  'ask-agency': { agency: 'department-natural-resources', text: 'Why?', reason: 'x', workingDays: 4 },
  'withdraw-question': { reason: 'x' },
  'ask-again': { reason: 'x' },
  complain: { text: 'x' },
  'supplement-dossier': { note: 'x' },
  'create-payment': {},
  'rate-dossier': { score: 5 },
  'assign-task': { officer: 'hoa' },
  'complete-task': { outcome: 'agree', reason: 'x' },
  'create-opinion-link': {},
}

const answerTo = async (api: Api, person: string, call: string, body?: object) => {
  const { status, body: said, headers } = await api.refused(person, call, { body })
  const { 'x-request-id': _id, ...rest } = headers
  return JSON.stringify({ status, said: { ...said, instance: undefined }, headers: rest })
}

describe('whoever may see nothing of a dossier', () => {
  const calls = apiRoutes.filter(
    ({ path, handler }) =>
      /\{(number|id)\}/.test(path) && !/results/.test(path) && !ofOperators.includes(handler),
  )

  it.each(calls.map(({ method, path, handler }) => [`${method} ${path}`, handler]))(
    'gets the same answer of %s whether there is one or not',
    async (pattern, handler) => {
      const { api, number, id, task } = await aStory()
      const [document] = (await api.dossier(number)).documents
      const fill = (values: Record<string, string>) =>
        pattern.replace(/\{(\w+)\}/g, (_all, name) => values[name] ?? 'x')
      const papers = { id: document?.id ?? '', paper: '01-2', question: 'fire-police' }
      const there = fill(pattern.includes('/tasks/') ? { id: task } : { ...papers, number })
      const absent = fill(
        pattern.includes('/tasks/')
          ? { id: `${id.slice(0, -3)}000_1` }
          : { ...papers, number: 'H29.16-261124-0999' },
      )
      for (const person of strangers) {
        const told = await answerTo(api, person, there, bodies[handler])
        expect(told).toBe(await answerTo(api, person, absent, bodies[handler]))
        expect(JSON.parse(told).status).toBe(404)
      }
    },
  )
})
