import type { EnclosingTexts } from './texts.vi'

export const en: EnclosingTexts = {
  waiting: 'Files that go with it',
  renewed: 'Optional. Those who are asked read the new file; the one before can still be read',
  toApplicant: 'Optional. The applicant can read them',
  amongOffices: 'Optional. The offices concerned can read them, the applicant can’t',
  concerned: 'Optional. The agencies concerned can read them',
  link: (name) => (name ? `Enclose a file: ${name}` : 'Enclose a file'),
  change: (name) => (name ? `Change the files: ${name}` : 'Change the files'),
  heading: (name) => `Files that go with it: ${name}`,
  lead: 'They are sent together with it, when you press “Send” on the page before. Until then nobody else sees them.',
  back: 'Back, to hand it in',
}
