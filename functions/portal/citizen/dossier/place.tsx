import type { Child } from 'hono/jsx'

/** A button that leads on, and keeps what was typed. */
export const Place = ({ place, children }: { place: string; children: Child }) => (
  <p class="govuk-body">
    <button type="submit" name="go" value={place} class="motcua-link-button">
      {children}
    </button>
  </p>
)
