import type { AskedAs } from '../../answers/form-pages'
import type { DatePart } from './read-date'

/** What the pages of a form say. */
export interface FormTexts {
  begin: string
  halfWay: string
  takeUp: (at: string) => string
  registersAsked: string
  forWhom: string
  forMe: string
  forOther: (name: string) => string
  beginForm: string
  beginAnew: string
  yourForm: string
  isFor: (name: string) => string
  isForAtCounter: (name: string) => string
  answered: (done: number, all: number, optional: number) => string
  known: string
  knownLead: string
  fromRegister: string
  goOn: string
  leave: string
  /** Where nothing is typed that could be lost. */
  stop: string
  deleteDraft: string
  deleteAsked: string
  deleteLead: string
  deleteYes: string
  deleteNo: string
  deleted: string
  toMyForms: string
  noLongerAsked: string
  numberOf: (number: number, all: number) => string
  mayBeLeftOut: string
  whichAreTrue: (section: string) => string
  /** Whether a whole group is there, below its heading. */
  filledIn: string
  isThere: (name: string) => string
  tickAll: string
  noneOfThese: string
  noEntries: string
  entry: (number: number) => string
  remove: string
  oneMore: string
  add: string
  hints: Partial<Record<AskedAs, string>>
  /** Of a choice out of a long list. */
  lookUp: string
  /** By message. */
  faults: Record<
    'required' | 'choose' | 'choose-none' | 'none-or-some' | `missing-${DatePart}` | `no-${DatePart}`,
    string
  >
  /** What an answer of this kind must look like. */
  formats: Partial<Record<AskedAs, string>>
  papers: string
  noPapers: string
  ifYouHave: string
  or: string
  file: (number: number) => string
  files: (count: number) => string
  chooseFile: string
  anotherFile: string
  fileHint: (types: string, size: string) => string
  /** Where pictures are taken. */
  photograph: string
  sendFile: string
  withoutPaper: string
  uploading: string
  uploadFailed: string
  notArrived: string
  emptyFile: string
  heic: string
  /** Where no photograph is taken. */
  heicFor: (types: string) => string
  tooLarge: (size: string) => string
  wrongType: (types: string) => string
  check: string
  fee: string
  feeIs: (amount: string) => string
  noFee: string
  notGiven: string
  notAnswered: string
  open: (count: number) => string
  nowFile: string
  declaration: string
  declarationAtCounter: string
  fileIt: string
  alikeOwn: string
  alikeOther: string
  fileAnother: string
}
