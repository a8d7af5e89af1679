import type { Language } from '../../../workflows/kernel/text'
import { en as accountEn } from './account/texts.en'
import { vi as accountVi } from './account/texts.vi'
import { en as dossierEn } from './dossier/texts.en'
import { vi as dossierVi } from './dossier/texts.vi'
import { en as formEn } from './form/texts.en'
import { vi as formVi } from './form/texts.vi'
import { en as needsEn } from './needs/texts.en'
import { vi as needsVi } from './needs/texts.vi'
import { en } from './texts.en'
import { type CitizenTexts, vi } from './texts.vi'

const texts: Record<Language, CitizenTexts> = { vi, en }
const part = <Name extends keyof CitizenTexts>(name: Name): Record<Language, CitizenTexts[Name]> => ({
  vi: texts.vi[name],
  en: texts.en[name],
})
export const homeTexts = part('home')
export const procedureTexts = part('procedure')
export const routeTexts = part('route')
export const regulationTexts = part('regulations')
export const registerTexts = part('register')
export const accountTexts = { vi: accountVi, en: accountEn }
export const dossierTexts = { vi: dossierVi, en: dossierEn }
export const needsTexts = { vi: needsVi, en: needsEn }
export const formTexts = { vi: formVi, en: formEn }
