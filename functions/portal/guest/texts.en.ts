import type { GuestTexts } from './texts.vi'

export const en: GuestTexts = {
  heading: 'You are asked for your opinion',
  until: (due, expires) => `Please answer by ${due}. This link can be used once, until ${expires}.`,
  papers: 'Papers about it',
  thanks: 'Thank you: your opinion was received',
  taken: 'It is on record. This link can’t be used again.',
}
