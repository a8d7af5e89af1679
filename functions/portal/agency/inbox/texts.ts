import type { Language } from '../../../../workflows/kernel/text'
import { en } from './texts.en'
import { type InboxTexts, vi } from './texts.vi'

export const inboxTexts: Record<Language, InboxTexts> = { vi, en }
