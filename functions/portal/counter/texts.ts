import type { Language } from '../../../workflows/kernel/text'
import type { CounterTexts } from './counter-texts'
import { en } from './texts.en'
import { vi } from './texts.vi'

export const counterTexts: Record<Language, CounterTexts> = { vi, en }
