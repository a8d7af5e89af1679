import type { UploadTexts } from './texts.vi'

export const en: UploadTexts = {
  or: 'or',
  file: (number) => `File ${number}`,
  chooseFile: 'Choose a file',
  anotherFile: 'Add another file',
  fileHint: (types, size) => `${types}, at most ${size}.`,
  photograph: 'A clear photograph is enough.',
  several: 'You may choose several at once.',
  sendFile: 'Send the file',
  uploading: 'Sending: {percent} %',
  uploadFailed: 'The file did not arrive. Check your connection and send it again; everything else is saved.',
  emptyFile: 'The file is empty: it has no content. Choose it again, or scan or save it anew',
  heic: 'This is a HEIC photograph, which many computers can not open. Save it as JPEG and send that: on an iPhone, choose “Most Compatible” under Settings, Camera, Formats and take it again; or make a screenshot of it',
  heicFor: (types) =>
    `This is a HEIC photograph. This paper must be ${types}. On an iPhone, scan it with Files or Notes, and send the PDF`,
  notArrived: 'The file did not arrive. Please send it again; everything else is saved.',
  tooLarge: (size) => `The file is too large. It may have at most ${size}`,
  wrongType: (types) => `The file is of another type than it may be. It must be ${types}`,
  remove: 'Remove',
}
