import type { PDFDocument } from 'pdf-lib'
import type { Instant } from '../../workflows/kernel/instant'
import { newDocument } from '../pdf/new-document'
import { numberPages, type PageFlow, pageFlow, portrait } from '../pdf/page-flow'
import { drawQr } from '../pdf/qr-picture'
import { vi as official } from '../pdf/texts.vi'
import { columnsOf, writeLetterhead } from '../pdf/write-letterhead'
import { type TableContent, writeTable } from '../pdf/write-table'
import { localTime } from './local-time'
import type { SignatureField } from './sign-pdf'
import { vi } from './texts.vi'

/** All that a result document says. */
export interface ResultContent {
  number: string
  /** In the agency's own register: what stands at the head then. */
  registered?: string
  /** The last day on which it is in force. */
  validUntil?: string
  /** What it is, `Giấy phép xây dựng`. */
  title: string
  procedure: { code: string; name: string; legalBasis: readonly string[] }
  agency: string
  dossier: { number: string; filedAt: Instant }
  rows: readonly (readonly [string, string])[]
  /** By which law it stands without a decision. */
  stands?: string
  /** What stands beneath them. */
  table?: TableContent
  /** Where anybody can check it. */
  address: string
  /** What whoever types the number has to type too. */
  code: string
  at: Instant
}

/** The document before it is signed, and where its signature belongs. The same content gives the same octets. */
export const resultPdf = async (
  content: ResultContent,
): Promise<{ document: PDFDocument; field: Pick<SignatureField, 'page' | 'rectangle'> }> => {
  const { title, number, agency, procedure, at } = content
  const about = { title: `${title} ${content.registered ?? number}`, agency, subject: procedure.name, at }
  const { document, fonts } = await newDocument(about)
  const flow = pageFlow(document, fonts)
  writeHead(flow, content)
  writeBody(flow, content)
  const field = writeFoot(flow, content)
  numberPages(document, fonts)
  return { document, field }
}

const writeHead = (flow: PageFlow, { agency, number, registered, at, title, procedure }: ResultContent) => {
  writeLetterhead(flow, agency)
  flow.space(14)
  const { left, right } = columnsOf(flow)
  const { day, month, year } = localTime(at)
  flow.write(
    { ...left, text: vi.number(registered ?? number), size: 10 },
    { ...right, text: official.placeAndDate(day, month, year), face: 'italic', size: 10 },
  )
  flow.space(20)
  flow.write({ text: title.toUpperCase(), face: 'bold', size: 17, align: 'center' })
  flow.space(2)
  flow.write({ text: vi.procedure(procedure.name, procedure.code), align: 'center' })
  flow.space(18)
}

const { textWidth } = portrait
const labels = { width: textWidth * 0.34 }
const values = { x: textWidth * 0.36, width: textWidth * 0.64, face: 'bold' } as const

const writeBody = (
  flow: PageFlow,
  { procedure, dossier, agency, title, rows, stands, table }: ResultContent,
) => {
  flow.write({ text: vi.legalBasis(procedure.legalBasis), face: 'italic' })
  flow.space(4)
  const filedOn = localTime(dossier.filedAt).date
  flow.write({ text: vi.request(dossier.number, filedOn, agency, lowerFirst(title)) })
  flow.space(12)
  for (const [label, value] of rows) {
    flow.keep(24)
    flow.line()
    flow.space(3)
    flow.write({ ...labels, text: inOneRow(label) }, { ...values, text: inOneRow(value) })
    flow.space(3)
  }
  flow.line()
  if (stands) {
    flow.space(8)
    flow.write({ text: stands, face: 'italic' })
  }
  if (table) {
    flow.space(14)
    writeTable(flow, { ...table, rows: table.rows.map((cells) => cells.map(inOneRow)) }, 9)
  }
  flow.space(22)
}

/** What is signed holds one statement a row: nobody's words begin a line that could be taken for another. */
const inOneRow = (text: string): string => text.replaceAll(/[\s\u0085]+/g, ' ')

const qrSide = 84
const note = { x: qrSide + 12, width: textWidth * 0.58 - qrSide - 12, size: 8 }
const signature = { x: textWidth * 0.6, width: textWidth * 0.4, align: 'center' } as const
const footHeight = 110

/** How to check the document on the left, who signed it and when on the right. */
const writeFoot = (
  flow: PageFlow,
  { agency, address, code, number, registered, dossier, at }: ResultContent,
): Pick<SignatureField, 'page' | 'rectangle'> => {
  flow.keep(footHeight)
  const top = flow.y
  const { page, left: margin } = flow
  drawQr(page, address, qrSide, margin, top)
  const own = registered ? [vi.resultNumber(number)] : []
  const lines = [vi.check, address, vi.code(code), ...own, vi.dossier(dossier.number)]
  flow.write({ ...note, text: lines.join('\n') })
  flow.moveTo(top)
  flow.write({ ...signature, text: agency.toUpperCase(), face: 'bold', size: 10.5 })
  flow.space(10)
  flow.write({ ...signature, text: vi.signedBy, face: 'italic', size: 10 })
  flow.write({ ...signature, text: vi.signedAt(localTime(at).dateTime), size: 9 })
  const from = margin + signature.x
  return { page, rectangle: [from, flow.y, from + signature.width, top] }
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
