import type { ComponentId } from './index-766'

/** What people read of a component. `missing`: what our data lack to answer it, or to answer all of it. */
export type Index766Texts = Record<ComponentId, { name: string; formula: string; missing?: string }>
