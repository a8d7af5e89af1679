import type { Language } from '../../../workflows/kernel/text'
import { en } from './texts.en'
import { type OperatorTexts, vi } from './texts.vi'

export const operatorTexts: Record<Language, OperatorTexts> = { vi, en }
