import type { Language } from '../../../workflows/kernel/text'
import { en } from './texts.en'
import { type AgencyTexts, vi } from './texts.vi'

export const agencyTexts: Record<Language, AgencyTexts> = { vi, en }
