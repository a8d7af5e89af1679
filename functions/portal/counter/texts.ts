import type { Language } from '../../../workflows/kernel/text'
import { en } from './texts.en'
import { type CounterTexts, vi } from './texts.vi'

export const counterTexts: Record<Language, CounterTexts> = { vi, en }
