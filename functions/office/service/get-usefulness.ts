import { may } from '../../../workflows/kernel/authority'
import type { Calendar } from '../../../workflows/kernel/calendar'
import { Refusal } from '../../../workflows/kernel/errors'
import type { UsefulnessStore } from '../../adapters/usefulness-store'
import type { Caller } from '../asking'
import { monthIn } from './say-useful'
import { type MonthQuery, ReadablePage, Useful, type Usefulness } from './schemas'

/** What was said of pages in a month, for whoever oversees. */
export const getUsefulness = async (
  { month }: MonthQuery,
  { person, at }: Pick<Caller, 'person' | 'at'>,
  { usefulness, calendar }: { usefulness: Pick<UsefulnessStore, 'of'>; calendar: Calendar },
): Promise<Usefulness> => {
  if (!may(person, { action: 'indicators.read-officers' }))
    throw new Refusal('forbidden', `${person.id} does not oversee`)
  const asked = month ?? monthIn(at, calendar)
  const count = await usefulness.of(asked)
  return {
    month: asked,
    pages: ReadablePage.options.map((page) => ({
      page,
      answers: Object.fromEntries(
        Useful.options.map((answer) => [answer, count(page, answer)]),
      ) as Usefulness['pages'][number]['answers'],
    })),
  }
}
