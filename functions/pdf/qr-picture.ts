import { type PDFPage, rgb } from 'pdf-lib'
import QRCode from 'qrcode'

/** Draws a QR code of `side` points; (x, y) is its upper left corner. */
export const drawQr = (page: PDFPage, text: string, side: number, x: number, y: number): void => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const module = side / modules.size
  const paths: string[] = []
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue
      let run = 1
      while (column + run < modules.size && modules.get(row, column + run)) run += 1
      // Rows overlap by a hair, or viewers show white seams between them.
      paths.push(`M ${column},${row} H ${column + run} V ${row + 1.03} H ${column} Z`)
      column += run
    }
  }
  page.drawSvgPath(paths.join(' '), { x, y, scale: module, color: rgb(0, 0, 0) })
}
