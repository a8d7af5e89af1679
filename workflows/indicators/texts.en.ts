import type { Index766Texts } from './index-766-texts'

const publication = 'Procedures are decided on and published elsewhere.'
const petitions = 'Petitions are not received here yet.'

export const en: Index766Texts = {
  '1.1': {
    name: 'Procedures decided on in time',
    formula: 'procedures decided on in time / procedures decided on',
    missing: publication,
  },
  '1.2': {
    name: 'Procedures made public in time',
    formula: 'procedures made public in the national database in time / made public and due',
    missing: publication,
  },
  '1.3': {
    name: 'Procedures made public with all their parts',
    formula: 'procedures with all parts / procedures made public',
    missing: publication,
  },
  '1.4': {
    name: 'Dossiers synchronised with the National Portal',
    formula:
      'synchronised dossiers received in the period / the larger of those reported and those on the portal',
    missing: 'The National Portal and the national report system are not connected.',
  },
  '2.1': {
    name: 'Dossiers handled in time',
    formula:
      'dossiers received in the period that ended in time or are still within it / dossiers received in the period',
  },
  '2.2': {
    name: 'Mean handling time (for information)',
    formula: 'handling time (working minutes) / dossiers that have ended',
  },
  '3.0': {
    name: 'Dossiers handled fully online',
    formula: 'dossiers filed online / dossiers received, both of procedures that are fully online',
    missing: 'It is not known which dossiers filed online needed paper later.',
  },
  '3.1': {
    name: 'Procedures with an online service',
    formula: 'procedures with an online service / all procedures',
    missing: "The list of all of the city's procedures is not here.",
  },
  '3.2': {
    name: 'Online services in use',
    formula: 'online services with an online dossier / online services',
    missing: "The list of all of the city's online services is not here.",
  },
  '3.3': {
    name: 'Online dossiers',
    formula:
      'dossiers filed online, with an electronic result once issued / dossiers received × synchronised share',
    missing: 'The synchronised share (1.4) is not known: taken as 100 %. The points are not known.',
  },
  '3.5': {
    name: 'Procedures whose fee can be paid on the portal',
    formula: 'procedures with a fee that can be paid on the portal / procedures with a fee',
    missing: "The portal's payment platform is not connected.",
  },
  '3.5b': {
    name: 'Procedures with an online payment',
    formula: 'procedures with a dossier paid online / procedures with a dossier that owes a fee',
    missing: 'Only procedures with dossiers in the period count.',
  },
  '3.6': {
    name: 'Dossiers paid online',
    formula: 'dossiers paid online / dossiers whose fee is not nothing',
  },
  '4.1': {
    name: 'Dossiers with an electronic result',
    formula: 'dossiers with an electronic result file / dossiers with a result',
  },
  '4.2': {
    name: 'Dossiers with digitised papers and result',
    formula: 'dossiers with digitised papers and an electronic result / dossiers',
    missing: 'Whether papers were signed when digitised is not recorded.',
  },
  '4.3': {
    name: 'Dossiers that use digitised data again',
    formula: 'dossiers with a paper that uses digitised data again / dossiers received',
    missing: 'Which papers were used again is not recorded.',
  },
  '4.4': {
    name: "Dossiers that use people's electronic data store",
    formula: 'dossiers with a paper from the store or a result in it / dossiers',
    missing: 'The electronic data store is not connected.',
  },
  '4.5a': {
    name: 'Procedures that use population data',
    formula: 'procedures for citizens that use population data / procedures for citizens',
    missing: "The list of all of the city's procedures is not here.",
  },
  '4.5b': {
    name: 'Dossiers with a verified account or population data',
    formula: 'dossiers with VNeID, the data store or the population database / dossiers',
    missing: "How far an applicant's identity was verified is not recorded.",
  },
  '4.x': {
    name: 'Electronic certified copies',
    formula: 'by the number of copies certified electronically from originals',
    missing: 'Copies are not certified here.',
  },
  '5.1': {
    name: 'Petitions by class (for information)',
    formula: 'petitions about rules and about conduct',
    missing: petitions,
  },
  '5.2': {
    name: 'Petitions handled in time',
    formula: 'petitions handled in time / petitions',
    missing: petitions,
  },
  '5.3': {
    name: 'Satisfaction with the handling of petitions',
    formula: '(petitions − dissatisfied, repeated or late ones) / petitions',
    missing: petitions,
  },
  '5.4': {
    name: 'Satisfaction with the handling of procedures',
    formula: '100 % − (share of overdue dossiers + share of dossiers with a petition or a dislike)',
    missing: petitions,
  },
}
