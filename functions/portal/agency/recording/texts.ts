import type { Language } from '../../../../workflows/kernel/text'
import { en } from './texts.en'
import { type RecordingTexts, vi } from './texts.vi'

export const recordingTexts: Record<Language, RecordingTexts> = { vi, en }
