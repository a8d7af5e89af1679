import type { Language } from '../../../../workflows/kernel/text'
import { en } from './texts.en'
import { type DraftTexts, vi } from './texts.vi'

export const draftTexts: Record<Language, DraftTexts> = { vi, en }
