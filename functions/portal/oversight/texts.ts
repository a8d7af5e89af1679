import type { Language } from '../../../workflows/kernel/text'
import type { OversightTexts } from './oversight-texts'
import { en } from './texts.en'
import { vi } from './texts.vi'

export const oversightTexts: Record<Language, OversightTexts> = { vi, en }
