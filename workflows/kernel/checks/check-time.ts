import { type ByCase, type CaseRule, caseBy, casesOf, type Filed, goesByWhatCame, isByCase } from '../cases'
import { isKnownRule } from '../known'
import { checkPeriod } from './check-period'
import { checkRule, tellPredicate } from './check-rule'
import { checkKnownRule, letterOf, neither } from './check-when'
import { fault, type Inspection, isText, property } from './inspection'
import type { Application } from './samples/applications'

/** The steps that are over when a wait begins, of the whole route; none where a time is found at filing. */
export interface Readable {
  route: readonly unknown[]
  readable: readonly unknown[]
}

const caseId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const channels: readonly Filed['channel'][] = [1, 2, 3]
const never = 'nothing is this case'

/** One time for all, or one for each case: every case has its law, and something that is it. */
export const checkTime = (
  inspection: Inspection,
  pointer: string,
  time: unknown,
  { sameDay = false, known }: { sameDay?: boolean; known?: Readable } = {},
): void => {
  if (!isByCase(time)) {
    checkPeriod(inspection, pointer, time, { sameDay })
    return
  }
  const before = inspection.faults.length
  const cases = Object.entries(time.cases as Record<string, unknown>)
  if (cases.length < 2)
    fault(inspection, `${pointer}.cases`, 'has no two cases', {
      value: time.cases,
      fix: 'one time for all is a period: workingDays(5)',
    })
  cases.forEach(([id, one], index) => {
    const place = `${pointer}.cases['${id}']`
    if (!caseId.test(id))
      fault(inspection, place, 'must be kebab-case, and begin with a letter', { value: id })
    checkPeriod(inspection, `${place}.period`, property(one, 'period'), { sameDay })
    if (!isText(property(one, 'legalBasis')))
      fault(inspection, `${place}.legalBasis`, 'a case without its law', {
        value: property(one, 'legalBasis') ?? 'nothing',
        fix: 'cite the article that gives this time',
      })
    const when = property(one, 'when')
    if (index < cases.length - 1) checkCase(inspection, `${place}.when`, when, known)
    else if (when !== undefined)
      fault(inspection, `${place}.when`, 'is a rule of the last case, which is all others', {
        fix: 'leave it out, or add a case without a rule behind it',
      })
  })
  if (inspection.faults.length === before && !goesByWhatCame(time)) checkReached(inspection, pointer, time)
}

const checkCase = (
  inspection: Inspection,
  pointer: string,
  when: unknown,
  known: Readable | undefined,
): void => {
  if (isKnownRule<never, unknown>(when)) {
    if (known) checkKnownRule(inspection, pointer, when, { ...known, never })
    else
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
  const letters = new Set(runs.flatMap(({ returned, thrown }) => (thrown ? [] : [...String(returned)])))
  tellPredicate(inspection, pointer, new Set([...letters].map((letter) => letter === 't')), {
    never,
    tried: runs.length,
  })
}

/** Of a time whose rules go by the answers alone. */
export const caseAt = (time: ByCase<never>, answers: unknown, channel: Filed['channel']): string => {
  try {
    const found = caseBy(time as ByCase<CaseRule<never>>, (rule) => rule(answers as never, { channel }))
    return found?.case ?? ''
  } catch {
    // Told where the rule is looked at.
    return ''
  }
}

/** All that cases were tried with, and how it may be filed. */
export const filingsTried = ({
  form,
  tried,
}: Inspection): { answers: unknown; channel: Filed['channel'] }[] =>
  [...new Set<Application>([...(form?.applications.sound ?? []), ...tried])].flatMap(({ answers }) =>
    channels.map((channel) => ({ answers, channel })),
  )

/** A case behind others that take all of it is none. */
const checkReached = (inspection: Inspection, pointer: string, time: unknown): void => {
  const filings = filingsTried(inspection)
  if (filings.length === 0) return
  const reached = new Set(filings.map(({ answers, channel }) => caseAt(time as never, answers, channel)))
  for (const [id] of casesOf(time as never))
    if (!reached.has(id))
      fault(inspection, `${pointer}.cases['${id}']`, 'is never the case: others before it take all of it', {
        fix: 'put it before them, or add an application to `examples`',
      })
}
