import type { Language } from '../../../../workflows/kernel/text'
import { en } from './texts.en'
import { type PeopleTexts, vi } from './texts.vi'

export const peopleTexts: Record<Language, PeopleTexts> = { vi, en }
