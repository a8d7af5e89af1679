import { getOfficePaper, type PaperDesk } from '../../office/papers/get-office-paper'
import { getRegister } from '../../office/papers/get-register'
import { answering } from '../answering'
import type { Cores } from '../api-group'

export const paperCores = (desk: PaperDesk): Cores<'api-papers'> => ({
  getOfficePaper: answering('getOfficePaper', (call) => getOfficePaper(call.path, call, desk)),
  getRegister: answering('getRegister', (call) => getRegister({ ...call.path, ...call.query }, call, desk)),
})
