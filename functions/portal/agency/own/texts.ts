import type { Language } from '../../../../workflows/kernel/text'
import { en } from './texts.en'
import { type OwnTexts, vi } from './texts.vi'

export const ownTexts: Record<Language, OwnTexts> = { vi, en }
