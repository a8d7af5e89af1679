import { z } from 'zod'
import { Instant } from '../../../workflows/kernel/instant'
import { get } from './contract'
import { AgencyPath, DossierPath, OfficePaperPath } from './paths'

export const OfficePaperList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      /** Number of the set form. */
      form: z.string(),
      title: z.object({ vi: z.string(), en: z.string() }),
      /** Of what it tells; the control sheet tells of everything until then. */
      at: Instant,
    }),
  ),
})
export type OfficePaperList = z.infer<typeof OfficePaperList>

/** Days of the city's calendar, both included. */
export const RegisterQuery = z.object({ from: z.iso.date(), to: z.iso.date() })
export type RegisterQuery = z.infer<typeof RegisterQuery>

const papers = '/api/v1/dossiers/{number}/papers'

/** Each reading is on record. */
export const paperCalls = {
  listOfficePapers: get(papers, 'What the office wrote about a dossier', {
    who: 'person',
    group: 'api-dossiers',
    takes: { path: DossierPath },
    answer: { OfficePaperList },
    needs: ['law', 'table:write'],
  }),
  getOfficePaper: get(`${papers}/{paper}`, 'One of these papers, made from the dossier', {
    who: 'person',
    group: 'api-papers',
    takes: { path: OfficePaperPath },
    answer: 'application/pdf',
    needs: ['law', 'table:write'],
  }),
  getRegister: get('/api/v1/agencies/{agency}/register', 'What an agency received, day by day', {
    who: 'person',
    group: 'api-papers',
    takes: { path: AgencyPath, query: RegisterQuery },
    answer: 'application/pdf',
    needs: ['law', 'table:write'],
    // Lays out a table of up to 500 dossiers.
    memoryMb: 1_024,
  }),
}
