/** What the stores throw about a write; whoever called decides by class. */
abstract class StoreError extends Error {
  abstract readonly code: 'write-refused' | 'lost-race' | 'key-taken' | 'number-taken'
}

/** The table's conditions did not hold: nothing of the transaction was written. `names` tells which writes. */
export class WriteRefused extends StoreError {
  readonly code = 'write-refused'
  constructor(readonly names: readonly string[]) {
    super(`refused by the table: ${names.join(', ')}`)
  }
}

export const isRefused = (error: unknown): boolean => error instanceof WriteRefused

/** Somebody else wrote first: read again and decide again. */
export class LostRace extends StoreError {
  readonly code = 'lost-race'
}

export const isLostRace = (error: unknown): boolean => error instanceof LostRace

/** Another request with the same Idempotency-Key was first: answer with what it wrote. */
export class KeyTaken extends StoreError {
  readonly code = 'key-taken'
}

/** Another result was given the number in its agency's register meanwhile: a document with it is not to be issued. */
export class NumberTaken extends StoreError {
  readonly code = 'number-taken'
}

export const isNumberTaken = (error: unknown): boolean => error instanceof NumberTaken
