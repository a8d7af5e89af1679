import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib'
import { SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils'
import type { PDFDocument, PDFPage } from 'pdf-lib'
import { type Instant, millis } from '../../workflows/kernel/instant'
import type { Signer } from '../adapters/signer'
import { addEmptyField, type EmptyField, signAgain } from './sign-again'
import { mostBytes, type Signature, signPlaceholder, textOf } from './sign-placeholder'

export interface SignatureField extends Signature {
  page: PDFPage
  /** Left, bottom, right, top in points: where viewers lead to the signature. */
  rectangle: [number, number, number, number]
}

/** Somebody who signs what is signed already. */
export interface CoSignature extends Signature {
  signer: Signer
}

/**
 * Signs a document as PAdES baseline B-B (ETSI EN 319 142-1), and then each of the others over it. The document is not to
 * be touched afterwards.
 */
export const signPdf = async (
  document: PDFDocument,
  { page, rectangle, name, reason, location }: SignatureField,
  signer: Signer,
  at: Instant,
  others: readonly CoSignature[] = [],
): Promise<Uint8Array> => {
  pdflibAddPlaceholder({
    pdfDoc: document,
    pdfPage: page,
    widgetRect: rectangle,
    name: textOf(name),
    reason: textOf(reason),
    location: textOf(location),
    contactInfo: '',
    signingTime: new Date(millis(at)),
    subFilter: SUBFILTER_ETSI_CADES_DETACHED,
    signatureLength: mostBytes,
  })
  const places = others.map((_, index) => addEmptyField(document, page, index + 2))
  // Without object streams, so that readers of every age find the signature.
  const unsigned = await document.save({ useObjectStreams: false })
  let signed = await signPlaceholder(unsigned, signer, at)
  for (const [index, { signer: other, ...signature }] of others.entries())
    signed = await signAgain(signed, places[index] as EmptyField, signature, other, at)
  return signed
}
