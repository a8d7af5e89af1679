import type { SayingTexts } from './texts.vi'

export const en: SayingTexts = {
  ask: {
    heading: 'Ask one more agency',
    agency: 'Which agency',
    text: 'What you ask',
    reason: 'Why you ask them',
    days: 'Working days for their answer',
    daysHint: 'Leave it empty where a regulation says how long they have',
    send: 'Ask',
  },
  again: { heading: 'Ask again', reason: 'Why you ask again', send: 'Ask again' },
  drop: { heading: 'Withdraw the question', reason: 'Why you no longer wait', send: 'Withdraw it' },
  linked: {
    heading: 'A one-time link',
    lead: 'Whoever has the link can answer this one question, once, in the name of the body that was asked. It is sent to that body’s registered address; you do not see it. That you had it sent is on record, and the body is told.',
    send: 'Send the link',
    sent: (agency, to, until) => `The link was sent to ${agency}, at ${to}. It works until ${until}.`,
    answered: (by, at) => `Answered through a one-time link that ${by} had sent on ${at}`,
  },
  extension: {
    heading: 'Put the date off',
    lead: 'Once, and before the promised date has come. The applicant is sent an apology with your reason and the new date.',
    days: 'Working days more',
    reason: 'Reason, as the applicant will read it',
    send: 'Put it off and apologise',
  },
  withdrawal: {
    heading: 'Withdraw what the agency asked',
    lead: 'All that waits about this dossier ends, and whoever was asked need not answer any more. It can’t be undone.',
    reason: 'Reason',
    send: 'Withdraw',
  },
  revocation: {
    heading: 'Revoke the result',
    lead: 'Whoever checks the document is told at once that it is no longer valid. This can’t be undone.',
    reason: 'Reason',
    send: 'Revoke it',
  },
}
