import type { Language } from '../../../../workflows/kernel/text'
import { en } from './texts.en'
import { type DirectiveTexts, vi } from './texts.vi'

export const directiveTexts: Record<Language, DirectiveTexts> = { vi, en }
