import type { Language } from '../../../../workflows/kernel/text'
import { en } from './texts.en'
import { type SayingTexts, vi } from './texts.vi'

export const sayingTexts: Record<Language, SayingTexts> = { vi, en }
