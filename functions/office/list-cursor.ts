import { Refusal } from '../../workflows/kernel/errors'

/** A place in the order of a list: where its next page begins, and nothing of what was looked for. */
export const cursorAt = (place: string): string => Buffer.from(place).toString('base64url')

const placeLike =
  (pattern: RegExp) =>
  (cursor: string): string => {
    const place = Buffer.from(cursor, 'base64url').toString()
    if (pattern.test(place)) return place
    throw new Refusal('invalid-input', 'not a cursor of this list', [
      { pointer: '/cursor', message: 'invalid-cursor' },
    ])
  }

export const dossierAt = placeLike(/^[0-9A-HJKMNP-TV-Z]{26}$/)
/** A day or a month, and a dossier of it. */
export const placeAt = placeLike(/^\d{4}-\d\d(-\d\d)?#[0-9A-HJKMNP-TV-Z]{26}$/)
/** Such a place in each of two lists, where it was begun. */
export const placesAt = placeLike(
  /^(\d{4}-\d\d#[0-9A-HJKMNP-TV-Z]{26})?~(\d{4}-\d\d-\d\d#[0-9A-HJKMNP-TV-Z]{26})?$/,
)
/** An instant, and a task. */
export const remindedAt = placeLike(/^\d{4}-\d\d-\d\dT[\d:.]+Z#[0-9A-HJKMNP-TV-Z]{26}_\d+$/)
/** A task. */
export const taskAt = placeLike(/^[0-9A-HJKMNP-TV-Z]{26}_\d+$/)
/** A procedure's code. */
export const codeAt = placeLike(/^\d+(\.\d+)+$/)
/** An agency's identifier. */
export const agencyAt = placeLike(/^[a-z0-9-]{1,40}$/)
