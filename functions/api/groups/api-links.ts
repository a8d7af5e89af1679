import { createOpinionLink, type LinkMakingDesk } from '../../office/tasks/create-opinion-link'
import type { UseCases } from '../api-group'

export const linkUseCases = (desk: LinkMakingDesk): UseCases<'api-links'> => ({
  createOpinionLink: (call) => createOpinionLink(call.path, call, desk),
})
