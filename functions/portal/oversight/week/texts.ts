import type { Language } from '../../../../workflows/kernel/text'
import { en } from './texts.en'
import { vi, type WeekTexts } from './texts.vi'

export const weekTexts: Record<Language, WeekTexts> = { vi, en }
