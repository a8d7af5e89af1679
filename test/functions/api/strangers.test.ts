import { type CallName, contracts } from '../../../functions/api/contracts/contracts'
import { issuer } from '../../fixtures/access-tokens'
import { type Api, anApi } from '../../fixtures/api'

/** Whose refusal goes by the caller alone. */
const byCallerAlone = ['resumeDossier', 'eraseWords', 'removeTemplate']
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
const bodies: Partial<Record<CallName, object>> = {
  withdrawDossier: { reason: 'x' },
  extendDossier: { workingDays: 3, reason: 'x' },
  askAgency: { agency: 'department-natural-resources', text: 'Why?', reason: 'x', workingDays: 4 },
  withdrawQuestion: { reason: 'x' },
  askAgain: { reason: 'x' },
  complain: { text: 'x' },
  writeMessage: { text: 'x' },
  keepNote: { text: 'x' },
  supplementDossier: { note: 'x' },
  createPayment: {},
  rateDossier: { score: 5 },
  assignTask: { officer: 'hoa' },
  completeTask: { outcome: 'agree', reason: 'x' },
  createOpinionLink: {},
  reportProgress: { percent: 50, text: 'half' },
  askMoreTime: { until: '2026-12-24', reason: 'x' },
}

const answerTo = async (api: Api, person: string, call: string, body?: object) => {
  const { status, body: said, headers } = await api.refused(person, call, { body })
  const { 'x-request-id': _id, ...rest } = headers
  return JSON.stringify({ status, said: { ...said, instance: undefined }, headers: rest })
}

describe('whoever may see nothing of a dossier', () => {
  const calls = (Object.keys(contracts) as CallName[]).filter(
    (name) =>
      /\{(number|id)\}/.test(contracts[name].path) &&
      !/results/.test(contracts[name].path) &&
      !byCallerAlone.includes(name),
  )

  it.each(calls.map((name) => [`${contracts[name].method} ${contracts[name].path}`, name] as const))(
    'gets the same answer of %s whether there is one or not',
    async (pattern, name) => {
      const { api, number, id, task } = await aStory()
      const [document] = (await api.dossier(number)).documents
      const fill = (values: Record<string, string>) =>
        pattern.replace(/\{(\w+)\}/g, (_all, part) => values[part] ?? 'x')
      const papers = { id: document?.id ?? '', paper: '01-2', question: 'fire-police' }
      const there = fill(pattern.includes('/tasks/') ? { id: task } : { ...papers, number })
      const absent = fill(
        pattern.includes('/tasks/')
          ? { id: `${id.slice(0, -3)}000_1` }
          : { ...papers, number: 'H29.16-261124-0999' },
      )
      for (const person of strangers) {
        const told = await answerTo(api, person, there, bodies[name])
        expect(told).toBe(await answerTo(api, person, absent, bodies[name]))
        expect(JSON.parse(told).status).toBe(404)
      }
    },
  )
})
