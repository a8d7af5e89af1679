import type { Language } from '../../../workflows/kernel/text'
import { en } from './texts.en'
import { type PublicTexts, vi } from './texts.vi'

export const publicTexts: Record<Language, PublicTexts> = { vi, en }
