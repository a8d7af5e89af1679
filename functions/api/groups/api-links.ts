import { createOpinionLink, type LinkMakingDesk } from '../../office/tasks/create-opinion-link'
import { type ContactDesk, proposeContact } from '../../office/telling/contact'
import type { UseCases } from '../api-group'

export const linkUseCases = (desk: LinkMakingDesk & ContactDesk): UseCases<'api-links'> => ({
  createOpinionLink: (call) => createOpinionLink(call.path, call, desk),
  proposeContact: (call) => proposeContact(call.body, call, desk),
})
