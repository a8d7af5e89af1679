import type { Regulation } from '../kernel/regulation'
import { cityCoordination } from './city-coordination'
import { draftsToCommunes, draftsToDepartments } from './draft-opinions'

/** What the city's agencies agreed about questions among them. */
export const regulations: readonly Regulation[] = [cityCoordination, draftsToDepartments, draftsToCommunes]
