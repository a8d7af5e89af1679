import type { TogetherTexts } from './texts.vi'

export const en: TogetherTexts = {
  heading: (count) => `${count} ${count === 1 ? 'dossier' : 'dossiers'} to be done together`,
  none: 'None of these can be done together',
  noneLead:
    'Only dossiers of a procedure that is done on the same day, at the same step, and to which nobody objects are done together. Everything else is done one by one.',
  lead: 'Look at each dossier below. Where something is not clear, take the tick away, and do it by itself. Each dossier still has a decision of its own in its history.',
  outcomes: {
    check: 'In order: it goes on',
    review: 'In order: it goes on',
    decision: 'Approve and sign',
  },
  signs:
    'Nothing can be changed after this. The system numbers each result, signs it and sends it to its applicant.',
  include: (number) => `${number} is in order`,
  toLookAt: 'There is something to look at, so it is not ticked yet',
  papers: 'Papers',
  noPapers: 'No papers',
  alone: 'Open by itself',
  looked: 'I have looked at each dossier that is ticked',
  mustLook: 'Confirm that you have looked at each dossier that is ticked',
  chooseSome: 'Tick at least one dossier',
  send: 'Send the decision for all that are ticked',
  others: 'Not among them',
  gone: (count) => `${count} done by somebody meanwhile, or could not be read.`,
  notYours: 'is not yours to do',
  byItself: 'has to be done by itself',
  unlike: 'is at another step, or of another procedure: do it afterwards',
  tooMany: (most) => `At most ${most} at a time. Do the rest afterwards.`,
  done: (count) => `${count} ${count === 1 ? 'dossier' : 'dossiers'} done`,
  notDone: 'Not done',
  goOn: 'Go on with the rest',
}
