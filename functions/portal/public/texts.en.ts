import { cityName } from '../../../workflows/city/name'
import type { PublicTexts } from './texts.vi'

const city = cityName.en

export const en: PublicTexts = {
  privacy: {
    heading: 'Personal data',
    lead: `What ${city} knows of you through this site, who sees it, and for how long it is kept. What is said of each procedure is made from the procedure that runs.`,
    procedures: 'By procedure',
    proceduresLead: 'What each procedure asks, takes from registers, and shows to which agency:',
    sections: (kept) => [
      {
        heading: 'Who is responsible',
        says: [
          'The agency that decides your dossier. Its name stands on the page of each procedure and dossier.',
          'Who answers for data protection in the City is not confirmed, and so is not named here.',
        ],
      },
      {
        heading: 'What is recorded',
        says: [
          [
            'When you sign in: the identifier that the sign-in service tells, your name, and what your browser and its system are called.',
            'When you file: your answers, your papers, and all that happens to the dossier.',
            'When a form takes data from a national register: the fields that it fills in. You see them first, and can change them before you file.',
            'When you write to an office: your message and its answer, in the record of the dossier.',
            'When you choose how you are told: your choice, and your telephone number once its code came back.',
            'When somebody looks at the dossier: which agency, when, and what. You read it on the dossier’s page.',
          ],
        ],
      },
      {
        heading: 'Who sees it',
        says: [
          [
            'You, and whoever you gave a mandate.',
            'Officers of the agency that decides.',
            'An agency that is asked: the papers that the procedure names, and only while its answer is waited for.',
            'The Office of the People’s Committee: once something that is overdue was reported to it, once you complain, or where time was let pass often.',
          ],
          'Who carries mails and messages to telephones: where they go, the number of the dossier and that there is news; a mail also says what was decided or is missing.',
          'Public figures are counts alone, without names or numbers of dossiers.',
        ],
      },
      {
        heading: 'For how long',
        rows: [
          { key: 'A form that is not sent yet', value: `${kept.draftDays} days after the last change` },
          { key: 'A file that was sent and not filed', value: `${kept.uploadDays} days` },
          {
            key: 'Being signed in',
            value: `${kept.idleMinutes} minutes without activity, at most ${kept.signedInHours} hours`,
          },
          { key: 'How you are told, and your telephone number', value: 'Until you change or remove it' },
          {
            key: 'A code sent to a telephone',
            value: `It serves for ${kept.codeMinutes} minutes, and is erased within days`,
          },
          {
            key: 'Filed dossiers, messages to offices and results',
            value:
              'Nothing is erased by itself yet. Once a dossier is over an operator can erase your words on a legal ground; that it was done is recorded.',
          },
        ],
      },
      {
        heading: 'What you can do',
        says: [
          [
            'See your dossiers, and who looked at them.',
            'Change what was filled in for you, before you file.',
            'Ask the agency that decides to correct or erase your data.',
          ],
          'By the Law on Personal Data Protection, No. 91/2025/QH15.',
        ],
      },
    ],
    of: {
      heading: 'Personal data in this procedure',
      lead: 'Made from the procedure that runs: when it changes, this page does.',
      asks: 'It asks',
      marked: '“Tells who you are” marks what says who you are, where you live, or how you are reached.',
      personal: 'tells who you are',
      optional: 'optional',
      register: {
        person: 'filled in from the national population register',
        business: 'filled in from the business register',
        other: 'filled in from a register',
      },
      papers: 'Papers',
      noPapers: 'It asks for no papers.',
      seen: 'Who sees it, beside you and whoever has your mandate',
      found: 'An agency that your answers name',
      as: {
        decides: 'decides: sees all of it',
        step: 'does a step',
        question: 'is asked, if your answers make it necessary',
        part: 'does a part',
      },
      all: 'sees all of it',
      only: (what) => `sees only: ${what}`,
      nothing: 'sees none of your answers or papers',
      general: 'How long it is kept, and what you can do',
    },
  },
  cookies: (names, kept) => ({
    heading: 'Cookies',
    lead: 'This site uses three cookies, for it to work and for what you chose. None follows you, and none is anybody else’s.',
    sections: [
      {
        heading: 'The three',
        rows: [
          {
            key: names.session,
            value: `Keeps you signed in. It ends when you sign out or close the browser, after ${kept.idleMinutes} minutes without activity, or after ${kept.signedInHours} hours.`,
          },
          {
            key: names.language,
            value: `Remembers the language that you chose, for ${kept.choiceDays} days. It is there only once you have changed the language.`,
          },
          {
            key: names.keys,
            value: `Of officers alone: remembers for ${kept.choiceDays} days that keys were switched off.`,
          },
        ],
      },
      {
        heading: 'If you block cookies',
        says: ['You can still read every public page and check a result. To sign in you need the first one.'],
      },
    ],
  }),
  terms: (cutOff) => ({
    heading: 'Terms of use',
    lead: 'What to know when you use this site. The rules of each procedure stand on its own page, with the law that they come from.',
    sections: [
      {
        heading: 'When you file',
        says: [
          [
            'A dossier is decided on by what you sent. You see all of it before you file.',
            `What is filed after ${cutOff} or on a day off counts as received on the next working day.`,
            'No fee is asked for but that of the procedure. You see the amount before you file.',
          ],
        ],
      },
      {
        heading: 'Results',
        says: [
          'A result is an electronic document with a digital signature. Anybody can check it by the number and the code that are printed on it.',
          'Whoever checks it learns whether it is genuine and in force, and not whose it is.',
        ],
      },
      {
        heading: 'Limits',
        says: [
          'Whoever asks too fast from one address is asked to come back in a few minutes.',
          'The People’s Committee has issued no terms of its own for this site yet. Where anything differs from the law, the law holds.',
        ],
      },
    ],
  }),
  accessibility: (testedOn) => ({
    heading: 'Accessibility',
    lead: 'This site aims at WCAG 2.2, level AA. Below is how it is tested, and what is not.',
    sections: [
      {
        heading: 'Tested by machine',
        says: [
          [
            'Every kind of page, in Vietnamese, by axe-core; the main journeys in both languages: it finds nothing.',
            'On a screen 320 pixels wide, and with text of twice the size: nothing scrolls sideways.',
            'The main journeys by keyboard alone.',
            'No page needs JavaScript.',
          ],
          `Last tested: ${testedOn}.`,
        ],
      },
      {
        heading: 'Not tested, or not reached',
        says: [
          [
            'Nobody who uses a screen reader or has a disability has tried it yet.',
            'PDF documents (results, receipts) have no tags for screen readers.',
            'Papers that others sent are kept as they were sent.',
          ],
        ],
      },
      {
        heading: 'If something keeps you from using it',
        says: [
          'You can file at the counter: an officer fills in the form with you. Get in touch with your agency.',
        ],
        links: [{ href: '/agencies', name: 'Find an agency' }],
      },
    ],
  }),
  help: (draftDays) => ({
    heading: 'Help',
    lead: 'What people ask. If yours is not here, see the contact page.',
    sections: [
      {
        heading: 'I don’t know what the procedure is called',
        says: [
          'On the first page, type what you would say, with or without marks, or choose what is happening in your life.',
        ],
        links: [{ href: '/', name: 'Find a procedure' }],
      },
      {
        heading: 'What do I need',
        says: [
          'Each procedure has a page “what you need”: a few answers give you the papers, the fee and the time of your case. You need not sign in.',
        ],
      },
      {
        heading: 'I have to leave half-way',
        says: [`Each answer is kept at once. You have ${draftDays} days to go on, on another device too.`],
        links: [{ href: '/dossiers', name: 'My dossiers' }],
      },
      {
        heading: 'Where is my dossier',
        says: [
          'Its page says who has it, since when, until when, and what happens if they stay silent. When it is your turn, that comes first.',
        ],
      },
      {
        heading: 'I am asked for something more',
        says: [
          'Open the dossier: each missing thing has a place of its own. While you are waited for, no time counts.',
        ],
      },
      {
        heading: 'I am not content',
        says: [
          'The dossier’s page has a complaint. It becomes a task of the agency with a deadline, not a letter in a box.',
        ],
      },
      {
        heading: 'Is this document genuine',
        says: ['Type the number and the code that are printed on it.'],
        links: [{ href: '/verify', name: 'Check a result' }],
      },
      {
        heading: 'I can’t use a computer',
        says: ['Come to the agency’s counter. An officer fills in the form with you.'],
        links: [{ href: '/agencies', name: 'Find an agency' }],
      },
    ],
  }),
  contact: {
    heading: 'Contact',
    lead: 'Ask about a dossier where it lies: its page names the agency that has it.',
    find: 'Find an agency',
    hours: 'Office hours',
    hoursSay: (hours) =>
      `${hours}, Monday to Friday, except days off. These are the hours that deadlines are counted by in the whole City; an agency may receive people at others.`,
    above: 'When an agency does not answer',
    aboveSays:
      'What is overdue is reported to the Office of the People’s Committee by itself. You can also complain on the dossier’s page.',
    aboveLink: 'My dossiers',
  },
  status: {
    heading: 'Service status',
    well: 'Nothing is known to be wrong.',
    notWell: 'Something does not work as it should. Nothing that was saved is lost.',
    parts: {
      records: 'Dossiers and data',
      machines: 'Moving dossiers on',
      feed: 'Mails, figures and lists',
    },
    states: {
      records: {
        well: 'They can be read.',
        few: '',
        many: '',
        away: 'They can’t be read just now. Try again in a few minutes.',
      },
      machines: {
        well: 'As it should be.',
        few: 'A few dossiers stand still because of a technical fault; the operators were told.',
        many: 'Many dossiers stand still because of a technical fault; the operators were told.',
        away: 'Not known just now.',
      },
      feed: {
        well: 'As they should be.',
        few: 'A few things could not be done, such as a mail or a figure; they will be done again.',
        many: 'Many things could not be done, such as mails or figures; they will be done again.',
        away: 'Not known just now.',
      },
    },
    since: (time) => `The longest since ${time}.`,
    behind: (minutes) =>
      minutes === 0 ? 'Up to date.' : `Behind by ${minutes} minute${minutes === 1 ? '' : 's'}.`,
    asOf: (time) => `Looked up at ${time}. Nobody’s dossier is named here.`,
  },
  useful: {
    heading: 'Thank you',
    counted: 'What you said was counted. Who you are was not recorded.',
    why: 'Why was it not useful?',
    whys: {
      'not-found': 'I did not find what I looked for',
      'not-clear': 'It is hard to understand',
      'not-working': 'It did not work',
      other: 'Something else',
    },
    words: 'Ask something, or say more',
  },
  agencies: {
    heading: 'Agencies',
    lead: 'Find one by its name, with or without marks. Names of districts before 1 July 2025 are found too.',
    search: 'Name of the agency',
    send: 'Find',
    found: (count, words) => `${count} ${count === 1 ? 'agency' : 'agencies'} for “${words}”`,
    none: 'No agency is called so.',
    all: 'See all',
    kinds: {
      'peoples-committee': 'People’s Committee of the City',
      department: 'Department or board',
      ward: 'Ward',
      commune: 'Commune',
      'special-zone': 'Special zone',
      'outside-body': 'Other body',
    },
    kind: 'Kind',
    parent: 'Under',
    formerly: 'Formerly',
    code: 'Code',
    address: 'Address',
    unconfirmed: 'not confirmed by the agency',
    from: (source) => `Source: ${source}`,
    unknown: 'No address of it is confirmed.',
    hours: 'Office hours',
    procedures: 'Procedures that it decides',
    chosen: 'Those whose form asks you where.',
    noProcedures: 'None that can be filed here yet.',
    more: (count) => `and ${count} more`,
    figures: (from, to) => `Figures from ${from} to ${to}`,
    noFigures: 'No dossiers in this time.',
    figuresAway: 'The figures can’t be read just now.',
    filed: 'Dossiers filed',
    received: 'Dossiers received',
    ended: 'Done',
    onTime: 'In time',
    asked: 'Asked for its opinion',
    answeredOnTime: 'Answered in time',
    silent: 'Left unanswered beyond the deadline',
    allFigures: 'Beside other agencies',
  },
}
