import type { Dossier, Part } from './dossier'

export const partsOf = ({ parts }: Dossier): Part[] => Object.values(parts ?? {})

/** Its agency may still do it, or what comes before it may. */
export const isUnderWay = ({ status }: Part): boolean => status === 'open' || status === 'ahead'
