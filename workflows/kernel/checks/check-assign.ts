import type { Scopes } from '../procedure'
import { checkPeriod } from './check-period'
import { checkSilence } from './check-silence'
import { checkRole } from './check-wait'
import type { Field } from './form-fields'
import { checkAgency, fault, findAgencyIn, type Inspection, isText, property } from './inspection'

/** Of a step that gives tasks to agencies. */
export const checkAssign = (inspection: Inspection, pointer: string, step: unknown, scopes: Scopes): void => {
  const first = scopes.route.findIndex((one) => property(one, 'kind') === property(step, 'kind'))
  if (scopes.route[first] !== step)
    fault(inspection, pointer, 'gives tasks a second time: they are numbered within the dossier', {
      fix: `have route[${first}] give all of them`,
    })
  const phase = (name: string) => ({ place: `${pointer}.${name}`, rule: property(step, name) })
  const owners = checkTasks(inspection, `${pointer}.tasks`, property(step, 'tasks'))

  const uptake = phase('uptake')
  checkPeriod(inspection, `${uptake.place}.within`, property(uptake.rule, 'within'))
  checkSilence(inspection, `${uptake.place}.onSilence`, property(uptake.rule, 'onSilence'), 'agency', owners)

  const declined = phase('declined')
  checkAgency(inspection, `${declined.place}.to`, property(declined.rule, 'to'))
  checkPeriod(inspection, `${declined.place}.within`, property(declined.rule, 'within'))
  checkSilence(inspection, `${declined.place}.onSilence`, property(declined.rule, 'onSilence'), 'ruling')

  const work = phase('work')
  checkPeriod(inspection, `${work.place}.most`, property(work.rule, 'most'))
  checkSilence(inspection, `${work.place}.onSilence`, property(work.rule, 'onSilence'), 'part', owners)

  const appraisal = phase('appraisal')
  checkRole(inspection, appraisal.place, appraisal.rule)
  checkPeriod(inspection, `${appraisal.place}.within`, property(appraisal.rule, 'within'))
  checkPeriod(inspection, `${appraisal.place}.again`, property(appraisal.rule, 'again'))
  checkSilence(inspection, `${appraisal.place}.onSilence`, property(appraisal.rule, 'onSilence'), 'officer')

  const moreTime = phase('moreTime')
  checkRole(inspection, moreTime.place, moreTime.rule)
  checkPeriod(inspection, `${moreTime.place}.within`, property(moreTime.rule, 'within'))
  if (!isText(property(moreTime.rule, 'legalBasis')))
    fault(inspection, `${moreTime.place}.legalBasis`, 'a silence without its law', {
      fix: 'cite the article that gives the request its time',
    })
}

const needed = ['what', 'owner', 'done']
const optional = ['with1', 'with2', 'with3', 'by', 'workingDays']

/** Who may be given a task, by identifier. */
const checkTasks = (inspection: Inspection, pointer: string, path: unknown): string[] => {
  const { form } = inspection
  if (!form) return []
  const list = form.fields.get(path as string)
  if (list?.kind !== 'list' || list.optional) {
    const lists = [...form.fields.values()].filter(({ kind }) => kind === 'list')
    fault(inspection, pointer, 'must be a list of the form, of the tasks that are given', {
      value: path ?? 'nothing',
      allowed: lists.map((field) => field.path),
    })
    return []
  }
  const at = (name: string): Field | undefined => form.fields.get(`${list.path}.${name}`)
  for (const name of [...needed, ...optional]) {
    const field = at(name)
    if (!field || field.optional === needed.includes(name))
      fault(inspection, pointer, `each of its entries must have the field "${name}"`, {
        value: field
          ? field.optional
            ? 'one that may be left out'
            : 'one that must be answered'
          : 'nothing',
        fix: needed.includes(name) ? 'ask for it of each task' : 'let it be left out',
      })
  }
  for (const name of ['owner', 'with1', 'with2', 'with3'])
    for (const option of at(name)?.options ?? ['an answer of any words'])
      if (!findAgencyIn(inspection, option)) {
        fault(inspection, pointer, `its field "${name}" offers an unknown agency`, { value: option })
        break
      }
  return [...(at('owner')?.options ?? [])]
}
