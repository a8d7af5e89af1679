// What is copied from paper comes in many ways: from another keyboard, out of a sentence, with a dash for a hyphen.

const invisible = /[\p{Cf}\p{Cc}]/gu
const dashes = /[\p{Pd}\u2212]/gu
const slashes = /[\u2044\u2215\\]/g

const plain = (text: string): string =>
  text.slice(0, 300).normalize('NFKC').replace(invisible, '').replace(dashes, '-').replace(slashes, '/')

/** `Số: 1 / 2026 / kq–H29.16.` as `0001/2026/KQ-H29.16`. */
export const readNumber = (text: string): string =>
  plain(text)
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/^["'“”‘’«»([]*(SỐ|SO|NUMBER|NO|N°|Nº)?[:.]*/u, '')
    .replace(/["'“”‘’«»)\].,;:!?…]+$/u, '')
    .replace(/^\d{1,3}(?=\/)/, (count) => count.padStart(4, '0'))
    .slice(0, 100)

/** In the letters that codes are made of: those that look alike are one. Of an address, what stands behind `/verify/`. */
export const readCode = (text: string): string =>
  plain(text)
    .toLowerCase()
    .replace(/^.*\/\s*verify\s*\/([^/?#]*).*$/su, '$1')
    .replace(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1')
