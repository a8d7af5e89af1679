import { escapeMarkup } from '../aws/escape-markup'
import type { DemonstrationPerson } from './people'

const choice = ({ id, name, agency, roles, kind }: DemonstrationPerson) =>
  `<li><button name="person" value="${escapeMarkup(id)}">${escapeMarkup(name)}</button> ${escapeMarkup([kind, agency, ...roles].filter(Boolean).join(', '))}</li>`

/** A page to choose who to be. It asks for no password, and says why. */
export const choosePage = (people: DemonstrationPerson[], action: string): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Chọn người dùng (trình diễn)</title>
<style>body{font:1.1rem/1.6 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}li{margin:.4rem 0}button{font:inherit}</style>
</head><body><main>
<h1>Trình diễn: chọn người dùng</h1>
<p>Đây là trang trình diễn, không phải VNeID. Những người này không có thật và không cần mật khẩu.</p>
<p lang="en">This is a demonstration, not VNeID. These people do not exist, and need no password.</p>
<form method="post" action="${escapeMarkup(action)}"><ul>${people.map(choice).join('')}</ul></form>
</main></body></html>`
