import type { Hono } from 'hono'
import type { PortalEnv } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { addCheck } from './check-routes'
import { addDelete } from './delete-page'
import { addQuestions } from './draft-routes'
import { addName } from './name-page'
import { addOverview } from './overview-page'
import { addPapers } from './paper-routes'
import { addResult } from './result-page'
import { addStart } from './start-page'

/** A form from its first page to the filing. */
export const addForm = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  addStart(app, desk)
  addOverview(app, desk)
  addResult(app, desk)
  addDelete(app, desk)
  addName(app, desk)
  addQuestions(app, desk)
  addPapers(app, desk)
  addCheck(app, desk)
}
