import type { Language } from '../../../workflows/kernel/text'
import { en } from './texts.en'
import { type LayoutTexts, vi } from './texts.vi'

export const layoutTexts: Record<Language, LayoutTexts> = { vi, en }
