import type { Language } from '../../../workflows/kernel/text'
import type { LayoutTexts } from './layout-texts'
import { en } from './texts.en'
import { vi } from './texts.vi'

export const layoutTexts: Record<Language, LayoutTexts> = { vi, en }
