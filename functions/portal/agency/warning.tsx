/** What to think of before one goes on. */
export const Warning = ({ children }: { children: string }) => (
  <div class="govuk-warning-text">
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong class="govuk-warning-text__text">{children}</strong>
  </div>
)
