import { getDeclarationOnRecord } from '../../office/papers/get-declaration-on-record'
import { getOfficePaperOnRecord, type PaperDesk } from '../../office/papers/get-office-paper-on-record'
import { getRegisterOnRecord } from '../../office/papers/get-register-on-record'
import type { UseCases } from '../api-group'

export const paperUseCases = (desk: PaperDesk): UseCases<'api-papers'> => ({
  getOfficePaper: (call) => getOfficePaperOnRecord(call.path, call, desk),
  getDeclaration: (call) => getDeclarationOnRecord(call.path, call, desk),
  getRegister: (call) => getRegisterOnRecord({ ...call.query, ...call.path }, call, desk),
})
