import type { Language } from '../../../workflows/kernel/text'
import { numberText } from './format'

const names: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
}

/** `PDF, JPEG or PNG` */
export const fileTypeNames = (types: readonly string[], or: string): string => {
  const all = types.map((type) => names[type] ?? type)
  const last = all.pop()
  return all.length ? `${all.join(', ')} ${or} ${last}` : (last ?? '')
}

const megabyte = 1_000_000

/** `20 MB` */
export const sizeText = (bytes: number, language: Language): string =>
  bytes < megabyte
    ? `${numberText(Math.ceil(bytes / 1_000), language, 0)} KB`
    : `${numberText(bytes / megabyte, language)} MB`
