import type { Child } from 'hono/jsx'

/** What to think of before one goes on. */
export const Warning = ({ children }: { children: Child }) => (
  <div class="govuk-warning-text">
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong class="govuk-warning-text__text">{children}</strong>
  </div>
)
