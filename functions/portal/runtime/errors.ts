/** What pages throw beside the law's own refusals; each has one reaction. */
abstract class PortalError extends Error {
  abstract readonly code: 'session-over' | 'forged-form' | 'page-missing'
}

/** Signs in again; what was typed is kept. */
export class SessionOver extends PortalError {
  readonly code = 'session-over'
}
/** A form that no page of this session gave. */
export class ForgedForm extends PortalError {
  readonly code = 'forged-form'
}
export class PageMissing extends PortalError {
  readonly code = 'page-missing'
}
