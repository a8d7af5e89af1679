import { SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils'
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFPage, type PDFRef, PDFString } from 'pdf-lib'
import { Inconsistent } from '../../workflows/kernel/errors'
import type { Instant } from '../../workflows/kernel/instant'
import type { Signer } from '../adapters/signer'
import { mostBytes, type Signature, signPlaceholder, textOf } from './sign-placeholder'

/** A place for one more signature, made before the first: as it is written in the file, without a signature in it. */
export interface EmptyField {
  ref: PDFRef
  written: string
}

/**
 * Adds such a place to a document that has its first. What is signed later then changes this one object alone, so that
 * nothing of the page or the form is touched.
 */
export const addEmptyField = (document: PDFDocument, page: PDFPage, number: number): EmptyField => {
  const { context, catalog } = document
  const field = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    // It shows nothing: who signs stands in the document.
    Rect: [0, 0, 0, 0],
    T: PDFString.of(`Signature${number}`),
    F: 4,
    P: page.ref,
  })
  const ref = context.register(field)
  const form = catalog.lookup(PDFName.of('AcroForm'), PDFDict)
  for (const list of [
    form.lookup(PDFName.of('Fields'), PDFArray),
    page.node.lookup(PDFName.of('Annots'), PDFArray),
  ])
    list.push(ref)
  return { ref, written: field.toString() }
}

/**
 * Signs a signed document once more (ISO 32000, 7.5.6): what was signed before stays octet for octet, and the new
 * signature covers all of it.
 */
export const signAgain = async (
  signed: Uint8Array,
  { ref, written }: EmptyField,
  signature: Signature,
  signer: Signer,
  at: Instant,
): Promise<Uint8Array> => {
  const file = Buffer.from(signed)
  const { size, root, info, table } = trailerOf(file.toString('latin1'))
  const made = `${size} 0 R`
  const objects = [
    { number: ref.objectNumber, text: written.replace(/>>\s*$/, `/V ${made}\n>>`) },
    { number: size, text: dictionaryOf(signature, at) },
  ]
  let update = '\n'
  const entries = objects.map(({ number, text }) => {
    const offset = file.length + update.length
    update += `${number} 0 obj\n${text}\nendobj\n`
    return `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = file.length + update.length
  update += `xref\n${entries.join('')}trailer\n<<\n/Size ${size + 1}\n/Root ${root}\n${info}/Prev ${table}\n>>\nstartxref\n${start}\n%%EOF`
  return signPlaceholder(Buffer.concat([file, Buffer.from(update, 'latin1')]), signer, at)
}

/** Of the last revision, as our documents end. */
const trailerOf = (text: string) => {
  const trailer = text.slice(text.lastIndexOf('trailer'))
  const found = (pattern: RegExp): string => {
    const value = pattern.exec(trailer)?.[1]
    if (value === undefined) throw new Inconsistent(`the signed document does not end as ours do: ${pattern}`)
    return value
  }
  const info = /\/Info (\d+ \d+ R)/.exec(trailer)?.[1]
  return {
    size: Number(found(/\/Size (\d+)/)),
    root: found(/\/Root (\d+ \d+ R)/),
    info: info ? `/Info ${info}\n` : '',
    table: found(/startxref\s+(\d+)/),
  }
}

const dictionaryOf = ({ name, reason, location }: Signature, at: Instant): string =>
  [
    '<<',
    '/Type /Sig',
    '/Filter /Adobe.PPKLite',
    `/SubFilter /${SUBFILTER_ETSI_CADES_DETACHED}`,
    '/ByteRange [ 0 /********** /********** /********** ]',
    `/Contents <${'00'.repeat(mostBytes)}>`,
    `/Reason (${textOf(reason)})`,
    `/M (D:${at.replaceAll(/[-:T]/g, '').slice(0, 14)}Z)`,
    `/Name (${textOf(name)})`,
    `/Location (${textOf(location)})`,
    '>>',
  ].join('\n')
