import type { EverydayWords } from '../kernel/everyday-words'
import { acts } from './everyday/acts'
import { families } from './everyday/families'
import { homes } from './everyday/homes'
import { land } from './everyday/land'
import { works } from './everyday/works'

/** A demonstration list of ours. What people call one procedure alone is its own `searchWords`. */
export const everydayWords: readonly EverydayWords[] = [...land, ...families, ...homes, ...works, ...acts]
