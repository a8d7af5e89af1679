import type { Language } from '../../../workflows/kernel/text'
import { en } from './texts.en'
import { type GuestTexts, vi } from './texts.vi'

export const guestTexts: Record<Language, GuestTexts> = { vi, en }
