import type { Language } from '../../../../workflows/kernel/text'
import { en } from './texts.en'
import { type DirectingTexts, vi } from './texts.vi'

export const directingTexts: Record<Language, DirectingTexts> = { vi, en }
