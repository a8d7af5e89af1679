import type { Language } from '../../../workflows/kernel/text'
import { en } from './texts.en'
import { type OversightTexts, vi } from './texts.vi'

export const oversightTexts: Record<Language, OversightTexts> = { vi, en }
