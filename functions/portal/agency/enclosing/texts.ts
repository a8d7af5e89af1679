import type { Language } from '../../../../workflows/kernel/text'
import { en } from './texts.en'
import { type EnclosingTexts, vi } from './texts.vi'

export const enclosingTexts: Record<Language, EnclosingTexts> = { vi, en }
