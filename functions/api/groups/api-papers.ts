import type { Cores } from '../api-group'
import { getOfficePaper, type PaperDesk } from '../get-office-paper'
import { getRegister } from '../get-register'

export const paperCores = (desk: PaperDesk): Cores<'api-papers'> => ({
  getOfficePaper: (call) => getOfficePaper(call, desk),
  getRegister: (call) => getRegister(call, desk),
})
