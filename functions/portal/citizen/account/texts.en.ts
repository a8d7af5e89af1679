import type { AccountTexts } from './texts.vi'

export const en: AccountTexts = {
  heading: 'My account',
  lead: 'What the state knows about you, where you are signed in, and who asked for your data.',
  data: 'My data',
  name: 'Name',
  identity: 'Account number',
  provider: (issuer) =>
    `Vouched for by where you signed in (${issuer}). To change it, change it there and sign in again.`,
  registers: {
    person: 'National population database',
    business: 'National business registration database',
  },
  registersLead:
    'Asked when you open this page and when you begin a form; no copy is kept here. To change it, ask the authority that keeps the database.',
  registersUnavailable:
    'The national databases do not answer just now. Open this page again in a few minutes.',
  registersNothing: 'The national databases know nothing about you.',
  fields: {
    fullName: 'Full name',
    identityNumber: 'Identity number',
    birthDate: 'Date of birth',
    sex: 'Sex',
    address: 'Address',
    phone: 'Telephone',
    email: 'E-mail',
    code: 'Code',
    name: 'Name',
    representative: 'Representative',
  },
  values: { male: 'Male', female: 'Female' },
  draftsNone: 'No form is half-way.',
  accessesAtCounter: 'Asked for at a counter',
  accessesNone: 'No agency has asked the national databases about you at a counter.',
  accessesDossiers: 'Who opened a dossier is told on the page of that dossier.',
  sessions: {
    heading: 'Where I am signed in',
    lead: 'Each line is a browser. If you do not recognise one, end it, and change your password where you sign in.',
    here: 'This browser',
    unknown: 'Unknown browser',
    since: (time) => `Signed in at ${time}`,
    seen: (time) => `Last used at about ${time}`,
    end: 'End',
    endOthers: 'End all others',
    only: 'You are signed in nowhere else.',
  },
}
