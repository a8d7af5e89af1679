import type { Language } from '../../../../workflows/kernel/text'
import { en } from './texts.en'
import { type AssignedTexts, vi } from './texts.vi'

export const assignedTexts: Record<Language, AssignedTexts> = { vi, en }
