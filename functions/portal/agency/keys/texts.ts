import type { Language } from '../../../../workflows/kernel/text'
import { en } from './texts.en'
import { type KeysTexts, vi } from './texts.vi'

export const keysTexts: Record<Language, KeysTexts> = { vi, en }
