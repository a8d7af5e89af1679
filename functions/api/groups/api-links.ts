import type { Cores } from '../api-group'
import { createOpinionLink, type LinkMakingDesk } from '../create-opinion-link'

export const linkCores = (desk: LinkMakingDesk): Cores<'api-links'> => ({
  createOpinionLink: (call) => createOpinionLink(call, desk),
})
