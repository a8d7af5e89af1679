import { PageMissing } from '../runtime/errors'
import { WrongForm } from '../runtime/form-page'
import { type Form, valueIn } from '../runtime/read-form'
import { signedIn, type Visit } from '../runtime/visit'
import type { AgencyDesk } from './agency-desk'
import { filterIn } from './inbox/inbox-query'
import type { TaskProps } from './task-props'
import { withTemplate } from './templates/insert-template'
import { templatesTexts } from './templates/texts'

type Place = Pick<TaskProps, 'task' | 'taken' | 'templates'> & {
  /** Something is kept already. */
  isKept: boolean
}

/**
 * What a lesser button of a task's form asks for: to go on later, to enclose a file, to open a paper, to put in a text, to write a note. What was
 * typed is kept, and whoever pressed it is led back to it. Undefined where the form itself was sent.
 */
export const keepTyped = async (
  { task, taken, templates, isKept }: Place,
  form: Form,
  fields: Form,
  visit: Visit,
  desk: Pick<AgencyDesk, 'texts'>,
): Promise<string | undefined> => {
  const keep = (typed: Form) =>
    desk.texts.save(signedIn(visit).person.id, task.id, { fields: typed }, visit.at)
  const filter = filterIn(visit.query)
  const back = (why: string) => `/agency/tasks/${task.id}?${why}${filter && `&${filter}`}`
  if (form.show) {
    const isTyped = Object.values(fields).some((values) => values.some((value) => value.trim()))
    if (isTyped || isKept) await keep(fields)
    return `${back(`show=${encodeURIComponent(valueIn(form, 'show'))}`)}#papers`
  }
  if (form.notes) {
    await keep(fields)
    return `/agency/dossiers/${task.dossier}/notes`
  }
  if (form.insert) {
    const chosen = templates.find(({ id }) => id === valueIn(form, 'template'))
    if (!chosen) throw new WrongForm([{ id: 'template', message: templatesTexts[visit.language].chooseOne }])
    await keep(withTemplate(fields, chosen))
    return `${back('inserted=yes')}#reason`
  }
  if (form.enclose) {
    const type = valueIn(form, 'enclose')
    if (!taken.papers.some((paper) => paper.type === type))
      throw new PageMissing(`no ${type} goes with task ${task.id}`)
    await keep(fields)
    return `/agency/tasks/${task.id}/files/${type}`
  }
  if (!form.save) return undefined
  await keep(fields)
  return back('saved=yes')
}
