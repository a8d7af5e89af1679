import type { z } from 'zod'
import type { PartialAnswers } from '../../kernel/form'
import type { form } from './form'

export type Application = z.infer<typeof form>

// Whom to ask is for the lead agency to derive from the conditions of the Law on Construction (portal text of
// 1.013225). The thresholds below are this city's demonstration of such conditions, not the letter of a law.

/** A house this tall, deep or large depends on the fire police's view of escape and access. */
export const concernsFireSafety = ({ building }: Application): boolean =>
  building.storeys >= 7 || building.basements >= 2 || building.floorAreaSquareMetres >= 3_000

/** Without a detailed plan or an urban-design rule the ward has nothing to measure the drawings against. */
export const lacksDetailedPlan = ({ site }: Application): boolean => !site.withinDetailedPlan

/** The corridor of a river, canal or reservoir. */
export const touchesWaterway = ({ site }: Application): boolean => site.nearWaterway

/** The protection zone of a metro or railway line, or foundations deep enough to move the neighbours. */
export const endangersStructures = ({ site, building }: Application): boolean =>
  site.nearMetro || building.basements >= 2 || building.heightMetres > 28

export const touchesHeritage = ({ site }: Application): boolean => site.inHeritageZone

/** Land papers are replaced by the national land database where that holds them (portal text of 1.013225). */
export const mustShowLandPaper = ({ site }: Application): boolean => site.landPaper === 'to-upload'

/** A house that touches its neighbours needs the owner's commitment to their safety. */
export const mustCommitToNeighbours = ({ site }: Application): boolean => site.adjoinsBuildings

/** Recalled, not confirmed: houses of seven storeys or with two basements have their design appraised. */
export const mustHaveDesignAppraised = ({ building }: Application): boolean =>
  building.storeys >= 7 || building.basements >= 2

/** A household may design a small house itself (50/2014/QH13, Điều 79, as changed by 62/2020/QH14) [R]. */
export const mayBeDesignedByOwner = ({ building }: PartialAnswers<Application>): boolean =>
  building?.storeys !== undefined &&
  (building.storeys < 3 ||
    (building.floorAreaSquareMetres ?? 250) < 250 ||
    (building.heightMetres ?? 12) < 12)

/** Set by the city's People's Council; the amount is recalled from earlier years and not confirmed. */
export const permitFeeVnd = 75_000
