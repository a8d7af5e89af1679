import { createOpinionLink, type LinkMakingDesk } from '../../office/tasks/create-opinion-link'
import type { Cores } from '../api-group'

export const linkCores = (desk: LinkMakingDesk): Cores<'api-links'> => ({
  createOpinionLink: (call) => createOpinionLink(call, desk),
})
