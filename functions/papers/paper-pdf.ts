import { localTime } from '../issuance/local-time'
import { newDocument } from '../pdf/new-document'
import { landscape, numberPages, type PageFlow, pageFlow, portrait } from '../pdf/page-flow'
import { drawQr } from '../pdf/qr-picture'
import { vi as official } from '../pdf/texts.vi'
import { columnsOf, writeLetterhead } from '../pdf/write-letterhead'
import { writeTable } from '../pdf/write-table'
import type { PaperContent, Part, SignatureBlock } from './paper-content'
import { paperKinds } from './paper-kinds'
import { vi } from './texts.vi'

/** The same content gives the same octets. */
export const paperPdf = async (content: PaperContent): Promise<Uint8Array> => {
  const { kind, agency, dossier, at } = content
  const title = paperKinds[kind].title.vi
  const about = { title: dossier ? `${title} ${dossier}` : title, agency, subject: title, at }
  const { document, fonts } = await newDocument(about)
  const flow = pageFlow(document, fonts, wide.has(kind) ? landscape : portrait)
  writeHead(flow, content)
  for (const part of content.parts) writePart(flow, part)
  writeSignatures(flow, content.signatures)
  writeForm(flow, content)
  numberPages(document, fonts)
  return document.save()
}

const qrSide = 50
/** Tables of many columns. */
const wide = new Set<PaperContent['kind']>(['register', 'directive-week'])

const writeHead = (flow: PageFlow, { kind, agency, unit, dossier, at }: PaperContent) => {
  const { left, right } = columnsOf(flow)
  writeLetterhead(flow, agency, unit)
  flow.space(12)
  const top = flow.y
  if (dossier) drawQr(flow.page, dossier, qrSide, flow.left + (left.width - qrSide) / 2, top)
  const { day, month, year } = localTime(at)
  flow.write({ ...right, text: official.placeAndDate(day, month, year), face: 'italic', size: 10 })
  if (dossier) flow.moveTo(top - qrSide)
  flow.space(12)
  flow.write({ text: paperKinds[kind].title.vi.toUpperCase(), face: 'bold', size: 15, align: 'center' })
  if (dossier) flow.write({ text: vi.dossier(dossier), align: 'center' })
  flow.space(10)
}

const writePart = (flow: PageFlow, part: Part): void => {
  const { textWidth } = flow.sheet
  switch (part.is) {
    case 'paragraph':
      flow.write(part)
      break
    case 'fields':
      for (const [label, value] of part.fields) {
        flow.write(
          { text: `${label}:`, width: textWidth * 0.37 },
          { text: value, x: textWidth * 0.39, width: textWidth * 0.61, face: 'bold' },
        )
        flow.space(2)
      }
      break
    case 'list':
      part.items.forEach((item, index) => {
        flow.write({ text: `${index + 1}.`, x: 8, width: 24 }, { text: item, x: 34, width: textWidth - 34 })
        flow.space(2)
      })
      break
    case 'table':
      writeTable(flow, part, sizeFor(part.columns.length))
      flow.space(4)
      break
  }
  flow.space(6)
}

const sizeFor = (columns: number): number => (columns > 8 ? 7.5 : columns > 4 ? 8 : 9.5)

/** Side by side, kept together on one page. */
const writeSignatures = (flow: PageFlow, [left, right]: PaperContent['signatures']): void => {
  if (!left && !right) return
  flow.space(8)
  const { textWidth } = flow.sheet
  const byHand = [left, right].some((block) => block?.note === vi.signByHand)
  const gap = byHand ? 48 : 6
  flow.keep(gap + 70)
  const half = { width: textWidth * 0.46, align: 'center' } as const
  const there = { ...half, x: textWidth * 0.54 }
  const row = (of: (block: SignatureBlock) => string | undefined, more: object) =>
    flow.write(
      { ...half, text: (left && of(left)) ?? '', ...more },
      { ...there, text: (right && of(right)) ?? '', ...more },
    )
  row(({ as }) => as.toUpperCase(), { face: 'bold', size: 10.5 })
  row(({ note }) => note, { face: 'italic', size: 9.5 })
  flow.space(gap)
  row(({ name }) => name, { face: 'bold' })
}

const writeForm = (flow: PageFlow, { kind }: PaperContent): void => {
  const { form, legalBasis, confirmed } = paperKinds[kind]
  if (!form) return
  flow.space(12)
  flow.keep(16)
  // A law that is only recalled is not cited to a reader.
  const text = confirmed.form === 'R' ? vi.likeForm(form) : vi.followsForm(form, legalBasis)
  flow.write({ text, face: 'italic', size: 8 })
}
