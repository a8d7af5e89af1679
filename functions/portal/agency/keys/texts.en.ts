import type { KeysTexts } from './texts.vi'

export const en: KeysTexts = {
  heading: 'Keys',
  link: 'Keys',
  lead: 'On officers’ pages alone, where the browser runs JavaScript. In a field a letter is a letter.',
  on: 'Keys are on.',
  off: 'Keys are off in this browser.',
  switchOn: 'Switch keys on',
  switchOff: 'Switch keys off in this browser',
  columns: { key: 'Key', does: 'What it does' },
  enter: 'Ctrl + Enter',
  list: 'The list of what is to be done',
  task: 'The page of a task',
  everywhere: 'Both',
  keys: {
    j: 'To the next row',
    k: 'To the row before',
    enter: 'Opens the task of the row',
    x: 'Ticks the row, or unticks it',
    find: 'To the field that finds in the list',
    send: 'Sends it and goes on to the next one',
    n: 'To the next one, without doing this one',
    u: 'Back to the list',
    help: 'This page',
  },
}
