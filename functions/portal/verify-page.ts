import { html, raw } from 'hono/html'
import { z } from 'zod'
import type { Agency } from '../../workflows/agencies/agency'
import type { Dossier, Result } from '../../workflows/kernel/dossier'
import { Refusal } from '../../workflows/kernel/errors'
import type { Procedure } from '../../workflows/kernel/procedure'
import { Language } from '../../workflows/kernel/text'
import type { DossierStore } from '../adapters/dossier-store'
import { sha256 } from '../adapters/event-chain'
import type { DocumentFiles } from '../adapters/object-store'
import { findResult } from '../api/get-result'
import { localTime } from '../issuance/local-time'
import type { ApiCall, ApiResponse } from '../runtime/api-call'
import { procedureOf } from '../runtime/run-command'
import { en } from './texts.en'
import { vi } from './texts.vi'
import { style } from './verify-style'
import type { Standing, VerifyTexts } from './verify-texts'

/** `?lang=en`; what is no language of ours leaves the choice to the browser's. */
export const PageLanguage = z.object({ lang: Language.optional().catch(undefined) })

export interface VerifyDesk {
  dossiers: DossierStore
  procedures: readonly Procedure[]
  agencies: readonly Agency[]
  files: Pick<DocumentFiles, 'read'>
}

const texts: Record<Language, VerifyTexts> = { vi, en }

/** The page behind the code on a result document. Says nothing of the person that it was issued to. */
export const verifyPage = async (
  { path, query, language }: ApiCall<unknown, z.infer<typeof PageLanguage>, { id: string }>,
  desk: VerifyDesk,
): Promise<ApiResponse> => {
  const chosen = query.lang ?? language
  const found = await find(path.id, desk)
  if (!found) return page(404, chosen, unknown(texts[chosen]))
  const { dossier, result } = found
  const stored = await desk.files.read(result.key)
  const standing = standingOf(result, stored !== undefined && sha256(stored) === result.sha256)
  const replacement = result.replacedBy ? (await find(result.replacedBy, desk))?.result : undefined
  const rows = rowsOf({ dossier, result, replacement }, chosen, desk)
  return page(200, chosen, standingWith(rows, standing, texts[chosen]))
}

const find = async (id: string, { dossiers }: VerifyDesk) => {
  try {
    return await findResult(dossiers, id)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

const standingOf = (result: Result, unaltered: boolean): Standing => {
  if (!unaltered) return 'altered'
  if (result.replacedBy) return 'replaced'
  return result.revokedAt ? 'revoked' : 'current'
}

const rowsOf = (
  { dossier, result, replacement }: { dossier: Dossier; result: Result; replacement?: Result },
  language: Language,
  desk: VerifyDesk,
): [string, string][] => {
  const text = texts[language]
  const of = procedureOf(desk.procedures, dossier).texts[language]
  const agency = desk.agencies.find(({ id }) => id === dossier.agency)
  return [
    [text.number, result.number],
    [text.result, of.result],
    [text.procedure, `${of.name} (${dossier.procedure})`],
    [text.agency, agency?.name[language] ?? dossier.agency],
    [text.issuedOn, localTime(result.issuedAt).date],
    ...(result.revokedAt ? [[text.revokedOn, localTime(result.revokedAt).date] as [string, string]] : []),
    ...(replacement ? [[text.replacedBy, replacement.number] as [string, string]] : []),
    [text.fileHash, result.sha256],
  ]
}

type Markup = ReturnType<typeof html>

const page = async (status: number, language: Language, content: Markup): Promise<ApiResponse> => {
  const text = String(await whole(language, content))
  return { status, html: { text, style }, headers: { 'content-language': language } }
}

const whole = (language: Language, content: Markup): Markup => {
  const other = language === 'vi' ? 'en' : 'vi'
  return html`<!DOCTYPE html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${texts[language].title} - Motcua</title>
    <style>${raw(style)}</style>
  </head>
  <body>
    <header>
      <p>Motcua</p>
      <nav><a href="?lang=${other}" lang="${other}" hreflang="${other}">${texts[language].language}</a></nav>
    </header>
    <main>
      <p class="kind">${texts[language].title}</p>
      ${content}
    </main>
  </body>
</html>`
}

const standingWith = (
  rows: readonly [string, string][],
  standing: Standing,
  { standings, compare }: VerifyTexts,
): Markup => html`<div class="standing ${standing}">
  <h1>${standings[standing].heading}</h1>
  <p>${standings[standing].says}</p>
</div>
<dl>
  ${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
</dl>
<p>${compare}</p>`

const unknown = ({ unknown: { heading, says } }: VerifyTexts): Markup => html`<div class="standing unknown">
  <h1>${heading}</h1>
  <p>${says}</p>
</div>`
