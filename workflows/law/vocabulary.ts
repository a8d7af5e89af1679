import * as zod from 'zod'
import * as defineProcedure from '../city/define-procedure'
import * as offices from '../city/offices'
import * as subjects from '../city/subjects'
import * as toPeoplesCommittee from '../city/to-peoples-committee'
import * as wardChoice from '../city/ward-choice'
import * as answers from '../kernel/answers'
import * as clock from '../kernel/decisions/clock'
import * as draft from '../kernel/decisions/draft'
import * as gate from '../kernel/decisions/gate'
import * as route from '../kernel/decisions/route'
import * as known from '../kernel/known'
import * as lifetime from '../kernel/lifetime'
import * as objections from '../kernel/objections'
import * as partialDate from '../kernel/partial-date'
import * as period from '../kernel/period'
import * as silence from '../kernel/silence'
import * as kinds from '../kernel/steps/kinds'

/**
 * What a published law has of the platform that loads it, by the name under which it asks: words that all laws share are
 * not copied into each. The last of them are for who brings a step kind of his own.
 */
export const vocabulary: Readonly<Record<string, unknown>> = {
  zod,
  'city/define-procedure': defineProcedure,
  'city/offices': offices,
  'city/subjects': subjects,
  'city/to-peoples-committee': toPeoplesCommittee,
  'city/ward-choice': wardChoice,
  'kernel/answers': answers,
  'kernel/known': known,
  'kernel/lifetime': lifetime,
  'kernel/objections': objections,
  'kernel/partial-date': partialDate,
  'kernel/period': period,
  'kernel/silence': silence,
  'kernel/decisions/clock': clock,
  'kernel/decisions/draft': draft,
  'kernel/decisions/gate': gate,
  'kernel/decisions/route': route,
  'kernel/steps/kinds': kinds,
}
