import type { DueDate } from '../../workflows/kernel/due-date'
import { dueText, timeText } from '../wording/time-text'
import type { NoticeTexts } from './texts.vi'

const amount = new Intl.NumberFormat('en-GB')
const when = (due: DueDate) => dueText(due, 'en')

export const en: NoticeTexts = {
  subjects: {
    received: 'Received',
    'payment-asked': 'Fee to pay',
    'supplement-requested': 'Something is missing',
    reminded: 'Reminder: your dossier waits for you',
    extended: 'Apology, and a new date',
    apologised: 'Apology: your dossier is late',
    'part-done': 'A part is done',
    'part-refused': 'A part was refused',
    'part-lapsed': 'A part was closed: the time ran out',
    refused: 'Refused',
    lapsed: 'Closed: the time ran out',
    withdrawn: 'Withdrawn',
    'result-issued': 'Your result is ready',
    'payment-refund-due': 'A payment of yours goes back',
    refunded: 'Your money was given back',
  },
  dossier: (number) => `Dossier: ${number}`,
  procedure: (name) => `Procedure: ${name}`,
  part: (name) => `Part of it: ${name}`,
  says: {
    received: 'Your dossier was received.',
    'payment-asked': 'Your dossier has come to the step at which its fee is paid.',
    'supplement-requested': 'Something is missing in your dossier.',
    extended:
      'We are sorry: your dossier cannot be settled by the date that was promised. The agency has put it off.',
    apologised:
      'We are sorry: your dossier was not settled by the date that was promised. The delay is on record, and the agencies that cause it are reminded each working day.',
    reminded: 'Your dossier still waits for you, and the time for it is running out.',
    'part-done': 'One of the joined procedures of your dossier is done; the others go on.',
    'part-refused': 'One of the joined procedures of your dossier was refused; the others go on.',
    'part-lapsed':
      'The time to supply what was missing is over, so one of the joined procedures of your dossier was closed; the others go on.',
    refused: 'Your dossier was refused.',
    lapsed: 'The time to supply what was missing, or to pay, is over, so your dossier was closed.',
    withdrawn: 'Your dossier was withdrawn as requested.',
    'result-issued': 'Your dossier has its result.',
    'payment-refund-due':
      'A payment of yours came that your dossier did not want: it had ended, was paid already, or owed another amount. The agency has to give it back.',
    refunded:
      'The agency says that it has given your payment back. If it does not reach you, answer by a complaint about the dossier.',
  },
  lateness: 'The agency’s reason:',
  appointment: (at) => `The result is promised for ${when(at)}.`,
  clockPauses: 'The time spent waiting for you does not count; the promised date moves by as much.',
  pay: (amountVnd, by) => `Please pay ${amount.format(amountVnd)} VND by ${when(by)}.`,
  refund: (amountVnd) => `The amount: ${amount.format(amountVnd)} VND.`,
  supply: (by) => `Please supply it by ${when(by)}.`,
  items: 'What is missing, in the words of the agency:',
  otherwiseLapses: 'After that, your dossier is closed.',
  otherwisePartLapses: 'After that, the part named above is closed.',
  verify: (address) => `Check the document at: ${address}`,
  fetch: (address) => `Sign in and open the dossier to download the document at: ${address}`,
  reasons: (address) => `Sign in and open the dossier to read the reasons at: ${address}`,
  act: (address) => `Sign in and open the dossier to do so at: ${address}`,
  noReply: 'This mail is sent by a machine; please don’t reply. All times are those of Vietnam.',
  link: {
    subject: 'A question to answer by link',
    lead: 'You are asked for an opinion. The link below lets whoever has it answer this one question, once, in the name of your agency. Pass it on to nobody who may not do so.',
    until: (at) => `It works until ${timeText(at, 'en')}.`,
  },
  officers: {
    subjects: {
      opened: 'A task for you',
      assigned: 'A task for you',
      linked: 'A link to answer was sent',
      deemed: 'Not answered: counts as consent',
      silent: 'Not done: put on record',
      share: (share) => `Reminder: ${share} of the time is over`,
      due: 'Reminder: due now',
      overdue: 'Reminder: overdue',
      unmanned: 'Nobody is there to do a task',
    },
    agency: (name) => `Agency: ${name}`,
    step: (name) => `Step: ${name}`,
    task: (kind) => `Task: ${kind}`,
    question: (asked) => `Question: ${asked}`,
    kinds: {
      check: 'check the dossier',
      supplement: 'supplement of the applicant',
      payment: 'payment of the applicant',
      gate: 'wait for opinions',
      opinion: 'give an opinion',
      clarification: 'clarify what was asked',
      part: 'settle a part of the dossier',
      review: 'review the dossier',
      decision: 'decide',
      direction: 'direct about an overdue task',
      issue: 'issue the result',
      account: 'say what follows from a silence',
      acknowledgement: 'acknowledge a direction',
      complaint: 'answer a complaint',
      refund: 'give a payment back',
      delivery: 'bring a notice to the applicant',
    },
    says: {
      opened: 'A new task has come to your agency.',
      assigned: 'A task of your agency was assigned to you.',
      linked:
        'The agency that asks has had a one-time link sent to your agency’s registered address. Whoever opens it can answer this question in your agency’s name. If nobody of yours asked for it, tell the agency that asks.',
      deemed:
        'Your agency did not answer in time, and now counts as having agreed. It may still answer until the decision.',
      silent:
        'A task of your agency was not done in time. It is on record, those above are told, and it has a further deadline.',
      share: (share) => `A task of your agency is not done yet: ${share} of the time for it is over.`,
      due: 'A task of your agency is due and not done.',
      overdue: 'A task of your agency is overdue and not done.',
    },
    unmanned: 'Nobody who could do it is there: nobody holds its role, or all who do are away.',
    due: (at) => `Due: ${when(at)}`,
    silence: {
      'deem-consent': () =>
        'No answer by then means: the agency asked counts as having agreed, and is responsible for its field.',
      lapse: () => 'No answer by then means: the dossier is closed.',
      block: () => 'No answer by then means: the delay is put on record, and the task remains to be done.',
      escalate: (to) => `No answer by then means: it is reported to ${to}, which directs.`,
    },
    unclear: 'No answer by then means: the question goes on without it, and that is put on record.',
    legalBasis: (law) => `Legal basis: ${law}`,
    act: (address) => `Sign in and open the dossier at: ${address}`,
    digest: {
      subject: (count) => `${count} pieces of work in your inbox`,
      lead: 'What waits for you or for those whom you answer for, the most pressing first:',
      more: (count) => `And ${count} more, which are in the inbox.`,
      inbox: (address) => `Sign in and open the inbox at: ${address}`,
    },
  },
}
