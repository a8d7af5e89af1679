import { setTimeout } from 'node:timers/promises'

/** What somebody does who lost a race, before trying again. `tried`: how often already. */
export type Pause = (tried: number) => Promise<void>

/** 10 to 100 ms by chance, longer at each try: those who lost together would meet again. */
export const jitteredPause: Pause = (tried) => setTimeout(10 + Math.random() * Math.min(90, 15 * 2 ** tried))
