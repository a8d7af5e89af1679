import type { Regulation } from '../kernel/regulation'
import { cityCoordination } from './city-coordination'

/** What the city's agencies agreed about questions among them. */
export const regulations: readonly Regulation[] = [cityCoordination]
