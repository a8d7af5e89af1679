/** What pages throw beside the law's own refusals; each has one reaction. */
export abstract class PortalError extends Error {
  abstract readonly code: 'session-over' | 'not-signed-in' | 'forged-form' | 'page-missing'
}

/** Signs in again; what was typed is kept. */
export class SessionOver extends PortalError {
  readonly code = 'session-over'
}
/** Came back from the identity provider without having signed in there, or too late. */
export class NotSignedIn extends PortalError {
  readonly code = 'not-signed-in'
  constructor(
    message: string,
    /** Where he wanted to go. */
    readonly returnTo: string,
  ) {
    super(message)
  }
}
/** A form that no page of this session gave. */
export class ForgedForm extends PortalError {
  readonly code = 'forged-form'
}
export class PageMissing extends PortalError {
  readonly code = 'page-missing'
}
