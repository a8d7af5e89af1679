import type { Procedure } from '../../../workflows/kernel/procedure'
import { objectionsOf } from '../../../workflows/kernel/unheeded'
import { SummaryList } from '../layout/summary-list'
import { Warning } from '../layout/warning'
import type { Visit } from '../runtime/visit'
import type { Names } from './names'
import type { TaskProps } from './task-props'
import { agencyTexts } from './texts'

/** Who objects, and why, and what the law makes of it: whoever goes on answers them. */
export const Objections = ({ visit, task, reading, names }: TaskProps) => {
  if (!task.objections) return null
  const { task: text } = agencyTexts[visit.language]
  const objecting = reading.shown.opinions.filter(({ question }) => task.objections?.includes(question))
  return (
    <>
      <Warning>{task.kind === 'ruling' ? text.toRuleOn : text.objectedTo}</Warning>
      <SummaryList
        visit={visit}
        rows={objecting.map(({ agency, turns, reason }) => ({
          key: names.agency(agency),
          value: turns.findLast(({ outcome }) => outcome === 'object')?.reason ?? reason ?? text.noWords,
        }))}
      />
      <WhatObjectionsMean {...reading} names={names} opinions={objecting} />
    </>
  )
}

interface MeansProps {
  visit: Visit
  procedure: Procedure
  names: Pick<Names, 'agency'>
  opinions: readonly { step: string }[]
}

/** Of the steps in which these were asked; nothing where a law was published before it had to say so. */
export const WhatObjectionsMean = ({ visit: { language }, procedure, names, opinions }: MeansProps) => {
  const { objections: text } = agencyTexts[language]
  const steps = new Set(opinions.map(({ step }) => step))
  const says = procedure.route.flatMap((step) => {
    const rule = steps.has(step.id) ? objectionsOf(step) : undefined
    if (!rule) return []
    const { steps: named } = procedure.texts[language]
    const words = { step: 'by' in rule ? (named[rule.by] ?? rule.by) : '', law: rule.legalBasis }
    return text[rule.kind]({ ...words, agency: 'to' in rule ? names.agency(rule.to) : '' })
  })
  return (
    <>
      {says.map((words) => (
        <p class="govuk-body">{words}</p>
      ))}
    </>
  )
}
