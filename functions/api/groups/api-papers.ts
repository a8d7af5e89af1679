import { getOfficePaper, type PaperDesk } from '../../office/papers/get-office-paper'
import { getRegister } from '../../office/papers/get-register'
import type { UseCases } from '../api-group'

export const paperUseCases = (desk: PaperDesk): UseCases<'api-papers'> => ({
  getOfficePaper: (call) => getOfficePaper(call.path, call, desk),
  getRegister: (call) => getRegister({ ...call.query, ...call.path }, call, desk),
})
