import type { TellingTexts } from './texts.vi'

export const en: TellingTexts = {
  subject: 'Code',
  code: (code) =>
    `${code} is the code to be told of your dossiers at this number, for 10 minutes. If you did not ask for it, leave it.`,
}
