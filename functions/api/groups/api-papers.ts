import { getOfficePaper, type PaperDesk } from '../../office/papers/get-office-paper'
import { getRegister } from '../../office/papers/get-register'
import type { Cores } from '../api-group'

export const paperCores = (desk: PaperDesk): Cores<'api-papers'> => ({
  getOfficePaper: (call) => getOfficePaper(call, desk),
  getRegister: (call) => getRegister(call, desk),
})
