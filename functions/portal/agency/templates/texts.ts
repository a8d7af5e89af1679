import type { Language } from '../../../../workflows/kernel/text'
import { en } from './texts.en'
import { type TemplatesTexts, vi } from './texts.vi'

export const templatesTexts: Record<Language, TemplatesTexts> = { vi, en }
