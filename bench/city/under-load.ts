import { percentile } from '@motcua/states/bench/percentile'
import type { CityAtSize } from './city-at-size'
import type { Visit } from './visits'

const elapsed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** So many milliseconds each took, when they come so often, whether or not those before are answered. */
export const underLoad = async (
  city: CityAtSize,
  visits: readonly Visit[],
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<number[]> => {
  const asked: Promise<number>[] = []
  const began = performance.now()
  for (let turn = 0; turn < perSecond * seconds; turn += 1) {
    const wait = began + (turn * 1_000) / perSecond - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    asked.push(elapsed(() => (visits[turn % visits.length] as Visit).ask(city)))
  }
  return Promise.all(asked)
}

/** What the others' pages take while so many ask for a report at once, beside what they take without. */
export const besideReports = async (
  city: CityAtSize,
  { report, others, reports }: { report: Visit; others: readonly Visit[]; reports: number },
): Promise<{ refused: number; before: number; during: number }> => {
  const load = { perSecond: 10, seconds: 5 }
  const before = await underLoad(city, others, load)
  const asked = Promise.allSettled(Array.from({ length: reports }, () => report.ask(city)))
  const during = await underLoad(city, others, load)
  const refused = (await asked).filter(({ status }) => status === 'rejected').length
  return { refused, before: percentile(before, 0.5), during: percentile(during, 0.5) }
}
