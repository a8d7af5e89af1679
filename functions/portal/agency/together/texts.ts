import type { Language } from '../../../../workflows/kernel/text'
import { en } from './texts.en'
import { type TogetherTexts, vi } from './texts.vi'

export const togetherTexts: Record<Language, TogetherTexts> = { vi, en }
