import { escapeMarkup } from '../aws/escape-markup'

/** What the payer is shown of a payment. */
interface Shown {
  about: string
  amountVnd: number
  paidAt?: string
}

/** The page to which the payer is sent. */
export const payPage = ({ about, amountVnd, paidAt }: Shown): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Thanh toán (trình diễn)</title>
<style>body{font:1.1rem/1.6 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}button{font:inherit}</style>
</head><body><main>
<h1>Trình diễn: cổng thanh toán</h1>
<p>Đây là trang trình diễn: không có tiền nào được chuyển.</p>
<p lang="en">This is a demonstration: no money moves.</p>
<p>Hồ sơ / <span lang="en">Dossier</span> ${escapeMarkup(about)}: <strong>${amountVnd.toLocaleString('vi-VN')} đ</strong></p>
${paidAt ? '<p>Đã thanh toán.</p>' : '<form method="post"><button>Thanh toán</button></form>'}
</main></body></html>`
