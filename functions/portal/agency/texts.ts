import type { Language } from '../../../workflows/kernel/text'
import type { AgencyTexts } from './agency-texts'
import { en } from './texts.en'
import { vi } from './texts.vi'

export const agencyTexts: Record<Language, AgencyTexts> = { vi, en }
