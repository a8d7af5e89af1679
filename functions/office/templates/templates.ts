import { ulid } from 'ulid'
import { may } from '../../../workflows/kernel/authority'
import { Conflict, Refusal } from '../../../workflows/kernel/errors'
import { millis } from '../../../workflows/kernel/instant'
import type { Template } from '../../adapters/template'
import type { TemplateStore } from '../../adapters/template-store'
import type { Caller } from '../asking'
import type { TemplateOfAgency, TemplateRemoved } from './schemas'

/** A page of work reads all of its kind. */
export const mostOfKind = 30

type Who = Pick<Caller, 'person' | 'at'>
interface TemplateDesk {
  templates: TemplateStore
}

/** Whoever works in an agency keeps its texts. */
const refuseOthers = ({ person }: Who, agency: string): void => {
  if (!may(person, { action: 'tasks.list', agency }))
    throw new Refusal('forbidden', `${person.id} does not work in ${agency}`)
}

export const listTemplates = async (agency: string, who: Who, { templates }: TemplateDesk) => {
  refuseOthers(who, agency)
  return templates.of(agency)
}

export const keepTemplate = async (
  { agency, ...given }: TemplateOfAgency,
  { alsoWrite, ...who }: Who & Pick<Caller<Template>, 'alsoWrite'>,
  { templates }: TemplateDesk,
): Promise<Template> => {
  refuseOthers(who, agency)
  const { items } = await templates.of(agency, given.kind)
  if (items.length >= mostOfKind)
    throw new Refusal('invalid-input', 'an agency has so many at most', [
      { pointer: '/kind', message: `too-many: ${mostOfKind}` },
    ])
  const template = { ...given, id: ulid(millis(who.at)), by: who.person.id, savedAt: who.at }
  await templates.keep(agency, template, alsoWrite?.(template))
  return template
}

export const removeTemplate = async (
  { agency, id }: { agency: string; id: string },
  { alsoWrite, ...who }: Who & Pick<Caller<TemplateRemoved>, 'alsoWrite'>,
  { templates }: TemplateDesk,
): Promise<TemplateRemoved> => {
  refuseOthers(who, agency)
  const found = (await templates.of(agency)).items.find((one) => one.id === id)
  if (!found) throw new Conflict('concurrent-change', `no template ${id} any more`)
  await templates.remove(agency, found, alsoWrite?.({ id }))
  return { id }
}
