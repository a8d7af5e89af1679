import { aPdf } from '../../bin/demo/papers'
import type { PresentedDossier } from '../../functions/office/presented/presented-dossier'
import { example as extract } from '../../workflows/civil-status-extract/v1/example'
import { answersByKind, smallHouse } from '../whole-dossier'
import type { PersistentClient } from './persistent-client'

/** What was acknowledged about one dossier, and so must stay. */
export interface Acknowledged {
  number: string
  /** Tasks that somebody completed. */
  tasks: string[]
  paid: boolean
  ended: boolean
}

const upload = async (client: PersistentClient): Promise<string> => {
  const { bytes, fileName, contentType } = await aPdf('drawings', 'House')
  const announced = { fileName, contentType, size: bytes.length }
  const { uploadId, url, fields } = await client.call('lan', 'POST', '/api/v1/uploads', announced)
  await client.send(`POST ${fileName}`, () => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields as Record<string, string>)) form.append(name, value)
    form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>], { type: contentType }), fileName)
    return fetch(url, { method: 'POST', body: form })
  })
  return uploadId
}

const file = async (client: PersistentClient, isPermit: boolean): Promise<string> => {
  const documents = isPermit ? [{ type: 'drawings', uploadId: await upload(client) }] : []
  const [code, answers] = isPermit ? ['1.013225', smallHouse] : ['2.000635', extract]
  const body = { answers, documents }
  return (await client.call('lan', 'POST', `/api/v1/procedures/${code}/dossiers`, body)).number
}

const pay = async (client: PersistentClient, number: string): Promise<void> => {
  const { url } = await client.call('lan', 'POST', `/api/v1/dossiers/${number}/payments`, {})
  await client.send('the payment page', async () => {
    const { status } = await fetch(url, { method: 'POST', redirect: 'manual' })
    return new Response(null, { status: status === 303 ? 200 : status })
  })
}

/** Minutes of the virtual clock without any news, after which a dossier counts as stuck. */
const patience = 240

/** Files one dossier and acts for everybody until it has its result. */
export const driveDossier = async (
  client: PersistentClient,
  isPermit: boolean,
  known: Acknowledged[],
): Promise<void> => {
  const number = await file(client, isPermit)
  const mine: Acknowledged = { number, tasks: [], paid: false, ended: false }
  known.push(mine)
  for (let idle = 0; idle < patience; ) {
    const dossier: PresentedDossier = await client.call('lan', 'GET', `/api/v1/dossiers/${number}`)
    if (dossier.result) {
      mine.ended = true
      return
    }
    const ready = dossier.tasks.filter(
      ({ id, kind, status }) =>
        status === 'open' &&
        !['gate', 'issue'].includes(kind) &&
        !mine.tasks.includes(id) &&
        !(kind === 'payment' && mine.paid),
    )
    for (const { id, kind, agency, role } of ready) {
      if (kind === 'payment') {
        await pay(client, number)
        mine.paid = true
        continue
      }
      const body = { outcome: answersByKind[kind] }
      await client.call(`${agency}-${role}`, 'POST', `/api/v1/tasks/${id}/complete`, body)
      mine.tasks.push(id)
    }
    // The feed, a machine or the gateway is on its way; what failed more than a few times waits for the clock.
    if (ready.length === 0) await client.advance(idle % 10 === 9 ? 'PT1M' : 'PT0S')
    idle = ready.length === 0 ? idle + 1 : 0
  }
}
