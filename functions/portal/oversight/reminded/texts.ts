import type { Language } from '../../../../workflows/kernel/text'
import { en } from './texts.en'
import { type RemindedTexts, vi } from './texts.vi'

export const remindedTexts: Record<Language, RemindedTexts> = { vi, en }
