import type { Language } from '../../../workflows/kernel/text'
import { en } from './texts.en'
import { type UploadTexts, vi } from './texts.vi'

export const uploadTexts: Record<Language, UploadTexts> = { vi, en }
