import type { CounterTexts } from './texts.vi'

export const en: CounterTexts = {
  heading: 'File at the counter',
  lead: 'For somebody who stands before you and can’t file online. You type, that person decides and checks. The dossier is theirs, not yours: they can follow it online too.',
  agency: 'At the counter of',
  procedure: 'Procedure',
  identityNumber: 'Identity number',
  identityNumberHint: '12 figures, from the identity card that you are shown',
  consentLabel: 'Consent',
  consent:
    'The person is here, showed me an identity card, and agrees that the registers are asked. I know that they can see that I asked.',
  begin: 'Begin the form',
  halfWay: 'Begun and not filed',
  halfWayFor: (procedure, name, at) => `${procedure}, for ${name}, last changed at ${at}`,
  faults: {
    agency: 'Choose your agency',
    procedure: 'Choose the procedure',
    identityNumber: 'The number must have 12 figures',
    consent: 'Nobody’s registers are asked without that person’s consent',
    unknown: 'The population database knows nobody by this number. Look at the card again',
    officer: 'This number is that of an officer’s account, which files no dossiers',
    unavailable: 'The population database does not answer. Nothing is lost; try again in a few minutes',
  },
  filed: {
    heading: 'Filed at the counter',
    number: 'Number of the dossier',
    provisional: (at) => `Result expected by ${at}, if the dossier is found complete.`,
    tell: 'Tell the person:',
    steps: [
      'Write this number down. With it anybody at this counter finds the dossier.',
      'When the dossier is received, the receipt with the appointment is sent by mail, if an address was given; it can be printed here too.',
      'What is still missing can be handed in at this counter.',
      'With VNeID the dossier can be followed online, under “My dossiers”.',
    ],
    declaration: 'Print the declaration for the person to keep (PDF)',
    another: 'The next person',
  },
}
