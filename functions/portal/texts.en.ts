import type { VerifyTexts } from './verify-texts'

export const en: VerifyTexts = {
  language: 'Tiếng Việt',
  title: 'Check a result',
  standings: {
    current: {
      heading: 'This document is genuine and in force',
      says: 'The copy kept by the agency is as it was issued. Compare what is below with the document that you have.',
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
  result: 'Result',
  procedure: 'Procedure',
  agency: 'Issued by',
  issuedOn: 'Issued on',
  revokedOn: 'Revoked on',
  replacedBy: 'Replaced by',
  fileHash: 'SHA-256 of the file',
  compare:
    'Your file is the one that was issued when its SHA-256 is the same and the digital signature in it is valid.',
  unknown: {
    heading: 'There is no such document',
    says: 'This address belongs to no result that was issued. Check the address; if it is printed like this on a document, that document was not issued here.',
  },
}
