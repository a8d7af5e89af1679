import type { Hono } from 'hono'
import type { Agency } from '../../../workflows/kernel/agency'
import { Altered, Refusal } from '../../../workflows/kernel/errors'
import { statusOf } from '../../../workflows/kernel/result-life'
import { sha256 } from '../../adapters/event-chain'
import { lawOf } from '../../adapters/law-book'
import type { DocumentFiles } from '../../adapters/object-store'
import { checkCode } from '../../issuance/check-code'
import { localTime } from '../../issuance/local-time'
import { findResult, isUnaltered } from '../../office/results/check-result'
import { tellOperators } from '../../runtime/logger'
import type { Desk } from '../../runtime/run-command'
import { type PortalDesk, portalApp } from '../runtime/portal-app'
import { show } from '../runtime/show'
import type { PortalContext, PortalEnv, Visit } from '../runtime/visit'
import { FindPage } from './find-page'
import { readCode, readNumber } from './read-printed'
import { type Compared, StandingPage } from './standing-page'
import type { Standing } from './texts.vi'

export interface VerifyDesk extends PortalDesk, Pick<Desk, 'dossiers' | 'law'> {
  agencies: readonly Agency[]
  documents: Pick<DocumentFiles, 'read'>
}

/** Of a file that is sent to be compared: Lambda takes no more, and no result is nearly as large. */
const mostBytes = 4_000_000

/** The code as it is printed, or more of the address that it is the beginning of. */
const isCodeOf = (id: string, code: string): boolean =>
  code.length >= checkCode(id).length && id.startsWith(code)

/** Where the code on a document leads. Says nothing of the person that it was issued to. */
export const verifyApp = (desk: VerifyDesk): Hono<PortalEnv> => {
  const app = portalApp('verify', desk)

  app.get('/verify', async (c) => {
    const { visit } = c.var
    const number = readNumber(visit.query.number ?? '')
    const code = readCode(visit.query.code ?? '')
    // Whether there is such a number is told to whoever has the document in hand.
    if (!number || !code) return show(c, <FindPage visit={visit} number={number} />)
    const result = await resultOf(number, desk, visit)
    if (result === 'altered') return show(c, <StandingPage visit={visit} desk={desk} altered />)
    if (!result || !isCodeOf(result.id, code))
      return show(c, <FindPage visit={visit} number={number} code={code} missing />, 404)
    return c.redirect(`/verify/${result.id}`, 303)
  })

  const page = async (c: PortalContext, compared?: Compared) => {
    const { visit } = c.var
    const found = await find(c.req.param('id') ?? '', desk, visit)
    if (found === 'altered') return show(c, <StandingPage visit={visit} desk={desk} altered />)
    if (!found) return show(c, <StandingPage visit={visit} desk={desk} />, 404)
    const { result } = found
    const standing: Standing = (await isUnaltered(result, desk.documents))
      ? statusOf(result, localTime(visit.at).isoDate)
      : 'altered'
    const next = result.replacedBy ?? result.revokedBy
    const other = next ? await find(next, desk, visit) : undefined
    const replacement = other === 'altered' ? undefined : other?.result
    const { procedure } = await lawOf(desk.law, found.dossier)
    const about = { ...found, procedure, standing, replacement, compared }
    return show(
      c,
      <StandingPage visit={visit} desk={desk} about={about} />,
      compared === 'missing' ? 422 : 200,
    )
  }

  app.get('/verify/:id', (c) => page(c))

  // For browsers without JavaScript: looked at, and not kept.
  app.post('/verify/:id', async (c) => {
    const found = await find(c.req.param('id'), desk, c.var.visit)
    if (found === 'altered') return page(c)
    const { file } = await c.req.parseBody()
    if (!(file instanceof File) || file.size === 0) return page(c, 'missing')
    if (file.size > mostBytes) return page(c, 'different')
    const hash = sha256(new Uint8Array(await file.arrayBuffer()))
    return page(c, hash === found?.result.sha256 ? 'same' : 'different')
  })
  return app
}

/** `altered`: what is kept of it is not what was written. Operators are told, and the visitor in words. */
const unlessAltered = async <T,>(asked: Promise<T>, requestId: string): Promise<T | 'altered'> => {
  try {
    return await asked
  } catch (error) {
    if (!(error instanceof Altered)) throw error
    tellOperators('a result can’t be confirmed', { requestId }, error)
    return 'altered'
  }
}

const resultOf = (number: string, { dossiers }: Pick<VerifyDesk, 'dossiers'>, { requestId }: Visit) =>
  unlessAltered(
    dossiers
      .findResult(number)
      .then((id) => dossiers.load(id ?? number))
      .then((dossier) => dossier?.result),
    requestId,
  )

const find = async (id: string, { dossiers }: Pick<VerifyDesk, 'dossiers'>, { requestId }: Visit) => {
  try {
    return await unlessAltered(findResult(dossiers, id.slice(0, 100)), requestId)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}
