import type { z } from 'zod'
import { concernedBy } from '../../city/subjects'
import type { form } from './form'

export type Application = z.infer<typeof form>

/** Those whose functions of the city the draft touches. */
export const concerned = ({ subjects }: Application) => concernedBy(subjects)
