import { html, raw } from 'hono/html'

const style = `body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:90rem;padding:1rem;color:#1a1a1a}
a{color:#0b4a8f}table{border-collapse:collapse;width:100%}th,td{text-align:left;font-size:.9rem;padding:.35rem .6rem;border-bottom:1px solid #c8c8c8;vertical-align:top;overflow-wrap:break-word}th,td:nth-child(2){white-space:nowrap}
.beside{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,30rem),1fr));gap:1.5rem}img{max-width:100%;height:auto}pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.85rem}`

export const page = (title: string, content: unknown): string =>
  String(
    html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${raw(style)}</style></head><body><main><h1>${title}</h1>${content}</main></body></html>`,
  )

export interface Row {
  href?: string
  cells: string[]
}
export const table = (caption: string, heads: string[], rows: Row[], nothing: string): unknown =>
  rows.length === 0
    ? html`<p>${nothing}</p>`
    : html`<table><caption>${caption}</caption><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows.map(
        ({ href, cells }) =>
          html`<tr>${cells.map((cell, index) => html`<td>${index === 0 && href ? html`<a href="${href}">${cell}</a>` : cell}</td>`)}</tr>`,
      )}</tbody></table>`
