import type { z } from 'zod'
import type { PresentedDossier } from '../../functions/office/presented/presented-dossier'
import type { PresentedTask } from '../../functions/office/presented/presented-task'
import type { Completion } from '../../functions/office/tasks/schemas'
import { city } from '../../workflows/city/city'
import { zone } from '../../workflows/city/zone'
import { localDate } from '../../workflows/kernel/calendar'
import { instant } from '../../workflows/kernel/instant'
import type { Addresses, ApiClient } from './api-client'
import { apiClient } from './api-client'
import { askClock } from './ask-clock'

interface TaskPage {
  items: PresentedTask[]
}

/** The platform and its virtual clock, as somebody outside sees them. */
export const storyOn = (addresses: Addresses) => {
  const clients = new Map<string, ApiClient>()
  const as = (person: string): ApiClient => {
    const client = clients.get(person) ?? apiClient(addresses, person)
    clients.set(person, client)
    return client
  }

  const moveClock = async (move: { advance: string } | { to: string }): Promise<void> => {
    const { status, text } = await askClock(addresses.url, move)
    if (status !== 200) throw new Error(`the clock answers ${status}: ${text}`)
  }
  /** When all that follows from what was done has happened. Under the real clock nobody can tell. */
  let clockIsReal = false
  const settled = async (): Promise<void> => {
    if (!clockIsReal) clockIsReal = (await askClock(addresses.url, { advance: 'PT0S' })).status === 404
  }
  const now = async (): Promise<string> =>
    ((await (await fetch(`${addresses.url}/local/clock`)).json()) as { now: string }).now

  /** The next 09:00 in the city, so many days ahead. */
  const morningAfter = async (days: number): Promise<void> => {
    const today = localDate(await now(), city.calendar)
    const morning = Date.parse(`${today}T09:00:00${zone.offset}`)
    await moveClock({ to: instant(morning + days * 86_400_000) })
  }

  const dossier = (number: string, person: string): Promise<PresentedDossier> =>
    as(person).get(`/api/v1/dossiers/${number}`)

  /** The person's agency's open task of a kind in a dossier: that about `question`, where there are several. */
  const openTask = async (
    number: string,
    officer: string,
    kind: string,
    question?: string,
  ): Promise<PresentedTask> => {
    const { items } = await as(officer).get<TaskPage>('/api/v1/tasks?limit=100')
    const task = items.find(
      (one) => one.dossier === number && one.kind === kind && (question ?? one.question) === one.question,
    )
    if (!task) throw new Error(`${officer} has no open ${kind} in dossier ${number}`)
    return task
  }

  const complete = async (
    number: string,
    officer: string,
    kind: string,
    outcome: string,
    { about, ...more }: Omit<z.input<typeof Completion>, 'outcome'> & { about?: string } = {},
  ): Promise<void> => {
    const { id } = await openTask(number, officer, kind, about)
    await as(officer).post(`/api/v1/tasks/${id}/complete`, { outcome, ...more })
    await settled()
  }

  /** The opinion of an agency whose silence has had its consequence. */
  const answerLate = async (
    number: string,
    officer: string,
    answer: { outcome: string; reason: string },
  ): Promise<void> => {
    const { tasks } = await dossier(number, officer)
    const task = tasks.find(({ kind, outcomes }) => kind === 'opinion' && outcomes.length > 0)
    if (!task) throw new Error(`${officer} has nothing to answer late in dossier ${number}`)
    await as(officer).post(`/api/v1/tasks/${task.id}/complete`, answer)
  }

  /** What a payer's browser does: to the gateway's page, and its one button. */
  const pay = async (number: string, applicant: string): Promise<void> => {
    const { url } = await as(applicant).post<{ url: string }>(`/api/v1/dossiers/${number}/payments`, {})
    const paid = await fetch(url, { method: 'POST', redirect: 'manual' })
    if (paid.status !== 303) throw new Error(`the payment gateway answers ${paid.status}`)
    await settled()
  }

  return { as, now, moveClock, settled, morningAfter, dossier, openTask, complete, answerLate, pay }
}
export type Story = ReturnType<typeof storyOn>
