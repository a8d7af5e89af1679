import type { z } from 'zod'
import { instant } from '../../workflows/kernel/instant'
import { type AsideStore, Lane } from '../adapters/aside-store'
import { type GivenUpRecords, givenUpIn } from '../adapters/given-up'
import { placeOf } from '../runtime/event-image'
import { logger, tellOperators } from '../runtime/logger'
import type { Tick } from './watch-deadlines'

const mostAtOnce = 1_000

/**
 * Records that a function died over are listed with all other work that failed. Nobody knows which kind of work it
 * was, and none does harm when it is done twice. What can't be read stays where it is.
 */
export const collectGivenUp = async (
  { asides, givenUp }: { asides: Pick<AsideStore, 'keep'>; givenUp: GivenUpRecords },
  { time }: z.infer<typeof Tick>,
  most = mostAtOnce,
): Promise<void> => {
  const now = instant(Date.parse(time))
  let seen = 0
  for await (const key of givenUp.keys()) {
    if (seen === most) {
      tellOperators('more records were given up than one watch collects', { collected: seen })
      return
    }
    seen += 1
    try {
      const { images, why, at = now } = givenUpIn(await givenUp.read(key))
      for (const image of images) {
        const { dossier, sequence, lane } = placeOf(image)
        for (const one of lane ? [lane] : Lane.options)
          await asides.keep({ dossier, sequence, lane: one }, { error: why, at })
      }
      await givenUp.forget(key)
    } catch (error) {
      logger.error('a record that was given up can not be read', { key, error: error as Error })
    }
  }
}
