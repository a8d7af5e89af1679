import type { Language } from '../../../../workflows/kernel/text'
import { en } from './texts.en'
import { type UsefulnessTexts, vi } from './texts.vi'

export const usefulnessTexts: Record<Language, UsefulnessTexts> = { vi, en }
