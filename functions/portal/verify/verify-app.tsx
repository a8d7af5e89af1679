import type { Hono } from 'hono'
import type { Agency } from '../../../workflows/agencies/agency'
import type { Result } from '../../../workflows/kernel/dossier'
import { Refusal } from '../../../workflows/kernel/errors'
import { sha256 } from '../../adapters/event-chain'
import type { DocumentFiles } from '../../adapters/object-store'
import { findResult } from '../../api/get-result'
import { checkCode } from '../../issuance/check-code'
import type { Desk } from '../../runtime/run-command'
import { type PortalDesk, portalApp } from '../runtime/portal-app'
import { show } from '../runtime/show'
import type { PortalContext, PortalEnv } from '../runtime/visit'
import { FindPage } from './find-page'
import { readCode, readNumber } from './read-printed'
import { type Compared, StandingPage } from './standing-page'
import type { Standing } from './verify-texts'

export interface VerifyDesk extends PortalDesk, Pick<Desk, 'dossiers' | 'procedures'> {
  agencies: readonly Agency[]
  documents: Pick<DocumentFiles, 'read'>
}

/** Of a file that is sent to be compared: Lambda takes no more, and no result is nearly as large. */
const mostBytes = 4_000_000

/** Where the code on a document leads. Says nothing of the person that it was issued to. */
export const verifyApp = (desk: VerifyDesk): Hono<PortalEnv> => {
  const app = portalApp('verify', desk)

  app.get('/verify', async (c) => {
    const { visit } = c.var
    const number = readNumber(visit.query.number ?? '')
    const code = readCode(visit.query.code ?? '')
    // Whether there is such a number is told to whoever has the document in hand.
    if (!number || !code) return show(c, <FindPage visit={visit} number={number} />)
    const result = await resultOf(number, desk)
    if (!result || checkCode(result.id) !== code)
      return show(c, <FindPage visit={visit} number={number} code={code} missing />, 404)
    return c.redirect(`/verify/${result.id}`, 303)
  })

  const page = async (c: PortalContext, compared?: Compared) => {
    const { visit } = c.var
    const found = await find(c.req.param('id') ?? '', desk)
    if (!found) return show(c, <StandingPage visit={visit} desk={desk} />, 404)
    const stored = await desk.documents.read(found.result.key)
    const standing = standingOf(found.result, stored !== undefined && sha256(stored) === found.result.sha256)
    const replacement = found.result.replacedBy
      ? (await find(found.result.replacedBy, desk))?.result
      : undefined
    const about = { ...found, standing, replacement, compared }
    return show(
      c,
      <StandingPage visit={visit} desk={desk} about={about} />,
      compared === 'missing' ? 422 : 200,
    )
  }

  app.get('/verify/:id', (c) => page(c))

  // For browsers without JavaScript: looked at, and not kept.
  app.post('/verify/:id', async (c) => {
    const found = await find(c.req.param('id'), desk)
    const { file } = await c.req.parseBody()
    if (!(file instanceof File) || file.size === 0) return page(c, 'missing')
    if (file.size > mostBytes) return page(c, 'different')
    const hash = sha256(new Uint8Array(await file.arrayBuffer()))
    return page(c, hash === found?.result.sha256 ? 'same' : 'different')
  })
  return app
}

const resultOf = async (number: string, { dossiers }: Pick<VerifyDesk, 'dossiers'>) =>
  (await dossiers.load((await dossiers.findResult(number)) ?? number))?.result

const find = async (id: string, { dossiers }: Pick<VerifyDesk, 'dossiers'>) => {
  try {
    return await findResult(dossiers, id.slice(0, 100))
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

const standingOf = (result: Result, unaltered: boolean): Standing => {
  if (!unaltered) return 'altered'
  if (result.replacedBy) return 'replaced'
  return result.revokedAt ? 'revoked' : 'current'
}
