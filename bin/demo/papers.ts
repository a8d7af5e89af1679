import { PDFDocument, StandardFonts } from 'pdf-lib'
import QRCode from 'qrcode'
import type { Paper } from './api-client'

/** A real PDF of one page that says what it stands for. */
export const aPdf = async (type: string, title: string): Promise<Paper> => {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const page = document.addPage([595, 842])
  page.drawText(title, { x: 60, y: 760, size: 18, font })
  page.drawText('Demonstration paper', { x: 60, y: 730, size: 11, font })
  return { type, fileName: `${type}.pdf`, contentType: 'application/pdf', bytes: await document.save() }
}

/** A real PNG. */
export const aScan = async (type: string): Promise<Paper> => ({
  type,
  fileName: `${type}.png`,
  contentType: 'image/png',
  bytes: await QRCode.toBuffer(`demonstration paper: ${type}`),
})

/** What the building permit's example application has to hand in. */
export const permitPapers = (): Promise<Paper[]> =>
  Promise.all([
    aScan('land-paper'),
    aPdf('drawings', 'Construction drawings of a house of seven storeys'),
    aScan('neighbour-commitment'),
    aPdf('design-appraisal', 'Appraisal of the construction design'),
  ])
