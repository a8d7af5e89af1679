import type { Dossier } from './dossier'

/** Whose officers do a step: another agency than the deciding one where the plan says so. */
export const agencyOfStep = ({ plan, agency }: Pick<Dossier, 'plan' | 'agency'>, step: string): string =>
  plan.steps?.[step]?.agency ?? agency
