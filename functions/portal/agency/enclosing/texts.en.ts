import type { EnclosingTexts } from './texts.vi'

export const en: EnclosingTexts = {
  waiting: 'Files that go with it',
  renewed: 'Optional. Those who are asked read the new file; the one before can still be read',
  link: (name) => `Enclose a file: ${name}`,
  change: (name) => `Change the files: ${name}`,
  heading: (name) => `Files that go with it: ${name}`,
  lead: 'They are sent together with it, when you press “Send” on the page before. Until then nobody else sees them.',
  back: 'Back, to hand it in',
}
