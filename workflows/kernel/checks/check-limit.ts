import { type CaseRule, caseBy, type Filed, isByCase } from '../cases'
import { isKnownRule } from '../known'
import { Period } from '../period'
import { checkPeriod } from './check-period'
import { checkRule, tellPredicate } from './check-rule'
import { letterOf, neither, saidIn } from './check-when'
import { fault, type Inspection, isText, property } from './inspection'

const caseId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const channels: readonly Filed['channel'][] = [1, 2, 3]

/** The legal time: one for all, or one for each case. Every case has its law, and something that is it. */
export const checkLimit = (inspection: Inspection, limit: unknown): void => {
  if (!isByCase(limit)) {
    checkPeriod(inspection, 'limit', limit, { sameDay: true })
    return
  }
  const before = inspection.faults.length
  const cases = Object.entries<unknown>(limit.cases)
  if (cases.length < 2)
    fault(inspection, 'limit.cases', 'has no two cases', {
      value: limit.cases,
      fix: 'one time for all is a period: workingDays(5)',
    })
  cases.forEach(([id, one], index) => {
    const place = `limit.cases['${id}']`
    if (!caseId.test(id))
      fault(inspection, place, 'must be kebab-case, and begin with a letter', { value: id })
    checkPeriod(inspection, `${place}.period`, property(one, 'period'), { sameDay: true })
    if (!isText(property(one, 'legalBasis')))
      fault(inspection, `${place}.legalBasis`, 'a case without its law', {
        value: property(one, 'legalBasis') ?? 'nothing',
        fix: 'cite the article that gives this time',
      })
    const when = property(one, 'when')
    if (index < cases.length - 1) checkCase(inspection, `${place}.when`, when)
    else if (when !== undefined)
      fault(inspection, `${place}.when`, 'is a rule of the last case, which is all others', {
        fix: 'leave it out, or add a case without a rule behind it',
      })
  })
  if (inspection.faults.length === before) checkReached(inspection, limit)
}

const checkCase = (inspection: Inspection, pointer: string, when: unknown): void => {
  if (isKnownRule(when)) {
    fault(inspection, pointer, 'goes by what comes of steps, which nobody knows at filing', {
      fix: 'go by the answers alone: when: (answers) => …',
    })
    return
  }
  if (typeof when !== 'function') {
    fault(inspection, pointer, 'must be a function of the application', { value: when ?? 'nothing' })
    return
  }
  const rule = when as CaseRule<never>
  const runs = checkRule(
    inspection,
    pointer,
    (answers: never) => channels.map((channel) => letterOf(rule(answers, { channel }))).join(''),
    { must: 'must say true or false', sound: (value) => !String(value).includes(neither), source: rule },
  )
  inspection.tried.push(...runs.map(({ application }) => application))
  tellPredicate(inspection, pointer, saidIn(runs), { never: 'nothing is this case', tried: runs.length })
}

/** A case behind others that take all of it is none. */
const checkReached = (inspection: Inspection, limit: unknown): void => {
  const reached = new Set(casesTried(inspection, limit).map(({ id }) => id))
  if (reached.size === 0) return
  for (const id of caseIdsIn(limit))
    if (!reached.has(id))
      fault(inspection, `limit.cases['${id}']`, 'is never the case: others before it take all of it', {
        fix: 'put it before them, or add an application to `examples`',
      })
}

/** Cases that people read of: they go by their names. What is wrong with the others is told where they are looked at. */
export const caseIdsIn = (limit: unknown): string[] => {
  const cases = isByCase(limit) ? Object.entries<unknown>(limit.cases) : []
  const isSound = cases.every(([, one]) => Period.safeParse(property(one, 'period')).success)
  return isSound ? cases.map(([id]) => id) : []
}

/** The legal time of some filings; of a case where it goes by one. */
export interface OneLimit {
  id: string | undefined
  limit: unknown
}

/** Each legal time that something which was tried has. */
export const casesTried = ({ form, tried }: Inspection, limit: unknown): OneLimit[] => {
  if (!isByCase(limit) || caseIdsIn(limit).length === 0) return [{ id: undefined, limit }]
  const found = new Map<string, OneLimit>()
  for (const { answers } of new Set([...(form?.applications.sound ?? []), ...tried]))
    for (const channel of channels) {
      try {
        const one = caseBy(limit, (rule) => rule(answers as never, { channel }))
        if (one) found.set(one.case, { id: one.case, limit: one.period })
      } catch {
        // Told where the rule is looked at.
      }
    }
  return [...found.values()]
}
