import type { Language } from '../../../workflows/kernel/text'
import { en } from './texts.en'
import { type VerifyTexts, vi } from './texts.vi'

export const verifyTexts: Record<Language, VerifyTexts> = { vi, en }
