import type { RecordingTexts } from './texts.vi'

export const en: RecordingTexts = {
  heading: 'What this step records',
  when: 'Fill it in to let the dossier go on. It may stay empty if you ask for more, or refuse.',
  entry: (number) => `Entry ${number}`,
  more: (list) => `Save and add an entry: ${list}`,
  recorded: 'What officers recorded',
  madeBy: (name, time) => `${name}, ${time}`,
}
