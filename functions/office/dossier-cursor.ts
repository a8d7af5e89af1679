import { Refusal } from '../../workflows/kernel/errors'

/** A place in the order of filing: where the next page of dossiers begins, and nothing of what they were found by. */
export const cursorAt = (dossier: string): string => Buffer.from(dossier).toString('base64url')

export const dossierAt = (cursor: string): string => {
  const id = Buffer.from(cursor, 'base64url').toString()
  if (/^[0-9A-HJKMNP-TV-Z]{26}$/.test(id)) return id
  throw new Refusal('invalid-input', 'not a cursor of this list', [
    { pointer: '/cursor', message: 'invalid-cursor' },
  ])
}
