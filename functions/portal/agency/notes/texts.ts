import type { Language } from '../../../../workflows/kernel/text'
import { en } from './texts.en'
import { type NotesTexts, vi } from './texts.vi'

export const notesTexts: Record<Language, NotesTexts> = { vi, en }
