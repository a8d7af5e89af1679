import type { TemplatesTexts } from './texts.vi'

export const en: TemplatesTexts = {
  heading: 'Texts of the agency',
  lead: 'What is written again and again about a kind of work. Every officer of the agency can use it. Write no name and nothing else of an applicant here.',
  link: 'Texts of the agency',
  none: 'There are none yet.',
  add: 'Keep another text',
  kind: 'For this kind of work',
  title: 'What it is called',
  text: 'Text',
  keep: 'Keep it',
  remove: 'Remove',
  by: (name, at) => `${name}, ${at}`,
  choose: 'A text of the agency',
  chooseHint: 'It goes into your own words, or into what else is missing where you ask for more',
  insert: 'Put it in',
  chooseOne: 'Choose one of the texts',
}
