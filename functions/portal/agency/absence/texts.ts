import type { Language } from '../../../../workflows/kernel/text'
import { en } from './texts.en'
import { type AbsenceTexts, vi } from './texts.vi'

export const absenceTexts: Record<Language, AbsenceTexts> = { vi, en }
