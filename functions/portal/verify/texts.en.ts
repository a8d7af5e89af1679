import type { VerifyTexts } from './texts.vi'

export const en: VerifyTexts = {
  title: 'Check a result',
  standings: {
    current: {
      heading: 'This document is genuine and in force',
      says: 'The copy kept by the agency is as it was issued. Compare what is below with the document that you have.',
    },
    expired: {
      heading: 'The term of this document is over',
      says: 'It is genuine, but the term that it was issued for has ended.',
    },
    revoked: {
      heading: 'This document was revoked',
      says: 'It is genuine, but no longer valid.',
    },
    replaced: {
      heading: 'This document was replaced',
      says: 'It is genuine, but another one has taken its place and it is no longer valid.',
    },
    altered: {
      heading: 'This document can’t be confirmed',
      says: 'The copy that is kept is not as it was issued. Please don’t rely on the document, and tell the agency.',
    },
  },
  number: 'Number',
  resultNumber: 'Number to check',
  validUntil: 'In force until the end of',
  result: 'Result',
  procedure: 'Procedure',
  agency: 'Issued by',
  issuedOn: 'Issued on',
  coSigned: 'Signed too by',
  bySilence: 'Counts as approved',
  silenceOf: (agency, since, law) => `${agency} did not decide in time; by ${law}, since ${since}`,
  revokedOn: 'Revoked on',
  replacedBy: 'Replaced by',
  revokedBy: 'Revoked by',
  succeeds: {
    renew: 'Renews',
    change: 'Changes',
    're-issue': 'Issued anew for',
    correct: 'Corrects',
    revoke: 'Revokes',
  },
  fileHash: 'SHA-256 of the file',
  compare:
    'Your file is the one that was issued when its SHA-256 is the same and the digital signature in it is valid.',
  find: {
    heading: 'Check a result',
    lead: 'See whether a document is genuine and still valid. You need not sign in.',
    number: 'Number of the document',
    hint: 'At the top of the document, for example 0001/2026/KQ-H29.16. Or scan the square on it with your phone, and type nothing.',
    code: 'Check code',
    codeHint:
      'Beside the square on the document: the first 8 letters and figures after “/verify/” in the address.',
    nowCode: (number) =>
      `To check ${number}, type the check code of the document too. Numbers follow one another, so the number alone shows nothing: only whoever has the document in hand sees it.`,
    photograph: {
      heading: 'Or photograph the square',
      label: 'A picture of the square on the document',
      hint: 'Sharp, with all four corners. It is read in your browser, and sent nowhere.',
      wait: 'Reading the picture…',
      none: 'No code can be read on this picture. Take it from nearer, with more light, or type the number and the check code above.',
      other: 'The code on the picture is not that of a document issued here.',
    },
    send: 'Check',
    none: 'No document with this number and this check code was issued here. Check both',
  },
  file: {
    heading: 'Is your file the same?',
    here: 'The file is looked at in your browser and not sent anywhere. Without JavaScript it is sent, compared and not kept.',
    label: 'Your file',
    send: 'Compare',
    same: 'Your file is, byte for byte, the one that was issued.',
    different: 'Your file is not the one that was issued. Do not rely on it.',
    missing: 'Choose a file first',
  },
  current: 'Show the document that replaces it',
  revoking: 'Show the document that revokes it',
  unknown: {
    heading: 'There is no such document',
    says: 'This address belongs to no result that was issued. Check the address; if it is printed like this on a document, that document was not issued here.',
  },
}
