import { type Instant, millis } from '../../workflows/kernel/instant'
import { localTime } from '../issuance/local-time'
import type { NoticeTexts } from './notice-texts'

const amount = new Intl.NumberFormat('en-GB')
const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const when = (at: Instant) => `${localTime(at).dateTime.slice(11, 16)} on ${day.format(millis(at))}`

export const en: NoticeTexts = {
  subjects: {
    received: 'Received',
    'payment-asked': 'Fee to pay',
    'supplement-requested': 'Something is missing',
    reminded: 'Reminder: your dossier waits for you',
    extended: 'Apology, and a new date',
    apologised: 'Apology: your dossier is late',
    refused: 'Refused',
    lapsed: 'Closed: the time ran out',
    withdrawn: 'Withdrawn',
    'result-issued': 'Your result is ready',
  },
  dossier: (number) => `Dossier: ${number}`,
  procedure: (name) => `Procedure: ${name}`,
  says: {
    received: 'Your dossier was received.',
    'payment-asked': 'Your dossier has come to the step at which its fee is paid.',
    'supplement-requested': 'Something is missing in your dossier.',
    extended:
      'We are sorry: your dossier cannot be settled by the date that was promised. The agency has put it off.',
    apologised:
      'We are sorry: your dossier was not settled by the date that was promised. The delay is on record, and the agencies that cause it are reminded each working day.',
    reminded: 'Your dossier still waits for you, and the time for it is running out.',
    refused: 'Your dossier was refused.',
    lapsed: 'The time to supply what was missing, or to pay, is over, so your dossier was closed.',
    withdrawn: 'Your dossier was withdrawn as requested.',
    'result-issued': 'Your dossier has its result.',
  },
  lateness: 'The agency’s reason:',
  appointment: (at) => `The result is promised for ${when(at)}.`,
  clockPauses: 'The time spent waiting for you does not count; the promised date moves by as much.',
  pay: (amountVnd, by) => `Please pay ${amount.format(amountVnd)} VND by ${when(by)}.`,
  supply: (by) => `Please supply it by ${when(by)}.`,
  items: 'What is missing, in the words of the agency:',
  otherwiseLapses: 'After that, your dossier is closed.',
  verify: (address) => `Check the document at: ${address}`,
  fetch: (address) => `Sign in and open the dossier to download the document at: ${address}`,
  reasons: (address) => `Sign in and open the dossier to read the reasons at: ${address}`,
  act: (address) => `Sign in and open the dossier to do so at: ${address}`,
  noReply: 'This mail is sent by a machine; please don’t reply. All times are those of Vietnam.',
}
