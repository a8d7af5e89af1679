import { Refusal } from '../../../workflows/kernel/errors'
import type { SessionStore } from '../../adapters/session-store'
import { tellOperators } from '../../runtime/logger'
import { headersFor, isForOperators, problemOf } from '../../runtime/problem'
import { FaultPage } from '../layout/fault-page'
import { keepSessionToken } from './cookies'
import { ForgedForm, NotSignedIn, PageMissing, PortalError, SessionOver } from './errors'
import { show } from './show'
import { holdForm } from './sign-in'
import type { PortalContext } from './visit'

/** Whatever was thrown, as a page that says what to do next. */
export const answerFault = async (
  c: PortalContext,
  error: unknown,
  desk: { sessions: SessionStore },
): Promise<Response> => {
  const { visit } = c.var
  const problem = problemOf(error, visit.language, visit.requestId)
  const isOurs = !(error instanceof PortalError) && problem.status >= 500
  // First of all: showing the page may fail too.
  if (!(error instanceof PortalError) && isForOperators(error))
    tellOperators('a page failed', { requestId: visit.requestId }, error)
  // Programs that call an address of no use come here too, and read no pages.
  if (error instanceof PageMissing && c.req.path.startsWith('/api/')) {
    const missing = problemOf(new Refusal('not-found', error.message), visit.language, visit.requestId)
    return c.json(missing, 404, { 'content-type': 'application/problem+json; charset=utf-8' })
  }
  if (error instanceof SessionOver) return signInAgain(c, desk)
  if (error instanceof NotSignedIn)
    return show(c, <FaultPage visit={visit} kind="not-signed-in" to={error.returnTo} />, 401)
  if (error instanceof PageMissing) return show(c, <FaultPage visit={visit} kind="missing" />, 404)
  if (error instanceof ForgedForm) return show(c, <FaultPage visit={visit} kind="forged" />, 403)
  if (problem.status === 503 || problem.status === 429) {
    for (const [name, value] of Object.entries(headersFor(problem, error))) c.header(name, value)
    return show(
      c,
      <FaultPage visit={visit} kind="busy" says={problem.title} to={visit.path} />,
      problem.status,
    )
  }
  if (isOurs) return show(c, <FaultPage visit={visit} kind="failed" reference={visit.requestId} />, 500)
  if (problem.status === 404) return show(c, <FaultPage visit={visit} kind="missing" />, 404)
  if (problem.status === 403)
    return show(c, <FaultPage visit={visit} kind="forbidden" says={problem.title} />, 403)
  const says = [problem.title, ...(problem.errors ?? []).map(({ message }) => message)]
  return show(
    c,
    <FaultPage visit={visit} kind="refused" says={says.join('. ')} to={wayBack(c)} />,
    problem.status,
  )
}

/** A form's own page; a page that can't be shown is no way out of itself. */
const wayBack = ({ req, var: { visit } }: PortalContext): string | undefined =>
  req.method === 'POST' || Object.keys(visit.query).length > 0 ? visit.path : undefined

const signInAgain = async (c: PortalContext, { sessions }: { sessions: SessionStore }) => {
  const { visit, form } = c.var
  if (c.req.method !== 'POST') {
    const search = new URL(c.req.url).search
    return c.redirect(`/sign-in?to=${encodeURIComponent(visit.path + search)}`, 303)
  }
  const subject = visit.session?.identity?.subject
  const { csrf: _, ...fields } = form ?? {}
  const token = subject && (await holdForm(visit, { path: visit.path, fields, subject }, sessions))
  if (token) keepSessionToken(c, token)
  return show(c, <FaultPage visit={visit} kind="session-over" kept={Boolean(token)} />, 401)
}
