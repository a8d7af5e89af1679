import { createOpinionLink, type LinkMakingDesk } from '../../office/tasks/create-opinion-link'
import { answering } from '../answering'
import type { Cores } from '../api-group'

export const linkCores = (desk: LinkMakingDesk): Cores<'api-links'> => ({
  createOpinionLink: answering('createOpinionLink', (call) => createOpinionLink(call.path, call, desk)),
})
