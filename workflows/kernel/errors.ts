import type { Language } from './text'

/** A field of the input that is wrong. `pointer` is a JSON Pointer (RFC 6901) into the caller's body. */
export interface FieldError {
  pointer: string
  message: string
  /** In words, where a procedure has its own. */
  says?: Record<Language, string>
}

/**
 * One class per reaction: refuse (tell the caller), conflict (somebody else won), unavailable and too many (come again),
 * and those that the caller can do nothing about and an operator is told of: a faulty definition, what was altered, a bug (park).
 */
export abstract class MotcuaError extends Error {
  abstract readonly code: ErrorCode
  /** Written out: what a class is called in the source is lost when the code is made small. */
  abstract override readonly name: string
  readonly errors: readonly FieldError[]
  constructor(message: string, errors: readonly FieldError[] = []) {
    super(message)
    this.errors = errors
  }
}

export type ErrorCode =
  | RefusalCode
  | ConflictCode
  | UnavailableCode
  | 'too-many-requests'
  | 'definition-faulty'
  | 'altered'
  | 'inconsistent'
export type RefusalCode =
  | 'malformed-body'
  | 'body-too-large'
  | 'unsupported-media-type'
  | 'method-not-allowed'
  | 'foreign-address'
  | 'invalid-input'
  | 'unauthenticated'
  | 'notice-unsigned'
  | 'forbidden'
  | 'unknown-procedure'
  | 'unknown-dossier'
  | 'unknown-task'
  | 'unknown-question'
  | 'unknown-upload'
  | 'unknown-result'
  | 'not-found'
  | 'attachment-type'
  | 'attachment-size'
  | 'attachment-checksum'
  | 'attachment-unreadable'
  | 'attachment-harmful'
  | 'attachment-missing'
  | 'mandate-missing'
  | 'outcome-not-allowed'
  | 'supplement-exhausted'
  | 'extension-refused'
  | 'question-refused'
  | 'link-refused'
  | 'link-address-missing'
  | 'unknown-link'
  | 'link-expired'
  | 'link-used'
  | 'idempotency-key-missing'
  | 'idempotency-key-reused'
  | 'payment-mismatch'
  | 'applicant-refused'
export type ConflictCode =
  | 'task-done'
  | 'dossier-ended'
  | 'concurrent-change'
  | 'still-at-work'
  | 'already-paid'
  | 'fee-not-due'
  | 'no-fee'
  | 'already-revoked'
  | 'result-revoked'
  | 'result-replaced'
  | 'result-expired'
  | 'result-being-changed'
  | 'renewal-too-early'
  | 'already-rated'
  | 'filed-alike'
  | 'complaint-open'
  | 'messages-unanswered'
  | 'messages-used-up'
  | 'messages-not-taken'
  | 'messages-away'
  | 'already-extended'
  | 'too-early'
  | 'question-closed'
  | 'question-open'
  | 'dossier-open'
  | 'nothing-to-erase'
  | 'draft-unchanged'
  | 'not-open'
/** Whoever does not answer now, by name; `busy` is the platform itself. */
export type UnavailableCode =
  | 'identity-provider-unavailable'
  | 'registers-unavailable'
  | 'payment-gateway-unavailable'
  | 'scanner-unavailable'
  | 'busy'

/** The caller asked for something that can't be: nothing is written. */
export class Refusal extends MotcuaError {
  override readonly name = 'Refusal'
  constructor(
    readonly code: RefusalCode,
    message: string,
    errors: readonly FieldError[] = [],
  ) {
    super(message, errors)
  }
}
/** What the caller acts on has changed: nothing is written, read again. */
export class Conflict extends MotcuaError {
  override readonly name = 'Conflict'
  constructor(
    readonly code: ConflictCode,
    message: string,
    errors: readonly FieldError[] = [],
  ) {
    super(message, errors)
  }
}
/** Somebody whom we need does not answer now: the same call may be made again later. */
export class Unavailable extends MotcuaError {
  override readonly name = 'Unavailable'
  constructor(
    readonly code: UnavailableCode,
    message: string,
    cause?: unknown,
  ) {
    super(message)
    this.cause = cause
  }
}
/** The caller asks too often: the same call may be made again after so many seconds. */
export class TooMany extends MotcuaError {
  override readonly name = 'TooMany'
  readonly code = 'too-many-requests'
  constructor(
    message: string,
    readonly seconds: number,
  ) {
    super(message)
  }
}
/** A definition with faults; all of them at once, each with the author's path. */
export class DefinitionFaulty extends MotcuaError {
  override readonly name = 'DefinitionFaulty'
  readonly code = 'definition-faulty'
}
/** What is stored is not what was written: somebody went past us. Nothing more is built on it. */
export class Altered extends MotcuaError {
  override readonly name = 'Altered'
  readonly code = 'altered'
}
/** Stored facts contradict each other: ours to repair, the dossier is parked. */
export class Inconsistent extends MotcuaError {
  override readonly name = 'Inconsistent'
  readonly code = 'inconsistent'
}
