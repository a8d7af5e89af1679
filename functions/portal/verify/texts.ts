import type { Language } from '../../../workflows/kernel/text'
import { en } from './texts.en'
import { vi } from './texts.vi'
import type { VerifyTexts } from './verify-texts'

export const verifyTexts: Record<Language, VerifyTexts> = { vi, en }
