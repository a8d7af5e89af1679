import type { Language } from '../../../workflows/kernel/text'
import type { GuestTexts } from './guest-texts'
import { en } from './texts.en'
import { vi } from './texts.vi'

export const guestTexts: Record<Language, GuestTexts> = { vi, en }
