import { example } from '../../workflows/civil-status-extract/v1/example'
import { instant, millis } from '../../workflows/kernel/instant'
import type { CityAtSize } from './city-at-size'

/** Whether a dossier that was received a second ago is found by the name in it. */
export const isNewestFound = async (city: CityAtSize, name: string): Promise<boolean> => {
  const { api } = city.portal
  const body = {
    answers: {
      ...example,
      requester: { ...example.requester, fullName: name },
      entry: { ...example.entry, subjectName: name },
    },
    documents: [],
  }
  const filed = await api.call('lan', 'POST /api/v1/procedures/2.000635/dossiers', { body })
  if (filed.status !== 201) throw new Error(`filed with ${filed.status}: ${JSON.stringify(filed.body)}`)
  const { number } = filed.body
  await api.complete(number, 'department-justice-reception', 'check', { outcome: 'proceed' })
  await city.office.follow([{ dossier: await api.dossier(number) }])
  api.at = instant(millis(api.at) + 1_000)
  const visitor = await city.visitor('reception', '/agency/search')
  await visitor.get('/agency/search')
  const { html } = await visitor.submit('/agency/search', { words: name })
  return html.includes(number)
}
