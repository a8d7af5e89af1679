import type { Agency } from '../kernel/agency'
import { governs, type Regulation } from '../kernel/regulation'
import { cityCoordination } from './city-coordination'

/** What the city's agencies agreed about questions among them. */
export const regulations: readonly Regulation[] = [cityCoordination]

export const findRegulation = (id: string): Regulation | undefined =>
  regulations.find((regulation) => regulation.id === id)

/** The one that is about questions of the first agency to the second. */
export const findGoverning = (lead: Agency, asked: Agency): Regulation | undefined =>
  regulations.find((regulation) => governs(regulation, lead, asked))
